/** Which cell the arrow keys lead to. */
import type { CellKey } from "@/lib/report/form";
import type { PrintedTable } from "@/lib/report/layout";

export type Grid = readonly (readonly CellKey[])[];

/** The cells of all tables, a row for each row of print that has any. */
export const gridOf = (tables: readonly PrintedTable[]): Grid =>
  tables
    .flatMap(({ rows }) => rows)
    .map((row) => row.flatMap((cell) => (cell.kind === "value" ? [cell.key] : [])))
    .filter((row) => row.length > 0);

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Null for other keys and at the edge. A shorter row is entered at its end. */
export function neighbourOf(grid: Grid, from: CellKey, pressed: string): CellKey | null {
  const step = STEPS[pressed];
  const row = grid.findIndex((keys) => keys.includes(from));
  if (!step || row < 0) return null;
  const column = (grid[row]?.indexOf(from) ?? 0) + step[1];
  const target = grid[row + step[0]];
  if (!target || column < 0) return null;
  return (step[0] === 0 ? target[column] : target[Math.min(column, target.length - 1)]) ?? null;
}
