/** The workbench of the area's own report: its sums with their sources, what is in doubt, and what was published. */

import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import { readAreaReports } from "@/lib/db/findings";
import { readReport, readVersion } from "@/lib/db/reports";
import { checkDraft, draftReport } from "@/lib/report/aggregate/draft";
import { inForce } from "@/lib/report/aggregate/sum";
import { judgeAmong } from "@/lib/report/among";
import { type Reconciled, reconcile } from "@/lib/report/check/aggregate";
import { dueDate } from "@/lib/report/deadline";
import { figuresOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import type { Finding, SectionKey } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";
import type { AmongRule } from "@/lib/report/rules/declare";
import type { ReportState } from "@/lib/report/states";
import { countedIn, type Gathered } from "./gather-aggregate";
import { reportKey } from "./report-key";

/** Rules that hold the draft against earlier aggregates; against its units it is what it is by making. */
const PAST: readonly AmongRule[] = RULES.filter((rule): rule is AmongRule => "among" in rule && rule.id !== "V-A01");

async function judgeAgainstPast(areaId: string, from: Gathered): Promise<readonly Finding[]> {
  const [bodies, successions, deadlines, all] = await Promise.all([
    listBodies(areaId),
    listSuccessions(areaId),
    listDeadlines(areaId),
    readAreaReports(areaId),
  ]);
  const { form, year, name, content, body } = from;
  const report = draftReport(form, year, name, content);
  const draft = {
    ...report,
    form,
    year,
    figures: figuresOf(form, report.cells),
    body: body.id,
    scope: "aggregate",
    version: 0,
  } as const;
  const reports = [...all.filter((one) => one.scope === "aggregate" && one.year < year), draft];
  const dueOf = (one: (typeof bodies)[number], of: number) => dueDate(one.kind, of, deadlines).due;
  const found = judgeAmong({ bodies, successions, reports, dueOf }, (one) => one === draft, PAST);
  return [...found.values()].flat().filter(({ verdict }) => verdict === "fail" || verdict === "warn");
}

/** All that the rules say of the draft as it is saved. */
export async function checkAggregate(areaId: string, from: Gathered): Promise<readonly Finding[]> {
  const { form, year, name, content } = from;
  return [...checkDraft(form, year, name, content), ...(await judgeAgainstPast(areaId, from))];
}

export type Reconciliation = {
  version: number;
  state: ReportState;
  lines: readonly (Reconciled & { adjusted: number })[];
  /** Units whose counted version is no longer the one that was summed. */
  changed: readonly string[];
};

/** The newest report of the area on the year against the sum of what counts now; null where there is none. */
export async function reconcileAggregate(areaId: string, from: Gathered): Promise<Reconciliation | null> {
  const { body, year, units, draft, adjustments } = from;
  const key = reportKey(body, year);
  const row = await readReport(areaId, key);
  const number = row?.versions.at(-1)?.number;
  const version = number === undefined ? null : await readVersion(areaId, key, number);
  if (!row || !version?.form) return null;
  const { counted, without } = countedIn(from);
  const reports = counted.flatMap(({ body: id, name, report }) =>
    report ? [{ body: id, name, year, form: report.form, figures: report.figures }] : [],
  );
  const judged = { form: version.form, figures: figuresOf(version.form, version.content.cells) };
  const lines = reconcile(judged, { reports, missing: without.map(({ name }) => name) });
  const current = inForce(adjustments);
  const adjustedIn = (cell: CellKey) => current.reduce((sum, one) => sum + (one.cells.includes(cell) ? (one.amount ?? 0) : 0), 0);
  const then = new Map(draft.made?.units.map((unit) => [unit.body, unit.version]));
  const changed =
    draft.made?.version === version.number
      ? units.filter((unit) => (unit.report?.version ?? 0) !== (then.get(unit.body) ?? 0))
      : [];
  return {
    version: version.number,
    state: row.state,
    lines: lines.map((line) => ({ ...line, adjusted: adjustedIn(line.cell) })),
    changed: changed.map(({ name }) => name),
  };
}

/** What the area's own report said a year before, by section; null where there was none. */
export async function readLastProse(areaId: string, from: Gathered): Promise<Partial<Record<SectionKey, string>> | null> {
  const key = reportKey(from.body, from.year - 1);
  const report = await readReport(areaId, key);
  const number = report?.liveVersion ?? report?.versions.at(-1)?.number;
  const version = number === undefined ? null : await readVersion(areaId, key, number);
  return version && Object.fromEntries(version.content.sections.map(({ key: section, text }) => [section, text]));
}
