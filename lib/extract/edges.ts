/** Grids of sources that say where the sides of their cells are, as Word files do: sides become columns. */
import type { Grid, GridCell, Place } from "@/lib/document";
import type { Budget } from "./budget";
import { gridOf } from "./grid";
import { LIMITS } from "./limits";

/** A cell between two sides, in any unit. `vertical`: it begins a cell over several rows, or continues the one above. */
export type EdgedCell = {
  left: number;
  right: number;
  vertical?: "starts" | "continues";
  text: string;
  place: Place;
  confidence?: number;
};

/**
 * Sides closer than `tolerance` are one side: word processors round them differently from row to row. A cell that would lie
 * over the one before it moves to its right; one that continues another must be as wide.
 */
export function layOutByEdges(rows: readonly (readonly EdgedCell[])[], tolerance: number, place: Place, budget: Budget): Grid {
  const columnOf = columnsBetween(rows, tolerance);
  const open = new Map<number, GridCell>();
  const cells: GridCell[] = [];
  const end = Math.min(rows.length, LIMITS.gridRows);
  for (let index = 0; index < end; index += 1) {
    let free = 0;
    for (const { left, right, vertical, text, place, confidence } of rows[index] ?? []) {
      const column = Math.max(columnOf(left), free);
      const columnSpan = Math.max(1, columnOf(right) - column);
      if (column >= LIMITS.gridColumns || !budget.spend(columnSpan)) break;
      free = column + columnSpan;
      const above = open.get(column);
      if (vertical === "continues" && above?.columnSpan === columnSpan && above.row + above.rowSpan === index) {
        above.rowSpan += 1;
        continue;
      }
      const placed: GridCell = { row: index, column, rowSpan: 1, columnSpan, text, places: [place] };
      if (confidence !== undefined) placed.confidence = confidence;
      if (vertical) open.set(column, placed);
      else open.delete(column);
      cells.push(placed);
    }
  }
  return gridOf(cells, end, place, true);
}

function columnsBetween(rows: readonly (readonly EdgedCell[])[], tolerance: number): (side: number) => number {
  const sides = new Set<number>();
  for (const row of rows) for (const { left, right } of row) sides.add(left).add(right);
  const columns = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const side of [...sides].sort((a, b) => a - b)) {
    if (side - first > tolerance) {
      column += 1;
      first = side;
    }
    columns.set(side, column);
  }
  return (side) => columns.get(side) ?? 0;
}
