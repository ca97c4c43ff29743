/** Words where a number belongs. */
import type { Token } from "./tokens";

const isNarrow = ({ columns: [from, to] }: Token): boolean => to === from + 1;

/** Columns in which there are more numbers than words. */
function valueColumns(rows: readonly (readonly Token[])[]): ReadonlySet<number> {
  const surplus = new Map<number, number>();
  for (const one of rows.flat().filter(isNarrow))
    surplus.set(one.columns[0], (surplus.get(one.columns[0]) ?? 0) + (one.kind === "value" ? 1 : one.kind === "text" ? -1 : 0));
  return new Set([...surplus].flatMap(([column, more]) => (more > 0 ? [column] : [])));
}

/** Begins like a number and goes on: 12。, 12①, “12”, 12（其中网上申请3件）; or ends like one after a word or two: 共12件, 数量：12. */
const isNearlyNumber = ({ text }: Token): boolean =>
  text.length <= LONGEST &&
  (/^\P{L}{0,3}\d/u.test(text) || (text.length <= SHORT && /\d\P{L}{0,2}[件条项个次元宗]?\P{L}?$/u.test(text)));
const [SHORT, LONGEST] = [12, 40];

/**
 * In rows of a grid, words that mean nothing here and stand where the form has its numbers (见附件, 五百余), or are nearly
 * numbers, are unreadable cells.
 */
export function withOddWords(rows: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const values = valueColumns(rows);
  return rows.map((tokens) => {
    const label = tokens.findIndex(isRowLabel);
    const isOdd = (one: Token, index: number) =>
      index > label && isUnknown(one) && (isNearlyNumber(one) || (isNarrow(one) && values.has(one.columns[0])));
    return label < 0 ? tokens : tokens.map((one, index) => (isOdd(one, index) ? { ...one, kind: "odd" as const } : one));
  });
}

const isRowLabel = ({ hit }: Token): boolean => hit.meanings.some(({ entry, likeness }) => entry.kind === "row" && likeness > 0);

const isUnknown = ({ kind, hit }: Token): boolean =>
  kind === "text" && hit.meanings.length === 0 && hit.glued.length === 0 && !hit.note;
