/** One sheet of an Excel file, streamed. */

import { LIMITS } from "./limits";
import { asMark } from "./note-mark";
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

const PLAIN = { isStruck: false, isRaised: false };

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
  /** The part of a text that looks differently. */
  private run = PLAIN;

  constructor(private readonly book: Book) {}

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "col") this.readColumns(attributes);
    else if (name === "mergeCell") this.addMerge(attributes.ref ?? "");
    else if (!this.cell) return;
    else if (name === "f") this.cell.hasFormula = true;
    else if (name === "rPh") this.isHint = true;
    else if (name === "r") this.run = { isStruck: false, isRaised: false };
    else if (name === "strike") this.run.isStruck = attributes.val !== "0" && attributes.val !== "false";
    else if (name === "vertAlign") this.run.isRaised = attributes.val === "superscript";
    else if ((name === "v" || name === "t") && !this.isHint) {
      this.isValue = !this.run.isStruck;
      this.cell.value ??= "";
    }
  }

  text(text: string): void {
    if (!this.isValue || !this.cell) return;
    const before = this.cell.value ?? "";
    this.cell.value = before + (this.run.isRaised ? asMark(text, before) : text);
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
    this.run = PLAIN;
    const { row, column } = cell;
    if (cell.hasFormula && (cell.value === null || (cell.value === "" && cell.type === "n")))
      this.sheet.uncalculated.push(addressOf(row, column));
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

/** An address within the bounds of Excel. Read by hand, as every cell has one and a pattern takes longer than the rest of it. */
function readAddress(ref: string): { row: number; column: number } | null {
  const address = ref.includes("$") ? ref.replace(/^\$?([A-Z]{1,3})\$?/i, "$1") : ref;
  let [column, row, letters, digits] = [0, 0, 0, 0];
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    const letter = (code | 0x20) - 0x60;
    if (code >= 0x30 && code <= 0x39) {
      row = row * 10 + code - 0x30;
      digits += 1;
    } else if (letter >= 1 && letter <= 26 && digits === 0) {
      column = column * 26 + letter;
      letters += 1;
    } else return null;
  }
  const isAddress = letters >= 1 && letters <= 3 && digits >= 1 && digits <= 7 && (row > 0 || digits > 1);
  return isAddress ? { row: row - 1, column: column - 1 } : null;
}

function readRange(ref: string): Range | null {
  const colon = ref.indexOf(":");
  const from = colon < 0 ? null : readAddress(ref.slice(0, colon));
  const to = from && readAddress(ref.slice(colon + 1));
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}
