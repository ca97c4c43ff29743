/** An area in a year and over the years: what its overview shows, out of the figures of all its bodies. */
import type { Body } from "./body";
import { type Breakdowns, breakdownsOf } from "./breakdown";
import { type Change, changeOf } from "./change";
import { type Coverage, coverageOf } from "./coverage";
import type { MeasureKey } from "./measures";
import { amountOf, knownIn, type Total, totalOf, type YearReport } from "./total";
import { type Trends, trendsOf, yearsBetween } from "./trend";

/** A sum with what it is compared with. `aggregate`: the same number in the area's own report, which is never added. */
export type KeyFigure = Total & { change: Change; aggregate: number | null };

/** A share over the reports that give all of its parts. */
export type Share = { part: number; whole: number; counted: number };

export type Overview = {
  year: number;
  first: number;
  last: number;
  /** Years for which there is a report. */
  years: readonly number[];
  reports: number;
  coverage: readonly Coverage[];
  key: Readonly<Record<"newRequests" | "carriedOut" | "reviews" | "suits" | "handledPrinted", KeyFigure>>;
  granted: Share | null;
  breakdowns: Breakdowns;
  series: Trends;
};

const numberIn = (key: MeasureKey, report: YearReport): number => amountOf(key, report).value ?? 0;

/** Of the substantive answers (予以公开、部分公开、不予公开), those that opened something (实体公开率). */
export function grantedShare(reports: readonly YearReport[]): Share | null {
  const known = knownIn(["granted", "partial", "denied"], reports);
  const sum = (keys: readonly MeasureKey[]) =>
    known.reduce((all, report) => all + keys.reduce((one, key) => one + numberIn(key, report), 0), 0);
  return known.length === 0
    ? null
    : { part: sum(["granted", "partial"]), whole: sum(["granted", "partial", "denied"]), counted: known.length };
}

export type OverviewInput = {
  /** The bodies that report on their own work. */
  bodies: readonly Body[];
  reports: readonly YearReport[];
  /** The area's own reports on all of its bodies. */
  aggregates: readonly YearReport[];
  /** The latest where left out, or where nobody reported on it. */
  year?: number | undefined;
};

/** Null where there is no report at all. */
export function overviewOf({ bodies, reports, aggregates, year: wanted }: OverviewInput): Overview | null {
  const years = [...new Set(reports.map(({ year }) => year))].toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const year = wanted !== undefined && years.includes(wanted) ? wanted : last;
  const span = yearsBetween(first, last);
  const series = trendsOf(span, reports);
  const coverage = span.map((one) => coverageOf(one, bodies, reports));
  const own = aggregates.find((report) => report.year === year);
  const key = (measure: MeasureKey): KeyFigure => ({
    ...totalOf(
      measure,
      reports.filter((report) => report.year === year),
    ),
    change: changeOf(measure, year, reports, (one) => isComplete(measure, one, coverage, series)),
    aggregate: own ? amountOf(measure, own).value : null,
  });
  return {
    year,
    first,
    last,
    years,
    reports: reports.length,
    coverage,
    key: {
      newRequests: key("newRequests"),
      carriedOut: key("carriedOut"),
      reviews: key("reviews"),
      suits: key("suits"),
      handledPrinted: key("handledPrinted"),
    },
    granted: grantedShare(reports.filter((report) => report.year === year)),
    breakdowns: breakdownsOf(span, reports),
    series,
  };
}

function isComplete(measure: MeasureKey, year: number, coverage: readonly Coverage[], series: Trends): boolean {
  const present = coverage.find((one) => one.year === year);
  const point = series[measure].points.find((one) => one.year === year);
  return present?.missing.length === 0 && point?.left.length === 0;
}
