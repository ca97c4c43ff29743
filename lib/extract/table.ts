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
  const blocks: Block[] = [];
  for (const { run, isProse } of runsOf(rows, markProse(rows))) {
    // Below the last figures a lone cell is a note, a signature or the next heading.
    const end = isProse || !run.some(hasTwoTexts) ? 0 : run.findLastIndex((row) => !row.isAlone) + 1;
    if (end > 0) blocks.push(layOut(end === run.length ? run : run.slice(0, end)));
    for (const { cells } of run.slice(end)) for (const cell of cells) for (const block of cell.blocks) blocks.push(block);
  }
  return blocks;
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

function hasTwoTexts({ cells }: FilledRow): boolean {
  let texts = 0;
  for (const { text } of cells) if (text !== "") texts += 1;
  return texts > 1;
}

/** Which rows are prose; a heading that stands alone right above one belongs to it. */
function markProse(rows: readonly FilledRow[]): boolean[] {
  const marks = new Array<boolean>(rows.length);
  let below = false;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    below = row !== undefined && (row.cells.some(isLarge) || isSentence(row) || (below && row.isAlone));
    marks[index] = below;
  }
  return marks;
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
