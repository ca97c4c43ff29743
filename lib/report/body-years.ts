/** One body through the years, out of its own figures. */
import type { Body } from "./body";
import { type Breakdowns, breakdownsOf } from "./breakdown";
import { presenceOf } from "./coverage";
import type { YearReport } from "./total";
import { type Trends, trendsOf, yearsBetween } from "./trend";

export type BodyYears = {
  /** Every year in which the body reported or owed a report, without gaps. */
  years: readonly number[];
  series: Trends;
  breakdowns: Breakdowns;
};

/** @param span the years for which the area has reports at all. */
export function bodyYearsOf(body: Body, reports: readonly YearReport[], span: readonly number[]): BodyYears {
  const reported = new Set(reports.map(({ year }) => year));
  const there = span.filter((year) => presenceOf(body, year, reported) !== "none");
  const [first, last] = [there[0], there.at(-1)];
  const years = first === undefined || last === undefined ? [] : yearsBetween(first, last);
  return {
    years,
    series: trendsOf(years, reports),
    breakdowns: breakdownsOf(years, reports),
  };
}
