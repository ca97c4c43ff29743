/** Sentences and clauses of folded prose, as far as finding what a number counts needs them. */

export const SENTENCE_END = /[。；;!！?？]/;
export const CLAUSE_END = /[，,。；;:!！?？(（]/;
const LONGEST = 300;

/** What follows the last character of a kind. */
export function afterLast(text: string, kind: RegExp): string {
  let start = text.length;
  while (start > 0 && !kind.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

/** Where the sentence around an index begins and ends, its last mark included. */
export function sentenceAround(folded: string, index: number): readonly [start: number, end: number] {
  let start = index;
  while (start > 0 && index - start < LONGEST && !SENTENCE_END.test(folded.charAt(start - 1))) start -= 1;
  let end = index;
  while (end < folded.length && end - index < LONGEST && !SENTENCE_END.test(folded.charAt(end))) end += 1;
  return [start, Math.min(end + 1, folded.length)];
}

const NAMED_YEAR = /(?<!\d)((?:19|20)\d{2})年/g;

/** The last year that a text names is not the report's. */
export function namesAnotherYear(text: string, year: number | null): boolean {
  const last = [...text.matchAll(NAMED_YEAR)].at(-1)?.[1];
  return year !== null && last !== undefined && Number(last) !== year;
}
