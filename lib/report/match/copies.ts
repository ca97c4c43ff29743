/** A page may carry a table twice: a blank form before the real one, last year's in an annex, a row on both sides of a page break. */
import type { Found, Item } from "./rows";
import type { TableRow } from "./table";
import type { Token } from "./tokens";

const isRow = (item: Item | undefined): item is Found => item?.kind === "row";

/** Splits the rows of a table where it begins anew: rows come again, and others of the same table with them. */
export function copiesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows = items.filter(isRow);
  const copies: Item[][] = [[]];
  let seen = new Map<string, number>();
  let at = 0;
  for (const item of items) {
    if (isRow(item)) {
      at += 1;
      const isAgain = seen.has(item.entry.id) && item.entry.order < Math.max(...seen.values());
      const next = rows[at];
      if (isAgain && (next === undefined || seen.has(next.entry.id))) {
        copies.push([]);
        seen = new Map();
      }
      seen.set(item.entry.id, item.entry.order);
    }
    copies.at(-1)?.push(item);
  }
  return copies;
}

const isFilled = (token: Token | null): boolean => token !== null && token.kind !== "empty";
const isNumber = (token: Token | null): boolean => token?.value.status === "reported";

/** Two tokens say the same. */
const isSame = (a: Token | null, b: Token | null): boolean =>
  a?.value.status === b?.value.status && a?.value.value === b?.value.value && a?.value.unit === b?.value.unit;

/** One row of each name. `contradicts`: the page prints it twice with different numbers, so none is taken. */
export type Settled = TableRow & { contradicts: boolean };

function settle(rows: readonly TableRow[]): Settled | null {
  const filled = rows.filter(({ slots }) => slots.some(isFilled));
  const [first] = filled.length > 0 ? filled : [...rows].sort((a, b) => Number(a.found.silent) - Number(b.found.silent));
  if (!first) return null;
  const slots = first.slots.map((token, index) =>
    filled.every((row) => isSame(token, row.slots[index] ?? null)) ? token : null,
  );
  return { ...first, slots, contradicts: filled.length > 1 && slots.some((token, index) => token !== first.slots[index]) };
}

const byRow = (rows: readonly TableRow[]): readonly (readonly TableRow[])[] => {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows)
    groups
      .set(row.of.id, groups.get(row.of.id) ?? [])
      .get(row.of.id)
      ?.push(row);
  return [...groups.values()];
};

/** The rows of the one copy that counts. Copies without a number are blank forms; copies that differ are not put together. */
export function settleCopies(copies: readonly (readonly TableRow[])[]): readonly Settled[] {
  const settled = copies.map((rows) => byRow(rows).flatMap((group) => settle(group) ?? []));
  const real = settled.filter((rows) => rows.some(({ slots }) => slots.some(isNumber)));
  const [first = [], ...others] = real.length > 0 ? real : settled;
  if (others.length === 0) return first;
  const rows = byRow([first, ...others].flat()).flatMap((group) => settle(group) ?? []);
  if (!rows.some(({ contradicts }) => contradicts)) return rows;
  /** A row that one copy leaves out or leaves blank is no more certain than one in which they differ. */
  const isEverywhere = ({ of, slots }: TableRow) =>
    [first, ...others].every((copy) => {
      const own = copy.find((row) => row.of.id === of.id);
      return own !== undefined && slots.every((token, index) => token === null || isSame(token, own.slots[index] ?? null));
    });
  return rows.map((row) => (isEverywhere(row) ? row : { ...row, slots: row.slots.map(() => null) }));
}
