/** Words where a number belongs. */
import type { Token } from "./tokens";

const isNarrow = ({ columns: [from, to] }: Token): boolean => to === from + 1;

/** Columns in which there are more numbers than words. */
function valueColumns(rows: readonly (readonly Token[])[]): ReadonlySet<number> {
  const surplus = new Map<number, number>();
  for (const { kind, columns } of rows.flat().filter(isNarrow))
    surplus.set(columns[0], (surplus.get(columns[0]) ?? 0) + (kind === "value" ? 1 : kind === "text" ? -1 : 0));
  return new Set([...surplus].flatMap(([column, more]) => (more > 0 ? [column] : [])));
}

/** In rows of a grid, words that mean nothing here and stand where the form has its numbers (见附件, 五百余) are unreadable cells. */
export function withOddWords(rows: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const values = valueColumns(rows);
  return rows.map((tokens) => {
    const label = tokens.findIndex(isRowLabel);
    const isOdd = (one: Token, index: number) => index > label && isUnknown(one) && isNarrow(one) && values.has(one.columns[0]);
    return label < 0 ? tokens : tokens.map((one, index) => (isOdd(one, index) ? { ...one, kind: "odd" as const } : one));
  });
}

const isRowLabel = ({ hit }: Token): boolean => hit.meanings.some(({ entry, likeness }) => entry.kind === "row" && likeness > 0);

const isUnknown = ({ kind, hit }: Token): boolean =>
  kind === "text" && hit.meanings.length === 0 && hit.glued.length === 0 && !hit.note;
