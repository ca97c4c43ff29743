/** A measure over the years: one point a year, and why there is none where there is none. */
import { MEASURES, type MeasureKey } from "./measures";
import { type Total, totalOf, type YearReport } from "./total";

export type Point = { year: number } & Total;
export type Series = { key: MeasureKey; points: readonly Point[] };
export type Trends = Readonly<Record<MeasureKey, Series>>;

/** Every year of a span, so that a year without a report keeps its place. */
export const yearsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The reports of each year, sorted out once for all that asks year by year. */
function yearly(reports: readonly YearReport[]): (year: number) => readonly YearReport[] {
  const byYear = new Map<number, YearReport[]>();
  for (const report of reports) {
    const others = byYear.get(report.year);
    if (others) others.push(report);
    else byYear.set(report.year, [report]);
  }
  return (year) => byYear.get(year) ?? [];
}

/** Every measure over the years. */
export function trendsOf(years: readonly number[], reports: readonly YearReport[]): Trends {
  const inYear = yearly(reports);
  const seriesOf = (key: MeasureKey): Series => ({
    key,
    points: years.map((year) => ({ year, ...totalOf(key, inYear(year)) })),
  });
  return Object.fromEntries(MEASURES.map(({ key }) => [key, seriesOf(key)])) as Trends; // one for each measure
}
