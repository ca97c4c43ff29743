/** One sheet of an Excel file, streamed. */

import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import { addressOf, type Range, type Sheet } from "./sheet";
import { streamXml } from "./xml";

/** What the sheets of a file share: texts, and how each style shows a number. */
export type Book = { strings: readonly string[]; formats: readonly ((value: number) => string)[] };

type Attributes = Readonly<Record<string, string>>;
type Open = { row: number; column: number; type: string; style: number; hasFormula: boolean; value: string | null };

export function readSheet(bytes: Uint8Array, book: Book): Omit<Sheet, "name" | "isHidden"> {
  const reader = new SheetReader(book);
  streamXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.sheet;
}

class SheetReader {
  readonly sheet = {
    cells: [] as { row: number; column: number; text: string }[],
    merges: [] as Range[],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    uncalculated: [] as string[],
  };
  private row = -1;
  private column = -1;
  private cell: Open | null = null;
  private isValue = false;
  /** Within a phonetic hint, which is no part of the text. */
  private isHint = false;

  constructor(private readonly book: Book) {}

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "col") this.readColumns(attributes);
    else if (name === "mergeCell") this.addMerge(attributes.ref ?? "");
    else if (!this.cell) return;
    else if (name === "f") this.cell.hasFormula = true;
    else if (name === "rPh") this.isHint = true;
    else if ((name === "v" || name === "t") && !this.isHint) {
      this.isValue = true;
      this.cell.value ??= "";
    }
  }

  text(text: string): void {
    if (this.isValue && this.cell) this.cell.value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.isValue = false;
    if (name === "rPh") this.isHint = false;
    if (name === "c" && this.cell) this.closeCell(this.cell);
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    this.column = -1;
    if (attributes.hidden === "1" || attributes.hidden === "true") this.sheet.hiddenRows.add(this.row);
  }

  private openCell({ r, t = "n", s = "0" }: Attributes): void {
    const place = r === undefined ? null : readAddress(r);
    this.column = place ? place.column : this.column + 1;
    this.cell = { row: place?.row ?? this.row, column: this.column, type: t, style: Number(s), hasFormula: false, value: null };
  }

  private closeCell(cell: Open): void {
    this.cell = null;
    const { row, column } = cell;
    if (cell.value === null && cell.hasFormula) this.sheet.uncalculated.push(addressOf(row, column));
    const text = this.shown(cell).trim();
    if (text === "") return;
    if (this.sheet.cells.length >= LIMITS.cells) throw new Unreadable("too-large");
    this.sheet.cells.push({ row, column, text });
  }

  private shown({ type, value, style }: Open): string {
    if (value === null) return "";
    if (type === "s") return this.book.strings[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    const number = Number(value);
    if (type !== "n" || value.trim() === "" || !Number.isFinite(number)) return value;
    return this.book.formats[style]?.(number) ?? String(number);
  }

  private addMerge(ref: string): void {
    if (this.sheet.merges.length >= LIMITS.cells) throw new Unreadable("too-large");
    const range = readRange(ref);
    if (range) this.sheet.merges.push(range);
  }

  private readColumns({ min, max, hidden }: Attributes): void {
    if (hidden !== "1" && hidden !== "true") return;
    for (let column = Number(min); column <= Math.min(Number(max), 16_384); column += 1) this.sheet.hiddenColumns.add(column - 1);
  }
}

/** An address within the bounds of Excel. */
function readAddress(ref: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
  const [letters = "", digits = "0"] = [found?.[1]?.toUpperCase(), found?.[2]];
  if (!found || digits === "0") return null;
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function readRange(ref: string): Range | null {
  const [from, to] = ref.split(":").map(readAddress);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}
