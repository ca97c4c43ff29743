/** Binary Excel files (97–2003), also those of WPS. */
import type { Document } from "@/lib/document";
import { openCompound } from "./compound";
import { builtInFormat, formatOf } from "./number-format";
import { orUnreadable, Unreadable } from "./problems";
import { documentOf } from "./sheet";
import { RECORD, type Record, recordsIn, TextReader } from "./xls-records";
import { readSheet } from "./xls-sheet";

export const extractXls = (bytes: Uint8Array): Promise<Document> => orUnreadable(() => readXls(bytes));

const EXCEL_97 = 0x600;
const WORKSHEET = 0;

/** What the records before the first sheet say of the whole file. */
type Globals = {
  sheets: { name: string; offset: number; isHidden: boolean }[];
  strings: string[];
  formats: Map<number, string>;
  styles: number[];
  epoch: "1900" | "1904";
};

function readXls(bytes: Uint8Array): Document {
  const stream = openCompound(bytes).get("Workbook")?.();
  if (!stream) throw new Unreadable("old-excel");
  const { sheets, strings, formats, styles, epoch } = readGlobals(stream);
  const shown = styles.map((style) => formatOf(formats.get(style) ?? builtInFormat(style), epoch));
  return documentOf(
    sheets.map(({ offset, ...sheet }) => ({ ...sheet, ...readSheet(stream, offset, { strings, formats: shown }) })),
    [],
  );
}

function readGlobals(stream: Uint8Array): Globals {
  const globals: Globals = { sheets: [], strings: [], formats: new Map(), styles: [], epoch: "1900" };
  for (const record of recordsIn(stream, 0)) {
    if (record.type === RECORD.end) break;
    if (record.type === RECORD.encrypted) throw new Unreadable("encrypted");
    if (record.type === RECORD.texts) globals.strings = readStrings(record);
    else if (record.data.byteLength >= 2) takeGlobal(globals, record);
  }
  return globals;
}

function takeGlobal(globals: Globals, { type, data, pieces }: Record): void {
  const first = data.getUint16(0, true);
  if (type === RECORD.begin && first !== EXCEL_97) throw new Unreadable("old-excel");
  if (type === RECORD.dateMode && first === 1) globals.epoch = "1904";
  if (type === RECORD.format) globals.formats.set(first, new TextReader(pieces, 2).read(2));
  if (type === RECORD.style && data.byteLength >= 4) globals.styles.push(data.getUint16(2, true));
  if (type === RECORD.sheet && data.byteLength >= 8 && data.getUint8(5) === WORKSHEET)
    globals.sheets.push({
      name: new TextReader(pieces, 6).read(1),
      offset: data.getUint32(0, true),
      isHidden: (data.getUint8(4) & 3) !== 0,
    });
}

function readStrings({ pieces }: Record): string[] {
  const reader = new TextReader(pieces, 8);
  const strings: string[] = [];
  while (!reader.isAtEnd) strings.push(reader.read(2));
  return strings;
}
