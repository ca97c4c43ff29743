/** Where things stand in a sheet of which only some rows and columns are read. */

/** What stands where, row by row. */
export class Places<Value> {
  private readonly rows: (Value | undefined)[][] = [];

  /** What stands in a row, also once more is set in it. */
  line(row: number): (Value | undefined)[] {
    const known = this.rows[row];
    if (known) return known;
    const line: (Value | undefined)[] = [];
    this.rows[row] = line;
    return line;
  }

  set(row: number, column: number, value: Value): void {
    this.line(row)[column] = value;
  }
}

/** Sorted values without repeats. */
export class Ranked {
  readonly values: readonly number[];

  constructor(values: readonly number[]) {
    this.values = [...new Set(values)].sort((a, b) => a - b);
  }

  /** How many are less: where a value of the list stands in it. */
  rankOf(value: number): number {
    // Where nothing is left out, it stands at its distance from the first.
    const near = value - (this.values[0] ?? 0);
    if (this.values[near] === value) return near;
    let [low, high] = [0, this.values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.values[middle] ?? value) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  countIn(from: number, to: number): number {
    return this.rankOf(to + 1) - this.rankOf(from);
  }
}
