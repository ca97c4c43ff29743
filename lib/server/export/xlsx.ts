/** Tables as an Excel workbook. Texts are texts: nothing in a report becomes a formula, a date or a link. */
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { columnsOf, type Row, type Table, type Value } from "@/lib/report/export/table";

export type Sheet = { name: string; header: readonly string[]; rows: Iterable<readonly Value[]> };

const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
/** What XML has no way to write. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const textOf = (text: string): string => {
  const clean = text.replace(UNWRITABLE, "\ufffd");
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - 1)}…` : clean;
};

/** Excel knows no sheet without a name, none with these characters, and none that is longer. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, " ").slice(0, LONGEST_NAME) || "1";

const cellOf = (value: Value) => (typeof value === "string" ? { value: textOf(value), type: String } : value);
const headingOf = (heading: string) => ({ value: textOf(heading), type: String, fontWeight: "bold" as const });

/** The bytes of a workbook; its headings stay on screen. */
export function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, header, rows }) => ({
    sheet: sheetName(name),
    data: [header.map(headingOf), ...Array.from(rows, (row) => row.map(cellOf))] satisfies SheetData,
    stickyRowsCount: 1,
    columns: header.map((heading) => ({ width: Math.min(40, Math.max(10, [...heading].length * 2)) })),
  }));
  return writeExcelFile(written).toBuffer();
}

/** A declared table as a sheet, under the names of its columns. */
export function sheetOf<R extends Row>(table: Table<R>, rows: Iterable<R>): Sheet {
  const names = columnsOf(table).map(({ name }) => name);
  return { name: table.name, header: names, rows: Array.from(rows, (row) => names.map((name) => row[name] ?? null)) };
}
