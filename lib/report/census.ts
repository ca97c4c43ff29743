/** The ledger of who reported on a year, when, and how late (报送公布台账). */
import type { Body, BodyKind, Day } from "./body";
import type { ReportDate } from "./report";
import type { ReportState } from "./states";
import { daysBetween, type Lateness, latenessOf } from "./timeliness";

/** `waiting`: not there, and the day is not over. `undated`, `doubtful`: it is there, but when it came out cannot be told. */
export type Standing = "onTime" | "late" | "undated" | "doubtful" | "missing" | "waiting" | "exempt";

export type CensusReport = {
  body: string;
  year: number;
  state: ReportState;
  submittedAt: Date | null;
  publishedOn: Day | null;
  dates: readonly Pick<ReportDate, "kind" | "value">[];
  isLive: boolean;
};

/** `days`: late by, for `late` and `missing`. */
export type CensusRow = { body: Body; due: Day; standing: Standing; days: number; report: CensusReport | null };

/** A row as a screen shows it. */
export type CensusLine = {
  body: string;
  name: string;
  kind: BodyKind;
  due: Day;
  standing: Standing;
  days: number;
  state: ReportState | null;
  submittedOn: Day | null;
  publishedOn: Day | null;
  isLive: boolean;
  /** Mistakes that nobody has looked at yet; findings of one cause count once. */
  open: number;
};

export type CensusSum = Record<Standing, number> & { due: number; returned: number; accepted: number; live: number };

function standingOf(report: CensusReport | null, due: Day, today: Day): Pick<CensusRow, "standing" | "days"> {
  if (report === null || report.state === "draft")
    return today > due ? { standing: "missing", days: daysBetween(due, today) } : { standing: "waiting", days: 0 };
  const lateness: Lateness = latenessOf({ due, publishedOn: report.publishedOn, dates: report.dates });
  if ("gap" in lateness) return { standing: lateness.gap, days: 0 };
  return lateness.days > 0 ? { standing: "late", days: lateness.days } : { standing: "onTime", days: 0 };
}

/**
 * One row for each body that owes a report on the year or handed one in, in the order of the bodies.
 * @param owers who owes one: lib/report/roster.ts.
 */
export function censusOf(
  year: number,
  bodies: readonly Body[],
  owers: ReadonlySet<string>,
  reports: readonly CensusReport[],
  dueOf: (kind: BodyKind) => Day,
  today: Day,
): readonly CensusRow[] {
  const byBody = new Map(reports.filter((report) => report.year === year).map((report) => [report.body, report]));
  return bodies.flatMap((body): CensusRow[] => {
    const report = byBody.get(body.id) ?? null;
    const due = dueOf(body.kind);
    if (!owers.has(body.id)) return report ? [{ body, due, standing: "exempt", days: 0, report }] : [];
    return [{ body, due, report, ...standingOf(report, due, today) }];
  });
}

export function sumCensus(rows: readonly CensusRow[]): CensusSum {
  const sum: CensusSum = {
    ...{ onTime: 0, late: 0, undated: 0, doubtful: 0, missing: 0, waiting: 0, exempt: 0 },
    ...{ due: 0, returned: 0, accepted: 0, live: 0 },
  };
  for (const { standing, report } of rows) {
    sum[standing] += 1;
    if (standing !== "exempt") sum.due += 1;
    if (report?.state === "returned") sum.returned += 1;
    if (report?.state === "accepted") sum.accepted += 1;
    if (report?.isLive) sum.live += 1;
  }
  return sum;
}

/** Whom to call: bodies without a report, the longest overdue first. */
export const toCall = (rows: readonly CensusRow[]): readonly CensusRow[] =>
  rows.filter(({ standing }) => standing === "missing" || standing === "waiting").toSorted((a, b) => b.days - a.days);
