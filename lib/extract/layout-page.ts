/** What PDF, OFD and scans have in common: characters and lines that stand somewhere on a page. */

/** [left, top, right, bottom] in points from the top left of the page as it is read. */
export type Box = readonly [number, number, number, number];

/** A character, or a run of them that cannot be told apart (a line read by OCR). */
export type Glyph = {
  text: string;
  box: Box;
  /** Degrees clockwise from upright: 0, 90, 180 or 270. */
  angle: number;
  /** A space of its own stands before it. */
  spaced: boolean;
  confidence?: number;
};

/** A drawn line, upright or level: `at` is its x (upright) or y (level), and it runs from `from` to `to`. */
export type Rule = { upright: boolean; at: number; from: number; to: number };

/** A page as it is read: upright, and straight where it was scanned askew. */
export type Page = {
  number: number;
  width: number;
  height: number;
  glyphs: readonly Glyph[];
  rules: readonly Rule[];
  /** Width and height as it is shown, where it is read turned or in part. */
  sheet?: { width: number; height: number };
  /** Where a box of this page stands on the page as it is shown. */
  shown: (box: Box) => Box;
};

export const widthOf = (box: Box): number => box[2] - box[0];
export const heightOf = (box: Box): number => box[3] - box[1];
export const middleX = (box: Box): number => (box[0] + box[2]) / 2;
export const middleY = (box: Box): number => (box[1] + box[3]) / 2;

export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

/** The box around characters. */
export function aroundAll(glyphs: readonly Pick<Glyph, "box">[]): Box {
  const [only] = glyphs;
  return only && glyphs.length === 1 ? only.box : around(glyphs.map((glyph) => glyph.box));
}

/** How much of the shorter of two spans lies within the other, 0…1. */
export function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return Math.max(0, shared) / Math.max(1e-6, Math.min(a[1] - a[0], b[1] - b[0]));
}

const hundredth = (n: number): number => Math.round(n * 100) / 100;
export const rounded = (box: Box): Box => [hundredth(box[0]), hundredth(box[1]), hundredth(box[2]), hundredth(box[3])];

/** Middles of the clusters of numbers that lie no further than `gap` from their neighbour, ascending. */
export function clusters(numbers: readonly number[], gap: number): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found: number[][] = [];
  for (const n of sorted) {
    const last = found.at(-1);
    if (last && n - (last.at(-1) ?? n) <= gap) last.push(n);
    else found.push([n]);
  }
  return found.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

/** Index of the number nearest to `n`. */
export function nearest(numbers: readonly number[], n: number): number {
  let [best, least] = [0, Infinity];
  for (let index = 0; index < numbers.length; index += 1) {
    const distance = Math.abs((numbers[index] ?? Infinity) - n);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
