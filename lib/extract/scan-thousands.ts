/** Tells the commas of thousands from decimal points by their ink: a comma reaches below the digits, a point does not. */
import type { Ink, Patch } from "./scan-ink";

/** Of the height of a digit. */
const BELOW = 0.1;
/** Of the width of the number: how far a mark may stand from where its character should. */
const NEAR = 0.7;

/** Whether each “,” of a number that fills a patch reaches below the feet of its digits. */
export function hasCommas(ink: Ink, { left, top, right, bottom }: Patch, text: string): boolean {
  const feet = Array.from({ length: right - left }, (_, x) => footOf(ink, left + x, top, bottom));
  const sorted = feet.filter((foot) => foot >= 0).sort((a, b) => a - b);
  const base = sorted[sorted.length >> 1] ?? bottom;
  const deep = base + Math.max(1, (base - top) * BELOW);
  // Digits are about twice as wide as the marks between them.
  const widths = [...text].map((character) => (character === "," ? 1 : 2));
  const unit = (right - left) / widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return widths.every((width) => {
    const middle = (at + width / 2) * unit;
    at += width;
    if (width === 2) return true;
    const [from, to] = [Math.floor(middle - unit * (0.5 + NEAR)), Math.ceil(middle + unit * (0.5 + NEAR))];
    return feet.slice(Math.max(0, from), to).some((foot) => foot > deep);
  });
}

/** The lowest ink of a column; -1 where it has none. */
function footOf({ width, data }: Ink, x: number, top: number, bottom: number): number {
  for (let y = bottom - 1; y >= top; y--) if (data[y * width + x] === 1) return y;
  return -1;
}
