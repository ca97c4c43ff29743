/** Tables without lines: rows of figures that stand below each other. */
import { chunksOf, isFigures, type Row } from "./layout-chunks";
import { tableOf } from "./layout-open-table";
import { heightOf, middleY } from "./layout-page";
import type { Table } from "./layout-tables";
import type { Line } from "./layout-text";

const FEWEST_ROWS = 3;
const FARTHEST = 4;

/** Tables among the lines of a page, and the lines that belong to none. */
export function openTablesOf(page: number, lines: readonly Line[]): { tables: Table[]; rest: Line[] } {
  const rows = lines.map((line): Row => ({ line, chunks: chunksOf(line) }));
  const tables: Table[] = [];
  const taken = new Set<Row>();
  for (const run of runsOf(rows)) {
    const table = tableOf(page, run);
    if (!table) continue;
    tables.push(table);
    for (const row of run) taken.add(row);
  }
  return { tables, rest: rows.filter((row) => !taken.has(row)).map(({ line }) => line) };
}

/** Stretches of lines around rows of figures: from the heads of their columns to the last of them. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  let last = -1;
  const close = () => {
    if (run.filter(isFigures).length >= FEWEST_ROWS) runs.push(run.slice(0, run.findLastIndex(isFigures) + 1));
    run = [];
  };
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const far = before && middleY(row.line.box) - middleY(before.line.box) > heightOf(row.line.box) * FARTHEST;
    if (far || (run.some(isFigures) && index - last > FARTHEST && !isFigures(row))) close();
    // A table begins with its heads: lines in several pieces, not a sentence.
    if (run.length > 0 || row.chunks.length > 1) run.push(row);
    if (run.length > 0 && !run.some(isFigures) && row.chunks.length === 1) run = [];
    if (isFigures(row)) last = index;
  }
  close();
  return runs;
}
