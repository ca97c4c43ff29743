/** Chrome lets the last line of a cell hang out of the table where a page ends: such lines go back into their cells. */
import { type Box, heightOf, middleX } from "./layout-page";
import type { Cell, Table } from "./layout-tables";
import { type Line, textOfCell } from "./layout-text";

/** The table with these lines below it in its last cells; null where one of them is no cell's. */
export function takeOverflow(table: Table, lines: readonly Line[]): Table | null {
  let taken = table;
  for (const line of lines) {
    const owners = line.glyphs.map((glyph) => taken.cells.find((cell) => hangsFrom(taken, cell, line, glyph.box)));
    if (owners.some((owner, index) => owner === undefined || isParted(line, owners, index))) return null;
    taken = { ...taken, cells: taken.cells.map((cell) => extended(cell, line, owners)) };
  }
  return taken;
}

/** A border between two characters that stand together: the line does not care for the columns. */
function isParted(line: Line, owners: readonly (Cell | undefined)[], index: number): boolean {
  const [before, glyph] = [line.glyphs[index - 1], line.glyphs[index]];
  if (!before || !glyph || owners[index] === owners[index - 1]) return false;
  return glyph.box[0] - before.box[2] < heightOf(glyph.box) * 0.2;
}

function hangsFrom(table: Table, cell: Cell, line: Line, glyph: Box): boolean {
  const [last, piece] = [cell.lines.at(-1), cell.pieces.at(-1)];
  if (!last || !piece || cell.row + cell.rowSpan !== table.rows) return false;
  const near = line.box[1] - last.box[3] < heightOf(last.box) * 0.8 && line.box[1] > piece.box[3] - heightOf(last.box);
  return near && middleX(glyph) > piece.box[0] && middleX(glyph) < piece.box[2];
}

function extended(cell: Cell, line: Line, owners: readonly (Cell | undefined)[]): Cell {
  const glyphs = line.glyphs.filter((_, index) => owners[index] === cell);
  const piece = cell.pieces.at(-1);
  if (glyphs.length === 0 || !piece) return cell;
  const lines = [...cell.lines, { glyphs, box: line.box }];
  return { ...cell, lines, text: textOfCell(lines, piece.box[2] - piece.box[0]) };
}
