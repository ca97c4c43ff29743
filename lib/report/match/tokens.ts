/** A document as lines of tokens: what could be a number, what is empty, what says something. */
import { type Document, type Grid, type GridCell, LEAST_CONFIDENCE, type Place } from "@/lib/document";
import { readValue, type Value } from "@/lib/report/value";
import { type Hit, lookUp, NO_HIT } from "./lexicon";
import { withOddWords } from "./odd-words";

/** `odd`: it stands where a number could, but is none that can be read for certain. */
export type TokenKind = "value" | "empty" | "odd" | "text";

export type Token = {
  kind: TokenKind;
  text: string;
  value: Value;
  hit: Hit;
  place: Place;
  confidence?: number;
  /** Index of its block in the document. */
  block: number;
  /** Empty lines above it. */
  gap: number;
  /** Where a grid has it: the first column and the one after the last. */
  columns: readonly [from: number, to: number];
};

/**
 * `row`: the tokens of one row of a grid. `packed`: words and numbers of one line, of which empty cells are gone. `cell`: a
 * single cell, followed by others on lines of their own. The end of the document is a line without tokens. `gap` counts the
 * empty lines above.
 */
export type TokenLine = {
  shape: "row" | "packed" | "cell";
  tokens: readonly Token[];
  block: number;
  aligned: boolean;
  gap: number;
};

/** Number of a page: - 3 -, 第 3 页, 第3页 共9页, P. 8, Page 8. It may stand anywhere and is no cell. */
const PAGE_NUMBER =
  /^(?:[-—–~·]\s?\d{1,3}\s?[-—–~·]|第\s?\d{1,3}\s?页(?:\s?[,，/]?\s?共\s?\d{1,3}\s?页)?|P(?:age|\.)?\s?\d{1,3}(?:\s?of\s?\d{1,3})?)$/i;
/** Characters of a number that someone hedged: 约5件, 12余, 1-2. */
const HEDGES = /[约余多近不足超左右等件条项个次元万亿人份宗起十百千\s\d.,，、+~\-—/()（）%％*?？:：]/g;

type Class = Pick<Token, "kind" | "value" | "hit">;

/** What was said before is not read again: the same words and numbers stand on every page. */
const kinds = new Map<string, Class>();
const PROSE: Class = { kind: "text", value: { value: null, status: "unreadable" }, hit: NO_HIT };
/** Longer texts are no label and no number. */
const LONGEST = 120;

function classify(text: string): Class {
  if (text.length > LONGEST) return PROSE;
  const known = kinds.get(text);
  if (known) return known;
  if (kinds.size > 20_000) kinds.clear();
  const value = readValue(text);
  const hit = value.status === "unreadable" ? lookUp(text) : NO_HIT;
  const kind = value.status === "blank" ? "empty" : value.status !== "unreadable" ? "value" : isOdd(text, hit) ? "odd" : "text";
  const token = { kind, value, hit } as const;
  kinds.set(text, token);
  return token;
}

const isOdd = (text: string, hit: Hit): boolean =>
  text.length <= 12 &&
  hit.meanings.length === 0 &&
  hit.glued.length === 0 &&
  (/^(?:一|增加?|减少?)$/.test(text) || (/\d/.test(text) ? text.replace(HEDGES, "") === "" : !/\p{Script=Han}/u.test(text)));

const ANYWHERE = [0, 0] as const;

function token(
  text: string,
  place: Place,
  block: number,
  columns: readonly [number, number] = ANYWHERE,
  confidence?: number,
): Token {
  return { ...classify(text), text, place, block, gap: 0, columns, ...(confidence === undefined ? {} : { confidence }) };
}

function fromCell({ text, places, column, columnSpan, confidence }: GridCell, block: number): Token {
  const read = token(text.trim(), places[0] ?? {}, block, [column, column + columnSpan], confidence);
  // A word that OCR only guessed and that means nothing here may as well be a number.
  const isGuess = (confidence ?? 1) < LEAST_CONFIDENCE && read.hit.meanings.length === 0 && read.hit.glued.length === 0;
  return isGuess && read.kind === "text" ? { ...read, kind: "odd" } : read;
}

function* fromGrid(grid: Grid, block: number): Generator<TokenLine> {
  const rows: Token[][] = Array.from({ length: grid.rows }, () => []);
  const shape = grid.columns === 1 && !grid.aligned ? "cell" : "row";
  for (const cell of [...grid.cells].sort((a, b) => a.row - b.row || a.column - b.column))
    rows[cell.row]?.push(fromCell(cell, block));
  const read = grid.aligned ? withOddWords(rows) : rows;
  for (const tokens of read) yield { shape, tokens, block, aligned: grid.aligned, gap: 0 };
}

/** Words between spaces; a no-break space holds a number together. */
const WORD = /[^ \t\u3000]+/g;

const isUnit = ({ hit }: Token): boolean => hit.meanings.some(({ entry }) => entry.kind === "unit");

const isRowOf = (words: readonly Token[]): boolean =>
  lookUp(
    words
      .filter((word) => !isUnit(word))
      .map(({ text }) => text)
      .join(""),
  ).meanings.some(({ entry, likeness }) => entry.kind === "row" && likeness > 0);

/** Splits a line at its spaces where it is made of labels of the form, or ends in numbers after one or after nothing. */
function unpack(text: string, place: Place, block: number): readonly Token[] | null {
  if (text.length > 300 || !/[ \t\u3000]/.test(text)) return null;
  const pieces = [...text.matchAll(WORD)].map(({ 0: word, index }) =>
    token(word, { ...place, column: (place.column ?? 1) + [...text.slice(0, index)].length }, block),
  );
  const end = pieces.findLastIndex(({ kind }) => kind !== "value") + 1;
  const words = pieces.slice(0, end);
  if (end === 0 || pieces.length - end > 2) return pieces.length > 1 ? pieces : null;
  if (end === pieces.length) return words.length > 1 && words.every(({ hit }) => hit.meanings.length > 0) ? pieces : null;
  return words.slice(-6).some((_, index, last) => isRowOf(last.slice(index))) ? pieces : null;
}

/** 1 6: a number between lines of one number each. It could be 16 whose digits stand apart, or two. */
const isApart = (text: string, above: Token | undefined): boolean =>
  above?.kind === "value" && /^\s*\d{1,3} \d{1,3}\s*$/.test(text);

/** 规章000: a label and its numbers without a gap. Where one number ends and the next begins cannot be told. */
function unglue(whole: Token): readonly Token[] | null {
  const { hit, text, place, block } = whole;
  const end = text.length - hit.digits.length;
  if (
    hit.digits === "" ||
    hit.glued.length !== 1 ||
    !text.endsWith(hit.digits) ||
    !/[\p{Script=Han})）]/u.test(text.charAt(end - 1))
  )
    return null;
  const digits = token(hit.digits, { ...place, column: (place.column ?? 1) + end }, block);
  return [token(text.slice(0, end), place, block), { ...digits, kind: "odd", value: { value: null, status: "unreadable" } }];
}

const isDoubtful = (text: string): boolean => {
  const { status, value } = readValue(text);
  return status === "blank" || (status === "reported" && value !== 0);
};

/** Where the last word of a text begins. */
function lastWordOf(text: string): number {
  let start = text.length;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** What a source that ends in the middle surely says: its last number may go on (“12” of 123), only a zero is whole. */
function certainBlocks({ blocks, cut }: Document): Document["blocks"] {
  const last = blocks.at(-1);
  if (!cut || !last) return blocks;
  if (last.kind === "paragraph") {
    if (last.text.length > LONGEST) return blocks;
    const end = lastWordOf(last.text);
    if (!isDoubtful(last.text.slice(end))) return blocks;
    const before = last.text.slice(0, end);
    return [...blocks.slice(0, -1), ...(before.trim() === "" ? [] : [{ ...last, text: before }])];
  }
  const final = last.cells.at(-1);
  return final && isDoubtful(final.text.trim()) ? blocks.with(-1, { ...last, cells: last.cells.slice(0, -1) }) : blocks;
}

export function* readLines(document: Document): Generator<TokenLine> {
  let gap = 0;
  /** The line above, where it is a single cell. */
  let above: Token | undefined;
  for (const [block, content] of certainBlocks(document).entries()) {
    if (content.kind === "grid") {
      yield* fromGrid(content, block);
      gap = 0;
      above = undefined;
    } else if (content.text === "") gap += 1;
    else if (!PAGE_NUMBER.test(content.text)) {
      const whole = token(content.text.trim(), content.place, block);
      const packed = isApart(content.text, above) ? null : (unglue(whole) ?? unpack(content.text, content.place, block));
      const tokens = packed ?? [whole];
      const [first, ...rest] = tokens;
      if (first) yield { shape: packed ? "packed" : "cell", tokens: [{ ...first, gap }, ...rest], block, aligned: false, gap };
      gap = 0;
      above = packed ? undefined : whole;
    }
  }
  yield { shape: "cell", tokens: [], block: -1, aligned: false, gap };
}
