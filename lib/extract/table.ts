/** What to make of a table: a grid where it holds data, the blocks of its cells where it only arranges the page. */
import type { Block, Grid } from "@/lib/document";

/** A cell with its content, as blocks and as text. */
export type FilledCell = { blocks: readonly Block[]; text: string };
export type FilledRow = { cells: readonly FilledCell[] };

/** No cell of a form is longer; a longer one holds a part of the page. */
const LONGEST_CELL = 400;

/** Turns rows into grids, by `layOut`, and lifts out the rows that hold prose or tables of their own. */
export function arrange<Row extends FilledRow>(rows: readonly Row[], layOut: (rows: readonly Row[]) => Grid): Block[] {
  return runsOf(rows, markProse(rows)).flatMap(({ run, isProse }) =>
    isProse || !run.some(hasTwoTexts) ? run.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)) : [layOut(run)],
  );
}

/** The lines of a cell. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === "paragraph" && block.text ? [block.text] : [])).join("\n");

const isLarge = (cell: FilledCell) => cell.text.length > LONGEST_CELL || cell.blocks.some((block) => block.kind === "grid");
const isSentence = ({ cells }: FilledRow) => cells.length === 1 && cells.some((cell) => cell.text.includes("。"));
const hasTwoTexts = (row: FilledRow) => row.cells.filter((cell) => cell.text !== "").length > 1;

/** Which rows are prose; a heading that stands alone right above one belongs to it. */
function markProse(rows: readonly FilledRow[]): boolean[] {
  let below = false;
  return rows
    .toReversed()
    .map((row) => {
      below = row.cells.some(isLarge) || isSentence(row) || (below && row.cells.length === 1);
      return below;
    })
    .reverse();
}

function runsOf<Row>(rows: readonly Row[], prose: readonly boolean[]): { run: Row[]; isProse: boolean }[] {
  const runs: { run: Row[]; isProse: boolean }[] = [];
  rows.forEach((row, index) => {
    const isProse = prose[index] ?? false;
    const last = runs.at(-1);
    if (last?.isProse === isProse) last.run.push(row);
    else runs.push({ run: [row], isProse });
  });
  return runs;
}
