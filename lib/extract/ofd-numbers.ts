/** How OFD writes numbers. */

/** Points in a millimetre, the unit of OFD. */
export const MILLIMETRE = 72 / 25.4;

export const numbersIn = (text: string | undefined): number[] =>
  (text ?? "")
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
    .filter(Number.isFinite);

const MOST = 100_000;

/** Distances between characters: `g 3 5.2` stands for three times 5.2. */
export function deltasIn(text: string | undefined): number[] {
  const words = (text ?? "").trim().split(/[\s,]+/);
  const found: number[] = [];
  for (let index = 0; index < words.length && found.length < MOST; index++) {
    if (words[index] !== "g") {
      const value = Number(words[index]);
      if (words[index] !== "" && Number.isFinite(value)) found.push(value);
      continue;
    }
    const [times, value] = [Number(words[index + 1]), Number(words[index + 2])];
    if (Number.isFinite(value)) found.push(...new Array<number>(Math.max(0, Math.min(Math.trunc(times) || 0, MOST))).fill(value));
    index += 2;
  }
  return found;
}
