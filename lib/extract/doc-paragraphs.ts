/** A binary Word file as paragraphs with what they are to the tables around them. */
import { openCompound, viewOf } from "./compound";
import { DocLooks } from "./doc-looks";
import { allModifiers, type Modifier, SPRM } from "./doc-modifiers";
import { characterRuns, finderOf, paragraphRuns, type Run } from "./doc-runs";
import { DocStyles } from "./doc-styles";
import { shapeOf } from "./doc-table";
import { byteOf, charactersOf, type Piece, piecesIn } from "./doc-text";
import { MarkedText } from "./note-mark";
import { Unreadable } from "./problems";
import type { WordParagraph } from "./word-tables";

/** The texts of a file one after the other, of which three are read. */
export type Stories = { body: WordParagraph[]; headers: WordParagraph[]; boxes: WordParagraph[] };

const WORD_97 = 0xc1;
const OLD_WORD = 0xa5dc;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
/** Where the header says how long each text is, and where the lists of runs and pieces lie in the table stream. */
const LENGTHS = { body: 0x4c, footnotes: 0x50, headers: 0x54, comments: 0x5c, endnotes: 0x60, boxes: 0x64 };
const LISTS = { styles: 0xa2, characters: 0xfa, paragraphs: 0x102, pieces: 0x1a2 };

export function readParagraphs(bytes: Uint8Array): Stories {
  const streams = openCompound(bytes);
  const streamOf = (name: string) => streams.get(name)?.() ?? new Uint8Array();
  const main = streamOf("WordDocument");
  if (main.length < LISTS.pieces + 8) throw new Unreadable("damaged");
  const view = viewOf(main);
  const flags = view.getUint16(10, true);
  if (view.getUint16(0, true) === OLD_WORD || view.getUint16(2, true) < WORD_97) throw new Unreadable("old-word");
  if (flags & ENCRYPTED) throw new Unreadable("encrypted");
  const table = streamOf(flags & SECOND_TABLE ? "1Table" : "0Table");
  const list = (at: number) => table.subarray(view.getUint32(at, true), view.getUint32(at, true) + view.getUint32(at + 4, true));
  const data = streamOf("Data");
  const runs = {
    paragraphs: paragraphRuns(main, list(LISTS.paragraphs)),
    characters: characterRuns(main, list(LISTS.characters)),
    styles: new DocStyles(list(LISTS.styles)),
  };
  const lists = { pieces: piecesIn(list(LISTS.pieces)), paragraphs: runs.paragraphs };
  const reader = new StoryReader(main, data, lists, new DocLooks(runs, data));
  const length = (name: keyof typeof LENGTHS) => view.getUint32(LENGTHS[name], true);
  const headers = length("body") + length("footnotes");
  const boxes = headers + length("headers") + length("comments") + length("endnotes");
  return {
    body: reader.read(0, length("body")),
    headers: reader.read(headers, headers + length("headers")),
    boxes: reader.read(boxes, boxes + length("boxes")),
  };
}

type Lists = { pieces: readonly Piece[]; paragraphs: readonly Run[] };

const isSet = (modifiers: readonly Modifier[], code: number) =>
  (modifiers.findLast((modifier) => modifier.code === code)?.operand[0] ?? 0) === 1;

class StoryReader {
  private readonly propertiesAt: (byte: number) => Run | undefined;

  constructor(
    private readonly main: Uint8Array,
    private readonly data: Uint8Array,
    private readonly lists: Lists,
    private readonly looks: DocLooks,
  ) {
    this.propertiesAt = finderOf(lists.paragraphs);
  }

  read(from: number, to: number): WordParagraph[] {
    const paragraphs: WordParagraph[] = [];
    const line = new Line();
    for (const piece of this.lists.pieces) {
      if (piece.end <= from || piece.start >= to) continue;
      const characters = charactersOf(piece, this.main);
      const last = Math.min(to, piece.end, piece.start + characters.length);
      for (let position = Math.max(from, piece.start); position < last; position += 1) {
        const character = characters[position - piece.start] ?? "";
        const byte = byteOf(piece, position);
        if (!ENDS.has(character)) line.add(character, this.looks.isUnseenAt(byte), this.looks.isRaisedAt(byte));
        else paragraphs.push({ ...line.take(), ...this.markAt(byte, character) });
      }
    }
    const rest = line.take();
    return rest.text === "" ? paragraphs : [...paragraphs, { ...rest, depth: 0, ends: null, shape: null }];
  }

  private markAt(byte: number, character: string): Omit<WordParagraph, "text" | "hasPicture"> {
    const modifiers = allModifiers(this.propertiesAt(byte)?.list ?? new Uint8Array(), this.data);
    const stated = modifiers.findLast(({ code }) => code === SPRM.depth)?.operand[0];
    const depth = Math.min(stated ?? (isSet(modifiers, SPRM.inTable) ? 1 : 0), MAX_DEPTH);
    const endsRow = isSet(modifiers, depth > 1 ? SPRM.innerRowEnd : SPRM.rowEnd);
    const endsCell = depth > 1 ? isSet(modifiers, SPRM.innerCellEnd) : character === CELL_END;
    if (depth > 0 && endsRow) return { depth, ends: "row", shape: shapeOf(modifiers) };
    return { depth, ends: depth > 0 && endsCell ? "cell" : null, shape: null };
  }
}

const CELL_END = "\u0007";
const ENDS = new Set(["\r", CELL_END, "\f"]);
const MAX_DEPTH = 32;
const [FIELD, FIELD_RESULT, FIELD_END] = ["\u0013", "\u0014", "\u0015"];
/** Mark where a picture stands, or where a drawing is anchored. */
const PICTURES = new Set(["\u0001", "\u0008"]);
const SHOWN: Readonly<Record<string, string>> = { "\u000b": "\n", "\t": "\t", "\u001e": "-", "\u00a0": " " };

/** The characters of a paragraph as shown: of a field its result, of marks for pictures and notes nothing. */
class Line {
  private readonly text = new MarkedText();
  private hasPicture = false;
  /** For each field that is open, whether its result is reached. */
  private readonly fields: boolean[] = [];

  add(character: string, isUnseen: boolean, isRaised: boolean): void {
    if (character === FIELD) this.fields.push(false);
    else if (character === FIELD_RESULT) this.fields.splice(-1, 1, true);
    else if (character === FIELD_END) this.fields.pop();
    else if (!isUnseen && this.fields.every(Boolean)) {
      if (isRaised !== this.text.isRaised) this.text.raise(isRaised);
      this.text.add(SHOWN[character] ?? (character < " " ? "" : character));
      this.hasPicture ||= PICTURES.has(character);
    }
  }

  take(): Pick<WordParagraph, "text" | "hasPicture"> {
    const { hasPicture } = this;
    this.hasPicture = false;
    return { text: this.text.take().trim(), hasPicture };
  }
}
