/** PDFium as WebAssembly: loaded once per process, its pointers kept inside this file. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { Unreadable } from "./problems";

export type Pdfium = {
  call: WrappedPdfiumModule;
  /** A new copy of bytes of PDFium's memory. */
  read: (pointer: number, length: number) => Uint8Array;
  write: (pointer: number, bytes: Uint8Array) => void;
  malloc: (size: number) => number;
  free: (pointer: number) => void;
  /** Calls with pointers to `count` doubles, floats or integers, and returns them; null where the call says no. */
  doubles: (count: number, ask: (...pointers: number[]) => unknown) => number[] | null;
  floats: (count: number, ask: (...pointers: number[]) => unknown) => number[] | null;
  integers: (count: number, ask: (...pointers: number[]) => unknown) => number[] | null;
};

const SCRATCH = 128;
let loading: Promise<Pdfium> | null = null;

async function load(): Promise<Pdfium> {
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const quiet = () => {};
  const call = await init({ wasmBinary, print: quiet, printErr: quiet } as unknown as Parameters<typeof init>[0]);
  call.PDFiumExt_Init();
  // The package's types stand on emscripten's, which are not installed; HEAPU8 is always there, and new after each growth.
  const module = call.pdfium as unknown as {
    HEAPU8: Uint8Array;
    wasmExports: { malloc: (size: number) => number; free: (p: number) => void };
  };
  const { malloc, free } = module.wasmExports;
  const scratch = malloc(SCRATCH);
  const asker =
    (size: number, get: (view: DataView, at: number) => number) => (count: number, ask: (...pointers: number[]) => unknown) => {
      const pointers = Array.from({ length: count }, (_, index) => scratch + index * size);
      if (!ask(...pointers)) return null;
      const view = new DataView(module.HEAPU8.buffer);
      return pointers.map((pointer) => get(view, pointer));
    };
  return {
    call,
    malloc,
    free,
    read: (pointer, length) => module.HEAPU8.slice(pointer, pointer + length),
    write: (pointer, bytes) => module.HEAPU8.set(bytes, pointer),
    doubles: asker(8, (view, at) => view.getFloat64(at, true)),
    floats: asker(4, (view, at) => view.getFloat32(at, true)),
    integers: asker(4, (view, at) => view.getInt32(at, true)),
  };
}

const pdfium = (): Promise<Pdfium> => {
  loading ??= load();
  return loading;
};

const PASSWORD = 4;
const SECURITY = 5;

/** Opens a PDF, hands it to `use`, and frees everything afterwards. Throws Unreadable where it cannot be opened. */
export async function withPdf<T>(bytes: Uint8Array, use: (engine: Pdfium, document: number) => T | Promise<T>): Promise<T> {
  const engine = await pdfium();
  const pointer = engine.malloc(bytes.length);
  try {
    engine.write(pointer, bytes);
    const document = engine.call.FPDF_LoadMemDocument(pointer, bytes.length, "");
    if (document === 0) {
      const code = engine.call.FPDF_GetLastError();
      throw new Unreadable(code === PASSWORD || code === SECURITY ? "encrypted" : "damaged");
    }
    try {
      return await use(engine, document);
    } finally {
      engine.call.FPDF_CloseDocument(document);
    }
  } catch (error) {
    // After a fault inside WebAssembly its memory cannot be trusted any more: the next file gets a new one.
    if (!(error instanceof Unreadable)) loading = null;
    throw error;
  } finally {
    engine.free(pointer);
  }
}
