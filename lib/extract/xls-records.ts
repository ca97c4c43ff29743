/** The records of a binary Excel file ([MS-XLS]), and the texts in them. */
import { viewOf } from "./compound";

export const RECORD = {
  begin: 0x809,
  end: 0x0a,
  encrypted: 0x2f,
  sheet: 0x85,
  texts: 0xfc,
  continued: 0x3c,
  format: 0x41e,
  style: 0xe0,
  dateMode: 0x22,
  row: 0x208,
  columns: 0x7d,
  sharedText: 0xfd,
  number: 0x203,
  smallNumber: 0x27e,
  smallNumbers: 0xbd,
  formula: 0x06,
  formulaText: 0x207,
  text: 0x204,
  richText: 0xd6,
  truth: 0x205,
  merged: 0xe5,
} as const;

/** A record with the data of the records that continue it, piece by piece. */
export type Record = { type: number; offset: number; data: DataView; pieces: readonly Uint8Array[] };

export function* recordsIn(stream: Uint8Array, from: number): Generator<Record> {
  const view = viewOf(stream);
  const readAt = (at: number) => stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true));
  for (let at = from; at + 4 <= stream.length; ) {
    const offset = at;
    const pieces = [readAt(at)];
    at += 4 + view.getUint16(at + 2, true);
    while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continued) {
      pieces.push(readAt(at));
      at += 4 + view.getUint16(at + 2, true);
    }
    yield { type: view.getUint16(offset, true), offset, data: viewOf(pieces[0] ?? new Uint8Array()), pieces };
  }
}

const [WIDE, EXTENDED, RICH] = [1, 4, 8];

/** Reads texts one after the other out of a record, also where it is continued in the middle of one. */
export class TextReader {
  private piece = 0;
  private at: number;

  constructor(
    private readonly pieces: readonly Uint8Array[],
    start: number,
  ) {
    this.at = start;
  }

  get isAtEnd(): boolean {
    while (this.at >= (this.pieces[this.piece]?.length ?? 0) && this.piece < this.pieces.length) this.nextPiece();
    return this.piece >= this.pieces.length;
  }

  /** A text whose length takes one byte or two, with what formats it left out. */
  read(lengthBytes: 1 | 2): string {
    const length = this.number(lengthBytes);
    const flags = this.number(1);
    const runs = flags & RICH ? this.number(2) : 0;
    const extension = flags & EXTENDED ? this.number(4) : 0;
    const text = this.characters(length, (flags & WIDE) !== 0);
    this.skip(runs * 4 + extension);
    return text;
  }

  /** Where the characters go on in another record, that one begins by saying anew how wide they are. */
  private characters(length: number, wide: boolean): string {
    let [text, isWide] = ["", wide];
    while (text.length < length && this.piece < this.pieces.length) {
      const width = isWide ? 2 : 1;
      const rest = this.pieces[this.piece]?.subarray(this.at) ?? new Uint8Array();
      const bytes = rest.subarray(0, Math.min((length - text.length) * width, rest.length - (rest.length % width)));
      text += Buffer.from(bytes).toString(isWide ? "utf16le" : "latin1");
      this.at += bytes.length;
      if (text.length >= length) break;
      this.nextPiece();
      isWide = (this.number(1) & WIDE) !== 0;
    }
    return text;
  }

  private number(bytes: 1 | 2 | 4): number {
    let value = 0;
    for (let index = 0; index < bytes && !this.isAtEnd; index += 1) {
      value += (this.pieces[this.piece]?.[this.at] ?? 0) * 2 ** (8 * index);
      this.at += 1;
    }
    return value;
  }

  private skip(bytes: number): void {
    let left = bytes;
    while (left > 0 && !this.isAtEnd) {
      const step = Math.min(left, (this.pieces[this.piece]?.length ?? 0) - this.at);
      this.at += step;
      left -= step;
    }
  }

  private nextPiece(): void {
    this.piece += 1;
    this.at = 0;
  }
}
