/** How prose is searched: any words, letter by letter, whatever their spacing, width, case or old forms of characters. */
import { fold } from "./fold";

/** UTF-16 indexes, `end` exclusive. */
export type Span = { start: number; end: number };

const MOST_TERMS = 6;
const LONGEST_TERM = 60;

/** A text as it is compared, and the index in the text of each of its characters. */
export function compared(text: string): { folded: string; at: number[] } {
  const whole = fold(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const at: number[] = [];
  let folded = "";
  for (let index = 0; index < whole.length; index += 1) {
    const character = whole[index] ?? "";
    if (/\s/.test(character)) continue;
    folded += character;
    at.push(index);
  }
  return { folded, at };
}

/** A text as it is compared. */
export const searchable = (text: string): string => compared(text).folded;

/** What a reader typed, as words that must all be found; signs that nobody can see stand between words. */
export function termsOf(query: string): readonly string[] {
  const terms = query.split(/[\s\p{Cc}]+/u).map((word) => searchable(word).slice(0, LONGEST_TERM));
  return [...new Set(terms.filter((term) => term !== ""))].slice(0, MOST_TERMS);
}

const pairsOf = (folded: string): string[] => Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2));

/** The characters and pairs of characters of a compared text, each once: what an index keeps of it. */
export const gramsOf = (folded: string): readonly string[] => [
  ...new Set([...folded.split(""), ...(folded.length > 1 ? pairsOf(folded) : [])]),
];

/** What of an index a term needs: its pairs, or the one character that it is. */
export const gramsSought = (term: string): readonly string[] => (term.length > 1 ? [...new Set(pairsOf(term))] : [term]);

/** Where the terms stand in a text, without overlaps, in order. */
export function spansOf(text: string, terms: readonly string[]): readonly Span[] {
  const { folded, at } = compared(text);
  const found: Span[] = [];
  for (const term of terms) {
    for (let from = folded.indexOf(term); from >= 0; from = folded.indexOf(term, from + term.length)) {
      found.push({ start: at[from] ?? 0, end: (at[from + term.length - 1] ?? 0) + 1 });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

export type Piece = { text: string; isHit: boolean };

/** A text cut at the edges of what was found. */
export function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start > from) pieces.push({ text: text.slice(from, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHit: false });
  return pieces;
}

const ENDS = /[。！？；\n]/;
const SHORT = 120;

/** The sentences around the first hit of a long text: enough to judge it by. */
export function excerptOf(text: string, spans: readonly Span[]): { start: number; end: number } {
  const [first] = spans;
  if (!first || text.length <= SHORT) return { start: 0, end: text.length };
  let [start, end] = [first.start, first.end];
  while (start > 0 && !ENDS.test(text[start - 1] ?? "") && first.start - start < SHORT) start -= 1;
  while (end < text.length && !ENDS.test(text[end - 1] ?? "") && end - start < 2 * SHORT) end += 1;
  return { start, end };
}
