/**
 * Where elements stand in their page: `table[2]` is the second table in the order of the source, whatever it stands in, and
 * `table[2]/tr[5]/td[3]` the third cell, td or th, of its fifth row.
 */
import type { Element } from "./html-tree";

export const pathOf = ({ tagName, facts }: Element): string => facts.path ?? `${tagName}[${facts.ordinal}]`;

/** Names the cells of a row, which counts from 0; called when their table is read. */
export function nameCells(cells: readonly Element[], table: string, row: number): void {
  const before = `${table}/tr[${row + 1}]/td[`;
  let number = 0;
  for (const cell of cells) {
    number += 1;
    cell.facts.path = `${before}${number}]`;
  }
}
