/**
 * Where elements stand in their page: `table[2]` is the second table in the order of the source, whatever it stands in, and
 * `table[2]/tr[5]/td[3]` the third cell, td or th, of its fifth row.
 */
import { cellsOf, type Element, rowsOf } from "./html-tree";

export class Paths {
  /** How many elements of the same name there are up to this one. */
  private readonly ordinals = new Map<Element, number>();
  private readonly ofCells = new Map<Element, string>();

  /** `elements` are all of the page, in order. */
  constructor(elements: readonly Element[]) {
    const counts = new Map<string, number>();
    for (const element of elements) {
      const ordinal = (counts.get(element.tagName) ?? 0) + 1;
      counts.set(element.tagName, ordinal);
      this.ordinals.set(element, ordinal);
    }
  }

  pathOf(element: Element): string {
    return this.ofCells.get(element) ?? `${element.tagName}[${this.ordinals.get(element) ?? 0}]`;
  }

  /** Names the cells of a table by their rows; called when the table is read. */
  enter(table: Element): void {
    const path = this.pathOf(table);
    rowsOf(table).forEach((row, rowIndex) => {
      cellsOf(row).forEach((cell, index) => {
        this.ofCells.set(cell, `${path}/tr[${rowIndex + 1}]/td[${index + 1}]`);
      });
    });
  }
}
