/** Traces of ink too faint to be read: a cell that has one is not blank, though nobody can say what stands in it. */
import type { Gray } from "./scan-gray";
import type { Patch } from "./scan-ink";

const LEAST_DEPTH = 10;
/** Times the usual deviation from paper; noise alone goes that far once in a hundred million pixels. */
const UNUSUAL = 6;
/** Ink beyond doubt; in a cell full of it, the deviation is that of the ink itself. */
const PLAIN = 50;
const FEWEST_PIXELS = 8;
/** From the median of deviations to the standard deviation of a normal distribution. */
const SIGMA = 1.4826;

/** Whether some pixels of a patch are darker than its paper and its noise explain. */
export function hasTrace({ width, data }: Gray, { left, top, right, bottom }: Patch): boolean {
  const depths: number[] = [];
  for (let y = Math.max(1, top); y < bottom - 1; y++)
    for (let x = Math.max(1, left); x < right - 1; x++) {
      const at = y * width + x;
      let sum = 0;
      for (const row of [at - width, at, at + width]) sum += (data[row - 1] ?? 255) + (data[row] ?? 255) + (data[row + 1] ?? 255);
      depths.push(255 - sum / 9);
    }
  const paper = middle(depths);
  const noise = SIGMA * middle(depths.map((depth) => Math.abs(depth - paper)));
  const least = paper + Math.min(PLAIN, Math.max(LEAST_DEPTH, UNUSUAL * noise));
  return depths.filter((depth) => depth > least).length >= FEWEST_PIXELS;
}

function middle(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
