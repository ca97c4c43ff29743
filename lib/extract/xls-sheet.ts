/** One sheet of a binary Excel file. */
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import type { Range, Sheet } from "./sheet";
import { RECORD, type Record, recordsIn, TextReader } from "./xls-records";
import type { Book } from "./xlsx-sheet";

/** Reads the sheet that begins at an offset of the stream; charts within it are left out. */
export function readSheet(stream: Uint8Array, offset: number, book: Book): Omit<Sheet, "name" | "isHidden"> {
  const reader = new SheetReader(book);
  let depth = 0;
  for (const record of recordsIn(stream, offset)) {
    if (record.type === RECORD.begin) depth += 1;
    else if (record.type === RECORD.end) depth -= 1;
    else if (depth === 1 && record.data.byteLength >= (LEAST[record.type] ?? 6)) reader.take(record);
    if (depth === 0) break;
  }
  return reader.sheet;
}

/** Bytes without which a record means nothing, where they are not six: row, column and style of a cell. */
const LEAST: Readonly<{ [type: number]: number }> = {
  [RECORD.row]: 16,
  [RECORD.columns]: 10,
  [RECORD.sharedText]: 10,
  [RECORD.number]: 14,
  [RECORD.smallNumber]: 10,
  [RECORD.formula]: 14,
  [RECORD.truth]: 8,
  [RECORD.merged]: 2,
  [RECORD.formulaText]: 3,
};
const HIDDEN_ROW = 0x20;
const [TEXT_RESULT, TRUTH_RESULT, ERROR_RESULT] = [0, 1, 2];
const ERRORS: Readonly<{ [code: number]: string }> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

class SheetReader {
  readonly sheet = {
    cells: [] as { row: number; column: number; text: string }[],
    merges: [] as Range[],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    uncalculated: [] as string[],
  };
  /** The formula whose text follows in a record of its own. */
  private formula: Record | null = null;

  constructor(private readonly book: Book) {}

  take(record: Record): void {
    const { type, data, pieces } = record;
    if (type === RECORD.sharedText) this.add(data, this.book.strings[data.getUint32(6, true)] ?? "");
    else if (type === RECORD.number) this.addNumber(data, data.getFloat64(6, true));
    else if (type === RECORD.smallNumber) this.addNumber(data, unpack(data.getUint32(6, true)));
    else if (type === RECORD.smallNumbers) this.addNumbers(data);
    else if (type === RECORD.text || type === RECORD.richText) this.add(data, new TextReader(pieces, 6).read(2));
    else if (type === RECORD.truth) this.add(data, truthOf(data.getUint8(6), data.getUint8(7) === 1));
    else if (type === RECORD.formula) this.addFormula(record);
    else if (type === RECORD.formulaText && this.formula) this.add(this.formula.data, new TextReader(pieces, 0).read(2));
    else if (type === RECORD.merged) this.addMerges(data);
    else if (type === RECORD.row && data.getUint32(12, true) & HIDDEN_ROW) this.sheet.hiddenRows.add(data.getUint16(0, true));
    else if (type === RECORD.columns && data.getUint16(8, true) & 1)
      this.hideColumns(data.getUint16(0, true), data.getUint16(2, true));
  }

  private add(at: DataView, text: string, column = at.getUint16(2, true)): void {
    if (text.trim() === "") return;
    if (this.sheet.cells.length >= LIMITS.cells) throw new Unreadable("too-large");
    this.sheet.cells.push({ row: at.getUint16(0, true), column, text: text.trim() });
  }

  private addNumber(at: DataView, value: number, column?: number, style = at.getUint16(4, true)): void {
    this.add(at, this.book.formats[style]?.(value) ?? String(value), column);
  }

  private addNumbers(data: DataView): void {
    const first = data.getUint16(2, true);
    for (let at = 4; at + 8 <= data.byteLength; at += 6)
      this.addNumber(data, unpack(data.getUint32(at + 2, true)), first + (at - 4) / 6, data.getUint16(at, true));
  }

  /** A result that is no number is marked by its last two bytes. */
  private addFormula(record: Record): void {
    const { data } = record;
    const isNumber = data.getUint16(12, true) !== 0xffff;
    const kind = data.getUint8(6);
    this.formula = !isNumber && kind === TEXT_RESULT ? record : null;
    if (isNumber) this.addNumber(data, data.getFloat64(6, true));
    else if (kind === TRUTH_RESULT || kind === ERROR_RESULT) this.add(data, truthOf(data.getUint8(8), kind === ERROR_RESULT));
  }

  private addMerges(data: DataView): void {
    for (let at = 2; at + 8 <= data.byteLength; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((step) => data.getUint16(at + step, true));
      this.sheet.merges.push({ top, left, bottom, right });
    }
  }

  private hideColumns(first: number, last: number): void {
    for (let column = first; column <= Math.min(last, 255); column += 1) this.sheet.hiddenColumns.add(column);
  }
}

const truthOf = (value: number, isError: boolean): string =>
  isError ? (ERRORS[value] ?? "#N/A") : value === 1 ? "TRUE" : "FALSE";

/** A number in 30 bits: a whole one or the upper half of a fraction, divided by 100 where its first bit says so. */
function unpack(packed: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, packed & 0xfffffffc, true);
  const value = packed & 2 ? packed >> 2 : view.getFloat64(0, true);
  return packed & 1 ? value / 100 : value;
}
