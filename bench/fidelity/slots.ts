/** Tables row by row with every place of every column named, as Office formats want them. */
import type { PrintedBlock } from "@/lib/report/print";

export type Rows = Extract<PrintedBlock, { kind: "table" }>["rows"];
export type PrintedCell = Rows[number][number];

/** A cell where it begins, or where one that began in a row above goes on. */
export type Slot = { cell: PrintedCell; column: number; goesOn: boolean };

export const widthOf = (rows: Rows): number => rows[0]?.reduce((width, cell) => width + cell.columnSpan, 0) ?? 0;

export function slotsOf(rows: Rows): Slot[][] {
  const above: { cell: PrintedCell; column: number; until: number }[] = [];
  return rows.map((row, index) => {
    const going = above.filter(({ until }) => until > index);
    const slots: Slot[] = going.map(({ cell, column }) => ({ cell, column, goesOn: true }));
    const isTaken = (column: number) =>
      slots.some((slot) => column >= slot.column && column < slot.column + slot.cell.columnSpan);
    let column = 0;
    for (const cell of row) {
      while (isTaken(column)) column += 1;
      slots.push({ cell, column, goesOn: false });
      if (cell.rowSpan > 1) above.push({ cell, column, until: index + cell.rowSpan });
      column += cell.columnSpan;
    }
    return slots.sort((a, b) => a.column - b.column);
  });
}
