/** Rows as text, line by line: an area's figures are too many to be held. */
import { csvLines, writeCsv } from "@/lib/report/export/csv";
import type { Row, Table } from "@/lib/report/export/table";

/** A table as CSV, and how many rows it had once it is written. */
export class TableFiles<R extends Row> {
  rows = 0;
  constructor(private readonly table: Table<R>) {}

  async *csv(rows: AsyncIterable<R> | Iterable<R>): AsyncGenerator<string> {
    yield writeCsv(this.table, []);
    for await (const row of rows) {
      this.rows += 1;
      const [, line = ""] = csvLines(this.table, [row]);
      yield line;
    }
  }
}

const present = (row: Row): object => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** A list, one row a line; what a row does not have is left out. */
export async function* jsonOf(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? "[" : ","}\n${JSON.stringify(present(row))}`;
    isFirst = false;
  }
  yield isFirst ? "[]\n" : "\n]\n";
}
