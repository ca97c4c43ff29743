/** Definitions of table rows in RTF: the right sides of the cells, each after the words that say how it is merged. */
import type { CellShape, RowShape } from "./word-tables";

/** No word processor makes more cells in a row; more are not kept. */
const MOST_CELLS = 1_000;

export class RowDefinition {
  private left = 0;
  private readonly sides: number[] = [];
  private readonly cells: CellShape[] = [];
  private next: CellShape = { isMerged: false };

  /** Takes a control word; false where it is not about rows. */
  take(name: string, value: number | null): boolean {
    if (name === "trleft") this.left = value ?? 0;
    else if (name === "clvmgf") this.next = { ...this.next, vertical: "starts" };
    else if (name === "clvmrg") this.next = { ...this.next, vertical: "continues" };
    else if (name === "clmrg") this.next = { ...this.next, isMerged: true };
    else if (name === "cellx") this.endCell(value ?? 0);
    else return false;
    return true;
  }

  private endCell(side: number): void {
    if (this.cells.length < MOST_CELLS) {
      this.cells.push(this.next);
      this.sides.push(side);
    }
    this.next = { isMerged: false };
  }

  /** The shape of the row; null where it was never defined. */
  get shape(): RowShape | null {
    return this.cells.length === 0
      ? null
      : { edges: [Math.min(this.left, this.sides[0] ?? 0), ...this.sides], cells: this.cells };
  }
}
