/** “/” by its shape: recognition, trained on words, takes a lone one for 1, 7 or nothing. */
import type { Ink, Patch } from "./scan-ink";

/** How far a slash leans per pixel down: a 1 stands upright, a dash lies. */
const [LEAST_SLOPE, MOST_SLOPE] = [0.2, 1.1];
/** Of the height of the mark: how far the middles of its rows may lie off a straight line, and how wide its stroke is. */
const STRAIGHT = 0.06;
const WIDE = 0.34;
/** Times the usual width of its stroke: 7 has a bar, 1 a foot. */
const UNEVEN = 1.9;
const FEWEST_ROWS = 8;

type Row = { y: number; middle: number; width: number };

/** Whether the ink of a patch is one straight, even stroke that leans as “/” does. */
export function isSlash(ink: Ink, patch: Patch): boolean {
  const rows: Row[] = [];
  for (let y = patch.top; y < patch.bottom; y++) {
    const row = rowAt(ink, patch, y);
    if (!row) return false;
    rows.push(row);
  }
  if (rows.length < FEWEST_ROWS) return false;
  const height = rows.length;
  const widths = rows.map(({ width }) => width).sort((a, b) => a - b);
  const usual = widths[height >> 1] ?? 0;
  if (usual > height * WIDE || (widths.at(-1) ?? 0) > Math.max(usual * UNEVEN, usual + 2)) return false;
  const { slope, farthest } = lineThrough(rows);
  return -slope >= LEAST_SLOPE && -slope <= MOST_SLOPE && farthest <= Math.max(1.2, height * STRAIGHT);
}

/** The one stretch of ink in a row; null where there is none or a second one. */
function rowAt({ width, data }: Ink, { left, right }: Patch, y: number): Row | null {
  let [from, to] = [-1, -1];
  for (let x = left; x < right; x++) {
    if (data[y * width + x] !== 1) continue;
    if (to >= 0 && x > to + 1) return null;
    if (from < 0) from = x;
    to = x;
  }
  return from < 0 ? null : { y, middle: (from + to) / 2, width: to - from + 1 };
}

/** The straight line nearest to the middles of all rows, and how far from it the farthest lies. */
function lineThrough(rows: readonly Row[]): { slope: number; farthest: number } {
  const mean = (pick: (row: Row) => number) => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  const [my, mx] = [mean(({ y }) => y), mean(({ middle }) => middle)];
  const across = rows.reduce((sum, { y, middle }) => sum + (y - my) * (middle - mx), 0);
  const down = rows.reduce((sum, { y }) => sum + (y - my) ** 2, 0);
  const slope = across / down;
  const farthest = Math.max(...rows.map(({ y, middle }) => Math.abs(middle - mx - slope * (y - my))));
  return { slope, farthest };
}
