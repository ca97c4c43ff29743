/**
 * Where elements stand in their page: `table[2]` is the second table in the order of the source, whatever it stands in, and
 * `table[2]/tr[5]/td[3]` the third cell, td or th, of its fifth row.
 */
import { cellsOf, type Element, rowsOf } from "./html-tree";

export const pathOf = ({ tagName, facts }: Element): string => facts.path ?? `${tagName}[${facts.ordinal}]`;

/** Names the cells of a table by their rows; called when the table is read. */
export function nameCells(table: Element): void {
  const path = pathOf(table);
  for (const [row, element] of rowsOf(table).entries())
    for (const [index, cell] of cellsOf(element).entries()) cell.facts.path = `${path}/tr[${row + 1}]/td[${index + 1}]`;
}
