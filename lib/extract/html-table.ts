/** Tables of a page. */
import type { Block, Place } from "@/lib/document";
import type { Budget } from "./budget";
import { type DeclaredCell, type DeclaredRow, layOut } from "./grid";
import { isDoubtful } from "./html-doubts";
import { nameCells, pathOf } from "./html-paths";
import type { Styles } from "./html-style";
import { lineIn } from "./html-text";
import { attributeOf, cellsOf, type Element, rowGroupsOf } from "./html-tree";
import { arrange, type FilledCell, type FilledRow, holdsGrid, textOf } from "./table";

/** What reading a table needs to know of its page. */
export type TableContext = {
  budget: Budget;
  styles: Styles;
  isHidden: (element: Element) => boolean;
  blocksOf: (element: Element) => readonly Block[];
};

export function readTable(table: Element, context: TableContext): Block[] {
  const path = pathOf(table);
  const rows: ReadRow[] = [];
  let number = 0;
  for (const [group, elements] of rowGroupsOf(table).entries()) {
    let [shown, reached] = [0, 0];
    for (const element of elements) {
      const cells = readCells(element, path, number, context);
      number += 1;
      if (context.isHidden(element)) continue;
      const row = { cells, group, isAlone: cells.length === 1 && reached <= shown };
      for (const { rowSpan } of cells) reached = Math.max(reached, shown + (rowSpan || Number.POSITIVE_INFINITY));
      shown += 1;
      rows.push(row);
    }
  }
  return arrange(rows, (run) => layOut(groupsOf(run), { path }, context.budget));
}

type ReadRow = FilledRow & { cells: readonly ReadCell[]; group: number };

function readCells(row: Element, table: string, number: number, context: TableContext): ReadCell[] {
  const elements = cellsOf(row);
  nameCells(elements, table, number);
  const cells: ReadCell[] = [];
  if (context.isHidden(row)) return cells;
  for (const cell of elements) if (!context.isHidden(cell)) cells.push(new ReadCell(cell, context));
  return cells;
}

/** Of a cell that holds one line, the blocks are read only where they are asked for: where the table arranges the page. */
class ReadCell implements DeclaredCell, FilledCell {
  readonly text: string;
  readonly holdsGrid: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: Place;
  readonly confidence?: number;
  private read: readonly Block[] | null = null;

  constructor(
    private readonly element: Element,
    private readonly context: TableContext,
  ) {
    const line = lineIn(element, context.isHidden);
    this.text = line ?? textOf(this.blocks);
    this.holdsGrid = line === null && holdsGrid(this.blocks);
    this.rowSpan = spanOf(element, "rowspan", 0, 65_534);
    this.columnSpan = spanOf(element, "colspan", 1, 1_000);
    this.place = { path: pathOf(element) };
    // A number may be shown as a picture or by a script, or not be seen: the cell is not blank, it cannot be read.
    if (isDoubtful(element, this.text, context)) this.confidence = 0;
  }

  get blocks(): readonly Block[] {
    this.read ??= this.context.blocksOf(this.element);
    return this.read;
  }
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
