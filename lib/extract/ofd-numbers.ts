/** How OFD writes numbers. */

/** Points in a millimetre, the unit of OFD. */
export const MILLIMETRE = 72 / 25.4;

const MOST = 100_000;

/** The first numbers of a text, at most so many. */
export function numbersIn(text: string | undefined, most = MOST): number[] {
  if (text === undefined) return [];
  const numbers: number[] = [];
  // Nearly always one space stands between them, and nothing but numbers.
  for (const word of text.split(" ", most)) {
    const value = word === "" ? Number.NaN : Number(word);
    if (!Number.isFinite(value)) return wordsIn(text).map(Number).filter(Number.isFinite).slice(0, most);
    numbers.push(value);
  }
  return numbers;
}

/** What stands between white space and commas: nearly always one space, at which a text is divided without a pattern. */
export function wordsIn(text: string | undefined): string[] {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return [];
  return UNEVEN.test(trimmed) ? trimmed.split(/[\s,]+/).filter(Boolean) : trimmed.split(" ");
}

const UNEVEN = /,|[^\S ]| {2}/;

/** Distances between characters: `g 3 5.2` stands for three times 5.2. */
export function deltasIn(text: string | undefined): number[] {
  const words = wordsIn(text);
  const found: number[] = [];
  for (let index = 0; index < words.length && found.length < MOST; index++) {
    if (words[index] !== "g") {
      const value = Number(words[index]);
      if (Number.isFinite(value)) found.push(value);
      continue;
    }
    const [times, value] = [Number(words[index + 1]), Number(words[index + 2])];
    const count = Number.isFinite(value) ? Math.min(Math.trunc(times) || 0, MOST) : 0;
    for (let given = 0; given < count; given += 1) found.push(value);
    index += 2;
  }
  return found;
}
