/** Tables of a page. */
import type { Block } from "@/lib/document";
import type { Budget } from "./budget";
import { type DeclaredCell, type DeclaredRow, layOut } from "./grid";
import { nameCells, pathOf } from "./html-paths";
import { attributeOf, cellsOf, type Element, rowGroupsOf } from "./html-tree";
import { arrange, type FilledCell, holdsGrid, textOf } from "./table";

/** What reading a table needs to know of its page. */
export type TableContext = {
  budget: Budget;
  isHidden: (element: Element) => boolean;
  blocksOf: (element: Element) => Block[];
};

type ReadCell = DeclaredCell & FilledCell;
type ReadRow = { cells: readonly ReadCell[]; isAlone: boolean; group: number };

export function readTable(table: Element, context: TableContext): Block[] {
  nameCells(table);
  const rows = rowGroupsOf(table).flatMap((group, index) => readGroup(group, index, context));
  return arrange(rows, (run) => layOut(groupsOf(run), { path: pathOf(table) }, context.budget));
}

function readGroup(group: readonly Element[], index: number, context: TableContext): ReadRow[] {
  let reached = 0;
  return group
    .filter((row) => !context.isHidden(row))
    .map((row, at) => {
      const cells = readCells(row, context);
      const isAlone = cells.length === 1 && reached <= at;
      for (const { rowSpan } of cells) reached = Math.max(reached, at + (rowSpan || Number.POSITIVE_INFINITY));
      return { cells, group: index, isAlone };
    });
}

function readCells(row: Element, context: TableContext): ReadCell[] {
  const cells: ReadCell[] = [];
  for (const cell of cellsOf(row)) {
    if (context.isHidden(cell)) continue;
    const blocks = context.blocksOf(cell);
    cells.push({
      blocks,
      text: textOf(blocks),
      holdsGrid: holdsGrid(blocks),
      rowSpan: spanOf(cell, "rowspan", 0, 65_534),
      columnSpan: spanOf(cell, "colspan", 1, 1_000),
      place: { path: pathOf(cell) },
    });
  }
  return cells;
}

/** A span as the HTML standard reads it: leading digits, within bounds, 1 where there are none. */
function spanOf(cell: Element, name: string, least: number, most: number): number {
  const stated = attributeOf(cell, name);
  const digits = stated && /^\s*\+?(\d{1,9})/.exec(stated)?.[1];
  if (!digits) return 1;
  const value = Number(digits);
  return value < least ? 1 : Math.min(value, most);
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
