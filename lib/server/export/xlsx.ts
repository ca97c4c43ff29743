/** Tables as an Excel workbook. Texts are texts: nothing in a report becomes a formula, a date or a link. */
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { columnsOf, type Row, type Table, type Value } from "@/lib/report/export/table";
import type { TextCell } from "@/lib/report/print-table";

export type Sheet = { name: string; header: readonly string[]; rows: Iterable<readonly Value[]> };

/** A sheet as it is to be printed: cells with the rows and columns that they span; a row has the cells that begin in it. */
export type LaidSheet = { name: string; width: number; laid: readonly (readonly TextCell[])[] };

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

/** Numbers are numbers; what else was printed is text. */
const printedValue = (text: string) =>
  /^-?\d{1,15}(\.\d+)?$/.test(text) ? { value: Number(text), type: Number } : { value: textOf(text), type: String };

const BORDER = { borderStyle: "thin", borderColor: "#000000" } as const;

/** Puts each cell where the spans above and before it leave room. */
function placed({ laid, width }: LaidSheet): SheetData {
  const grid = laid.map((): (SheetData[number][number] | undefined)[] => new Array(width).fill(undefined));
  laid.forEach((row, top) => {
    for (const { text, rowSpan, columnSpan } of row) {
      const left = grid[top]?.indexOf(undefined) ?? -1;
      if (left < 0) continue;
      for (const line of grid.slice(top, top + rowSpan)) line.fill(null, left, left + columnSpan);
      const spans = { ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
      const look = row.length > 1 ? { align: "center" as const, ...BORDER } : {};
      grid[top]?.splice(left, 1, { ...printedValue(text), ...spans, ...look, wrap: true, alignVertical: "center" as const });
    }
  });
  return grid.map((row) => row.map((cell) => cell ?? null));
}

const listed = ({ name, header, rows }: Sheet) => ({
  sheet: sheetName(name),
  data: [header.map(headingOf), ...Array.from(rows, (row) => row.map(cellOf))] satisfies SheetData,
  stickyRowsCount: 1,
  columns: header.map((heading) => ({ width: Math.min(40, Math.max(10, [...heading].length * 2)) })),
});

const laidOut = (sheet: LaidSheet) => ({
  sheet: sheetName(sheet.name),
  data: placed(sheet),
  columns: Array.from({ length: sheet.width }, () => ({ width: 11 })),
});

/** The bytes of a workbook, the same for the same sheets; its headings stay on screen. */
export async function writeXlsx(sheets: readonly (Sheet | LaidSheet)[]): Promise<Buffer> {
  const written = sheets.map((sheet) => ("laid" in sheet ? laidOut(sheet) : listed(sheet)));
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
