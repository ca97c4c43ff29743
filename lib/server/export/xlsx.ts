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

/** The bytes of a workbook, the same for the same sheets; its headings stay on screen. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, header, rows }) => ({
    sheet: sheetName(name),
    data: [header.map(headingOf), ...Array.from(rows, (row) => row.map(cellOf))] satisfies SheetData,
    stickyRowsCount: 1,
    columns: header.map((heading) => ({ width: Math.min(40, Math.max(10, [...heading].length * 2)) })),
  }));
  return undated(await writeExcelFile(written).toBuffer());
}

/** Signatures and fields of a ZIP (APPNOTE 4.3): the list of its entries, and where each of them begins. */
const END = 0x06054b50;
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, offset: 42 } as const;
const LOCAL_TIME = 10;
/** 1 January 1980, 0:00. */
const NO_TIME = 0x00210000;

/** Writes no time of day into an archive, so that what has not changed is the same file. */
function undated(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    zip.writeUInt32LE(NO_TIME, at + ENTRY.time);
    zip.writeUInt32LE(NO_TIME, zip.readUInt32LE(at + ENTRY.offset) + LOCAL_TIME);
    at += ENTRY.size + [ENTRY.name, ENTRY.extra, ENTRY.comment].reduce((sum, field) => sum + zip.readUInt16LE(at + field), 0);
  }
  return zip;
}

/** A declared table as a sheet, under the names of its columns. */
export function sheetOf<R extends Row>(table: Table<R>, rows: Iterable<R>): Sheet {
  const names = columnsOf(table).map(({ name }) => name);
  return { name: table.name, header: names, rows: Array.from(rows, (row) => names.map((name) => row[name] ?? null)) };
}
