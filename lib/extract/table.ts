/** What to make of a table: a grid where it holds data, the blocks of its cells where it only arranges the page. */
import type { Block, Grid } from "@/lib/document";

/** A cell with its content, as blocks and as text. `holdsGrid`: a table is among the blocks. */
export type FilledCell = { readonly blocks: readonly Block[]; text: string; holdsGrid: boolean };
/** `isAlone`: its one cell takes the whole width; nothing beside it hangs in from above. */
export type FilledRow = { cells: readonly FilledCell[]; isAlone: boolean };

/** No cell of a form is longer; a longer one holds a part of the page. */
const LONGEST_CELL = 400;

/** Turns rows into grids, by `layOut`, and lifts out the rows that hold prose or tables of their own. */
export function arrange<Row extends FilledRow>(rows: readonly Row[], layOut: (rows: readonly Row[]) => Grid): Block[] {
  return runsOf(rows, markProse(rows)).flatMap(({ run, isProse }) => {
    // Below the last figures a lone cell is a note, a signature or the next heading.
    const data = isProse || !run.some(hasTwoTexts) ? [] : run.slice(0, run.findLastIndex((row) => !row.isAlone) + 1);
    const below = run.slice(data.length).flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
    return data.length > 0 ? [layOut(data), ...below] : below;
  });
}

/** The lines of a cell. */
export function textOf(blocks: readonly Block[]): string {
  let text = "";
  for (const block of blocks) if (block.kind === "paragraph" && block.text) text += text === "" ? block.text : `\n${block.text}`;
  return text;
}

export function holdsGrid(blocks: readonly Block[]): boolean {
  for (const block of blocks) if (block.kind === "grid") return true;
  return false;
}

const isLarge = (cell: FilledCell) => cell.holdsGrid || cell.text.length > LONGEST_CELL;
const isSentence = ({ cells, isAlone }: FilledRow) => isAlone && cells.some((cell) => cell.text.includes("。"));
const hasTwoTexts = (row: FilledRow) => row.cells.filter((cell) => cell.text !== "").length > 1;

/** Which rows are prose; a heading that stands alone right above one belongs to it. */
function markProse(rows: readonly FilledRow[]): boolean[] {
  let below = false;
  return rows
    .toReversed()
    .map((row) => {
      below = row.cells.some(isLarge) || isSentence(row) || (below && row.isAlone);
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
