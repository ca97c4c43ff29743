/** From cells as a source declares them to a grid in which each has its row and column. */
import type { Grid, GridCell, Place } from "@/lib/document";
import type { Budget } from "./budget";
import { LIMITS } from "./limits";

/** A cell before its column is known. A `rowSpan` of 0 reaches to the end of its group of rows. */
export type DeclaredCell = { text: string; rowSpan: number; columnSpan: number; place: Place; confidence?: number };
export type DeclaredRow = readonly DeclaredCell[];

/**
 * Places cells as a browser does (the table model of the HTML standard): a cell takes the first free column of its row;
 * no cell reaches beyond its group of rows. Where two would overlap, the later one is narrowed.
 */
export function layOut(groups: readonly (readonly DeclaredRow[])[], place: Place, budget: Budget): Grid {
  const cells: GridCell[] = [];
  let start = 0;
  for (const group of groups) {
    const end = start + group.length;
    const coveredUntil: number[] = [];
    group.forEach((declared, index) => {
      placeRow(cells, declared, start + index, end, coveredUntil, budget);
    });
    start = end;
  }
  return gridOf(cells, start, place, true);
}

function placeRow(
  cells: GridCell[],
  declared: DeclaredRow,
  row: number,
  end: number,
  coveredUntil: number[],
  budget: Budget,
): void {
  let column = 0;
  for (const cell of declared) {
    while (isCovered(coveredUntil, column, row)) column += 1;
    if (column >= LIMITS.gridColumns || !budget.spend(cell.columnSpan)) break;
    const rowSpan = Math.min(cell.rowSpan || end - row, end - row);
    let columnSpan = 0;
    while (columnSpan < cell.columnSpan && !isCovered(coveredUntil, column + columnSpan, row)) {
      coveredUntil[column + columnSpan] = row + rowSpan;
      columnSpan += 1;
    }
    const placed: GridCell = { row, column, rowSpan, columnSpan, text: cell.text, places: [cell.place] };
    if (cell.confidence !== undefined) placed.confidence = cell.confidence;
    cells.push(placed);
    column += columnSpan;
  }
}

const isCovered = (until: readonly number[], column: number, row: number): boolean => (until[column] ?? 0) > row;

/** A grid without the columns in which no cell begins: they come from spans wider than the table. */
export function gridOf(cells: readonly GridCell[], rows: number, place: Place, aligned: boolean): Grid {
  const begins = new Set<number>();
  let width = 0;
  for (const cell of cells) {
    begins.add(cell.column);
    width = Math.max(width, cell.column + 1, endOf(cell));
  }
  const columns = begins.size;
  return {
    kind: "grid",
    rows,
    columns,
    cells: width <= columns ? cells : compacted(cells, [...begins].sort(ascending)),
    place,
    aligned,
  };
}

const ascending = (a: number, b: number): number => a - b;
const endOf = (cell: GridCell): number => cell.column + cell.columnSpan;

const compacted = (cells: readonly GridCell[], starts: readonly number[]): GridCell[] =>
  cells.map((cell) => {
    const column = lowerBound(starts, cell.column);
    return { ...cell, column, columnSpan: lowerBound(starts, endOf(cell)) - column };
  });

/** The cells up to the last column in which something stands: one sheet holds tables of several widths. */
export function upToText(cells: readonly GridCell[]): GridCell[] {
  const width = cells.reduce((end, cell) => (cell.text === "" ? end : Math.max(end, endOf(cell))), 0);
  return cells
    .filter((cell) => cell.column < width)
    .map((cell) => (endOf(cell) <= width ? cell : { ...cell, columnSpan: width - cell.column }));
}

/** How many of the sorted values are less. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
