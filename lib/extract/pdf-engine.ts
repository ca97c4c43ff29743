/** PDFium as WebAssembly: loaded once per process, its pointers kept inside this file. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { init } from "@embedpdf/pdfium";
import { Unreadable } from "./problems";

type Export = (...numbers: number[]) => number;

/** The functions that are called here; all of them take and give numbers. */
const NAMES = [
  "FPDFBitmap_CreateEx",
  "FPDFBitmap_Destroy",
  "FPDFBitmap_FillRect",
  "FPDFFormObj_CountObjects",
  "FPDFFormObj_GetObject",
  "FPDFPageObj_GetBounds",
  "FPDFPageObj_GetMatrix",
  "FPDFPageObj_GetStrokeWidth",
  "FPDFPageObj_GetType",
  "FPDFPage_CountObjects",
  "FPDFPage_GetObject",
  "FPDFPathSegment_GetClose",
  "FPDFPathSegment_GetPoint",
  "FPDFPathSegment_GetType",
  "FPDFPath_CountSegments",
  "FPDFPath_GetDrawMode",
  "FPDFPath_GetPathSegment",
  "FPDFTextObj_GetTextRenderMode",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetCharBox",
  "FPDFText_GetCharOrigin",
  "FPDFText_GetFontSize",
  "FPDFText_GetLooseCharBox",
  "FPDFText_GetMatrix",
  "FPDFText_GetText",
  "FPDFText_GetTextObject",
  "FPDFText_GetUnicode",
  "FPDFText_HasUnicodeMapError",
  "FPDFText_IsGenerated",
  "FPDFText_LoadPage",
  "FPDF_CloseDocument",
  "FPDF_ClosePage",
  "FPDF_GetLastError",
  "FPDF_GetPageCount",
  "FPDF_GetPageHeightF",
  "FPDF_GetPageWidthF",
  "FPDF_LoadMemDocument",
  "FPDF_LoadPage",
  "FPDF_PageToDevice",
  "FPDF_RenderPageBitmap",
] as const;

export type Pdfium = {
  /** Straight into WebAssembly: the package's own wrappers cost more than what is behind them. Yes and no are 1 and 0. */
  call: Readonly<Record<(typeof NAMES)[number], Export>>;
  /** A new copy of bytes of PDFium's memory. */
  read: (pointer: number, length: number) => Uint8Array;
  write: (pointer: number, bytes: Uint8Array) => void;
  malloc: (size: number) => number;
  free: (pointer: number) => void;
  /** Room for what a call gives back through pointers, and what stands there: the first, second, … of its kind. */
  scratch: number;
  doubleAt: (index: number) => number;
  floatAt: (index: number) => number;
  integerAt: (index: number) => number;
};

const SCRATCH = 128;
let loading: Promise<Pdfium> | null = null;

async function load(): Promise<Pdfium> {
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const quiet = () => {};
  const wrapped = await init({ wasmBinary, print: quiet, printErr: quiet } as unknown as Parameters<typeof init>[0]);
  wrapped.PDFiumExt_Init();
  // The package's types stand on emscripten's, which are not installed; its heaps are always there, and new after each growth.
  const module = wrapped.pdfium as unknown as {
    HEAPU8: Uint8Array;
    HEAP32: Int32Array;
    HEAPF32: Float32Array;
    HEAPF64: Float64Array;
    wasmExports: Readonly<Record<string, Export>>;
  };
  const exported = (name: string): Export => {
    const found = module.wasmExports[name];
    if (!found) throw new Error(`PDFium exports no ${name}`);
    return found;
  };
  const malloc = exported("malloc");
  const scratch = malloc(SCRATCH);
  const [word, double] = [scratch >> 2, scratch >> 3];
  return {
    call: Object.fromEntries(NAMES.map((name) => [name, exported(name)])) as Pdfium["call"],
    malloc,
    free: exported("free"),
    read: (pointer, length) => module.HEAPU8.slice(pointer, pointer + length),
    write: (pointer, bytes) => module.HEAPU8.set(bytes, pointer),
    scratch,
    doubleAt: (index) => module.HEAPF64[double + index] ?? 0,
    floatAt: (index) => module.HEAPF32[word + index] ?? 0,
    integerAt: (index) => module.HEAP32[word + index] ?? 0,
  };
}

const pdfium = (): Promise<Pdfium> => {
  loading ??= load();
  return loading;
};

const NO_PASSWORD = 0;
const PASSWORD = 4;
const SECURITY = 5;

/** Opens a PDF, hands it to `use`, and frees everything afterwards. Throws Unreadable where it cannot be opened. */
export async function withPdf<T>(bytes: Uint8Array, use: (engine: Pdfium, document: number) => T | Promise<T>): Promise<T> {
  const engine = await pdfium();
  const pointer = engine.malloc(bytes.length);
  try {
    engine.write(pointer, bytes);
    const document = engine.call.FPDF_LoadMemDocument(pointer, bytes.length, NO_PASSWORD);
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
