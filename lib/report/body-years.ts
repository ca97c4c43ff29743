/** One body, or several that are followed together, through the years. */
import type { Body } from "./body";
import { type Breakdowns, breakdownsOf } from "./breakdown";
import { presenceOf } from "./coverage";
import type { YearReport } from "./total";
import { type Trends, trendsOf, yearsBetween } from "./trend";

export type BodyYears = {
  /** Every year in which one of them reported or owed a report, without gaps. */
  years: readonly number[];
  series: Trends;
  breakdowns: Breakdowns;
};

/**
 * A year for which one of several owes a report has no sum: it would be that of the others alone.
 * @param span the years for which the area has reports at all.
 */
export function bodyYearsOf(bodies: readonly Body[], given: readonly YearReport[], span: readonly number[]): BodyYears {
  const presences = (year: number) =>
    bodies.map((body) => presenceOf(body, year, new Set(given.filter((one) => one.body === body.id).map((one) => one.year))));
  const there = span.filter((year) => presences(year).some((presence) => presence !== "none"));
  const partial = new Set(there.filter((year) => presences(year).includes("missing")));
  const reports = given.filter(({ year }) => !partial.has(year));
  const [first, last] = [there[0], there.at(-1)];
  const years = first === undefined || last === undefined ? [] : yearsBetween(first, last);
  return {
    years,
    series: trendsOf(years, reports),
    breakdowns: breakdownsOf(years, reports),
  };
}
