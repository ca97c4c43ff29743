/** A measure over the years: one point a year, and why there is none where there is none. */
import type { MeasureKey } from "./measures";
import { type Total, totalOf, type YearReport } from "./total";

export type Point = { year: number } & Total;
export type Series = { key: MeasureKey; points: readonly Point[] };

/** Every year of a span, so that a year without a report keeps its place. */
export const yearsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

export const trendOf = (key: MeasureKey, years: readonly number[], reports: readonly YearReport[]): Series => ({
  key,
  points: years.map((year) => ({
    year,
    ...totalOf(
      key,
      reports.filter((report) => report.year === year),
    ),
  })),
});
