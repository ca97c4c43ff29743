/** By how much a scanned page lies askew. */
import type { Gray } from "./scan-gray";

const STEEPEST = (5 * Math.PI) / 180;
const FINEST = 0.0005;
const INK = 160;
/** Every other row and column is looked at; rows are counted in the same step, or even ones would win. */
const STEP = 2;
const MOST_POINTS = 120_000;

/**
 * The angle in radians (clockwise positive) at which the page must be turned back: the one at which ink gathers in the
 * fewest rows, since lines of text and table rules are then level.
 */
export function skewOf(gray: Gray): number {
  const points = inkOf(gray);
  if (points.length < 400) return 0;
  let [best, step] = [0, STEEPEST / 12];
  let [from, to] = [-STEEPEST, STEEPEST];
  while (step > FINEST / 2) {
    let most = -1;
    let angle = best;
    for (let tried = from; tried <= to + step / 2; tried += step) {
      const score = gathering(points, tried, gray);
      if (score > most) [most, angle] = [score, tried];
    }
    best = angle;
    [from, to] = [best - step, best + step];
    step /= 4;
  }
  return best;
}

/** x and y of dark pixels in turn, thinned to a bounded number. */
function inkOf({ width, height, data }: Gray): Int32Array {
  const found: number[] = [];
  for (let y = 0; y < height; y += STEP)
    for (let x = 0; x < width; x += STEP) if ((data[y * width + x] ?? 255) < INK) found.push(x, y);
  const every = Math.ceil(found.length / 2 / MOST_POINTS);
  return Int32Array.from(every <= 1 ? found : found.filter((_, index) => (index >> 1) % every === 0));
}

function gathering(points: Int32Array, angle: number, { width, height }: Gray): number {
  const slope = Math.tan(angle);
  const offset = Math.ceil(Math.abs(slope) * width) + 2;
  const rows = new Float64Array(Math.ceil((height + 2 * offset) / STEP) + 1);
  for (let index = 0; index < points.length; index += STEP) {
    const row = Math.round(((points[index + 1] ?? 0) - slope * (points[index] ?? 0) + offset) / STEP);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
