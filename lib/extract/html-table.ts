/** A table of a page: a grid where it holds data, the blocks of its cells where it only arranges the page. */
import type { Block } from "@/lib/document";
import type { Budget } from "./budget";
import { type DeclaredCell, type DeclaredRow, layOut } from "./grid";
import { attributeOf, cellsOf, type Element, rowGroupsOf } from "./html-tree";

/** What reading a table needs to know of its page. */
export type TableContext = {
  budget: Budget;
  isHidden: (element: Element) => boolean;
  pathOf: (element: Element) => string;
  blocksOf: (element: Element) => Block[];
};

type ReadCell = DeclaredCell & { blocks: readonly Block[] };
/** A row with its group; `isProse`: it holds a part of the page or whole sentences, not figures. */
type ReadRow = { cells: readonly ReadCell[]; group: number; isProse: boolean };

/** No cell of a form is longer; a longer one holds a part of the page. */
const LONGEST_CELL = 400;

export function readTable(table: Element, context: TableContext): Block[] {
  const rows = rowGroupsOf(table).flatMap((group, index) =>
    group.filter((row) => !context.isHidden(row)).map((row) => readRow(row, index, context)),
  );
  return runsOf(withHeadings(rows)).flatMap((run) => {
    const blocks = () => run.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
    if (run[0]?.isProse || !run.some(hasTwoTexts)) return blocks();
    return [layOut(groupsOf(run), { path: context.pathOf(table) }, context.budget)];
  });
}

function readRow(row: Element, group: number, context: TableContext): ReadRow {
  const cells = readCells(row, context);
  return { cells, group, isProse: cells.some(isLarge) || (cells.length === 1 && cells.some((cell) => cell.text.includes("。"))) };
}

function readCells(row: Element, context: TableContext): ReadCell[] {
  return cellsOf(row)
    .filter((cell) => !context.isHidden(cell))
    .map((cell) => {
      const blocks = context.blocksOf(cell);
      return {
        blocks,
        text: textOf(blocks),
        rowSpan: spanOf(cell, "rowspan", 0, 65_534),
        columnSpan: spanOf(cell, "colspan", 1, 1_000),
        place: { path: context.pathOf(cell) },
      };
    });
}

/** The lines of a cell. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === "paragraph" && block.text ? [block.text] : [])).join("\n");

/** A span as the HTML standard reads it: leading digits, within bounds, 1 where there are none. */
function spanOf(cell: Element, name: string, least: number, most: number): number {
  const digits = /^\s*\+?(\d{1,9})/.exec(attributeOf(cell, name) ?? "")?.[1];
  if (digits === undefined) return 1;
  const value = Number(digits);
  return value < least ? 1 : Math.min(value, most);
}

const isLarge = (cell: ReadCell) => cell.text.length > LONGEST_CELL || cell.blocks.some((block) => block.kind === "grid");
const hasTwoTexts = (row: ReadRow) => row.cells.filter((cell) => cell.text !== "").length > 1;

/** Headings that stand alone right above a row of prose belong to it. */
function withHeadings(rows: readonly ReadRow[]): ReadRow[] {
  let below = false;
  return rows
    .toReversed()
    .map((row) => {
      below = row.isProse || (below && row.cells.length === 1);
      return { ...row, isProse: below };
    })
    .reverse();
}

function runsOf(rows: readonly ReadRow[]): ReadRow[][] {
  const runs: ReadRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.isProse === row.isProse) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function groupsOf(rows: readonly ReadRow[]): DeclaredRow[][] {
  const groups = new Map<number, DeclaredRow[]>();
  for (const { cells, group } of rows) {
    const known = groups.get(group);
    if (known) known.push(cells);
    else groups.set(group, [cells]);
  }
  return [...groups.values()];
}
