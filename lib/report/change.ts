/** How a sum differs from the year before, told only where both mean the same. */
import { breaksOf } from "./breaks";
import type { MeasureKey } from "./measures";
import { knownIn, totalOf, type YearReport } from "./total";

/**
 * `all`: both sums hold every body that owed a report. `same`: some are missing, so only the bodies with a number in both
 * years are compared. `break`: the form or the law changed in between. `none`: there is nothing to compare with.
 */
export type Change =
  | { basis: "all" | "same"; year: number; value: number; bodies: number; isMaterial: boolean }
  | { basis: "break" | "none"; year: number; value: null; bodies: 0; isMaterial: false };

/** A change says something only if it is large both by itself and beside what it is a change of. */
export const MATERIAL = { items: 10, share: 0.1 } as const;

export const isMaterial = (change: number, before: number): boolean =>
  Math.abs(change) >= MATERIAL.items && Math.abs(change) >= MATERIAL.share * before;

/** @param isComplete whether nobody is missing from the sum of a year. */
export function changeOf(
  key: MeasureKey,
  year: number,
  reports: readonly YearReport[],
  isComplete: (year: number) => boolean,
): Change {
  const before = year - 1;
  if (breaksOf([key], before, year).some(({ comparable }) => !comparable))
    return { basis: "break", year: before, value: null, bodies: 0, isMaterial: false };
  const now = reports.filter((report) => report.year === year);
  const then = reports.filter((report) => report.year === before);
  if (isComplete(year) && isComplete(before)) return difference(key, "all", before, now, then);
  const both = new Set(knownIn([key], then).map(({ body }) => body));
  const same = new Set(knownIn([key], now).flatMap(({ body }) => (both.has(body) ? [body] : [])));
  const among = (list: readonly YearReport[]) => list.filter(({ body }) => same.has(body));
  return difference(key, "same", before, among(now), among(then));
}

function difference(
  key: MeasureKey,
  basis: "all" | "same",
  year: number,
  now: readonly YearReport[],
  then: readonly YearReport[],
): Change {
  const [a, b] = [totalOf(key, now).value, totalOf(key, then).value];
  if (a === null || b === null) return { basis: "none", year, value: null, bodies: 0, isMaterial: false };
  return { basis, year, value: a - b, bodies: now.length, isMaterial: isMaterial(a - b, b) };
}
