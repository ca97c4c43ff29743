/** Who reported for which year, who did not, and who was not there to report (报送情况). */
import type { Body } from "./body";

export type Presence = "reported" | "missing" | "none";

/** The report on a year is due after it ends: whoever stands on its last day owes it, also for those who went into it. */
export const owesReport = ({ from, until }: Pick<Body, "from" | "until">, year: number): boolean =>
  (from === null || from <= `${year}-12-31`) && (until === null || until > `${year}-12-31`);

/** A body that reported is counted as having been there, whatever the roster says. */
export function presenceOf(body: Body, year: number, reported: ReadonlySet<number>): Presence {
  if (reported.has(year)) return "reported";
  return owesReport(body, year) ? "missing" : "none";
}

export type Coverage = { year: number; reported: readonly string[]; missing: readonly string[] };

/** @param reports which body reported on which year. */
export function coverageOf(year: number, bodies: readonly Body[], reports: readonly { body: string; year: number }[]): Coverage {
  const reported = new Set(reports.filter((report) => report.year === year).map(({ body }) => body));
  const missing = bodies.filter((body) => owesReport(body, year) && !reported.has(body.id));
  return { year, reported: [...reported], missing: missing.map(({ id }) => id) };
}
