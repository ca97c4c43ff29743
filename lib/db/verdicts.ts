/** What people said of findings (处理). Verdicts are only ever added to. */
import type { Day } from "@/lib/report/body";
import { counts, type Handled, type Handling, handle, type PersonVerdict } from "@/lib/report/handling";
import type { Finding } from "@/lib/report/report";
import { type Severity, severityOf } from "@/lib/report/rules";
import { db, inTransaction, type Transaction } from "./client";
import { toDate, toDay } from "./day";
import { type FindingsFilter, type FoundIn, readFindings } from "./findings";
import type { Verdict as VerdictModel } from "./generated/client";
import { fromJson, toJson } from "./json";
import type { ReportKey } from "./reports";

export type NewVerdict = ReportKey & {
  version: number;
  finding: Finding;
  state: Handling;
  note: string;
  by: string;
  at: Date;
  /** The last day on which the body may answer; null unless confirmed. */
  replyBy: Day | null;
};

/** The report's next verdict; the report's row is held, so that two people at once are told apart. */
export const addVerdict = (areaId: string, verdict: NewVerdict): Promise<number> =>
  inTransaction((tx) => appendVerdict(tx, areaId, verdict));

/** The same within a transaction that does more. */
export async function appendVerdict(tx: Transaction, areaId: string, verdict: NewVerdict): Promise<number> {
  const { bodyId, year, scope, version, finding, state, note, by, at, replyBy } = verdict;
  await tx.$executeRaw`
    SELECT 1 FROM reports
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope FOR UPDATE`;
  const [added] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO verdicts
      (area_id, body_id, year, scope, number, rule, subject, inputs, state, note, finding, version, by, at, reply_by)
    SELECT ${areaId}, ${bodyId}, ${year}::int, ${scope}::report_scope, coalesce(max(number), 0) + 1, ${finding.rule},
      ${finding.subject}, ${finding.inputs}, ${state}::handling, ${note}, ${toJson(finding)}::jsonb, ${version}::int, ${by}, ${at},
      ${toDate(replyBy)}::date
    FROM verdicts
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope
    RETURNING number`;
  if (!added) throw new Error("A verdict was inserted without a number");
  return added.number;
}

const verdictOf = (row: VerdictModel): ReportKey & PersonVerdict => ({
  bodyId: row.bodyId,
  year: row.year,
  scope: row.scope,
  number: row.number,
  rule: row.rule,
  subject: row.subject,
  inputs: row.inputs,
  state: row.state,
  note: row.note,
  finding: fromJson<Finding>(row.finding),
  by: row.by,
  at: row.at,
  replyBy: toDay(row.replyBy),
});

/** `until`: as people had judged before this moment. */
type HandledFilter = FindingsFilter & { until?: Date };

/** All verdicts of an area, or of the years and bodies that are named, oldest first. */
export async function listVerdicts(
  areaId: string,
  { years, bodies, until }: HandledFilter = {},
): Promise<(ReportKey & PersonVerdict)[]> {
  const rows = await db().verdict.findMany({
    where: {
      areaId,
      ...(years && { year: { in: [...years] } }),
      ...(bodies && { bodyId: { in: [...bodies] } }),
      ...(until && { at: { lt: until } }),
    },
    orderBy: [{ year: "asc" }, { bodyId: "asc" }, { scope: "asc" }, { number: "asc" }],
  });
  return rows.map(verdictOf);
}

const keyOf = ({ bodyId, year, scope }: ReportKey): string => `${bodyId} ${year} ${scope}`;

/** Every finding of the versions on display, with what people said of it. */
export async function readHandled(
  areaId: string,
  filter: HandledFilter = {},
): Promise<(Pick<FoundIn, keyof ReportKey | "version"> & { handled: readonly Handled[] })[]> {
  const [found, verdicts] = await Promise.all([readFindings(areaId, filter), listVerdicts(areaId, filter)]);
  const byReport = new Map<string, PersonVerdict[]>();
  for (const verdict of verdicts) byReport.set(keyOf(verdict), [...(byReport.get(keyOf(verdict)) ?? []), verdict]);
  return found.map(({ findings, ...report }) => ({ ...report, handled: handle(findings, byReport.get(keyOf(report)) ?? []) }));
}

/** `cause` groups findings that go back to one mistake, within one report. `at`: when it was confirmed. */
export type ConfirmedFinding = ReportKey & {
  version: number;
  finding: Finding;
  severity: Severity;
  state: "confirmed";
  cause: string;
  rule: string;
  note: string;
  at: Date;
};

/**
 * What a person has confirmed and the body has had its time to answer: nothing else may be counted or shown to the public.
 * The inputs are still those that were confirmed. Of one cause there may be several; `rootsOf` takes one of each.
 */
export async function readConfirmed(
  areaId: string,
  { today, ...filter }: HandledFilter & { today: Day },
): Promise<ConfirmedFinding[]> {
  const reports = await readHandled(areaId, filter);
  return reports.flatMap(({ handled, ...report }) =>
    handled.flatMap((one) => {
      const severity = severityOf(one.finding.rule);
      if (!counts(one, today) || one.verdict === null || severity === null) return [];
      const { finding, verdict } = one;
      const { note, at } = verdict;
      return [{ ...report, finding, severity, state: "confirmed" as const, cause: finding.cause, rule: finding.rule, note, at }];
    }),
  );
}
