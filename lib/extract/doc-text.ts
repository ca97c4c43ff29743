/** The text of a binary Word file, which lies in pieces: some in two bytes a character, some in one. */
import { viewOf } from "./compound";
import { Unreadable } from "./problems";

/** Characters from `start` to before `end` lie from byte `offset` of the main stream on. */
export type Piece = { start: number; end: number; offset: number; width: 1 | 2 };

const MODIFIERS = 1;
const PIECES = 2;
const ONE_BYTE = 0x40000000;

/** The pieces that the list in the table stream names; modifiers of the whole text stand before them. */
export function piecesIn(list: Uint8Array): Piece[] {
  const view = viewOf(list);
  let at = 0;
  while (at + 3 <= list.length && view.getUint8(at) === MODIFIERS) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > list.length || view.getUint8(at) !== PIECES) throw new Unreadable("damaged");
  const start = at + 5;
  const count = Math.floor((Math.min(view.getUint32(at + 1, true), list.length - start) - 4) / 12);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const place = view.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const narrow = (place & ONE_BYTE) !== 0;
    return {
      start: view.getUint32(start + index * 4, true),
      end: view.getUint32(start + index * 4 + 4, true),
      offset: narrow ? (place & (ONE_BYTE - 1)) >> 1 : place & (ONE_BYTE - 1),
      width: narrow ? 1 : 2,
    };
  });
}

/** Where a character lies in the main stream. */
export const byteOf = (piece: Piece, position: number): number => piece.offset + (position - piece.start) * piece.width;

/** The characters of a piece; what lies beyond the end of the file is missing. */
export function charactersOf(piece: Piece, main: Uint8Array): string {
  const bytes = main.subarray(piece.offset, piece.offset + Math.max(0, piece.end - piece.start) * piece.width);
  return new TextDecoder(piece.width === 1 ? "windows-1252" : "utf-16le").decode(bytes);
}
