/** Which findings wait for the office, with what people and bodies said of them? */

import { dayOf } from "@/lib/clock";
import { readArea, readReplyDays } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listReplies } from "@/lib/db/replies";
import { readHandled } from "@/lib/db/verdicts";
import type { FindingsView } from "@/lib/params/monitor";
import { nameOf, type Scope } from "@/lib/report/body";
import { briefLabelOf } from "@/lib/report/cells";
import { formForYear } from "@/lib/report/check/form-year";
import type { CellKey } from "@/lib/report/form";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import { findingKey, type Handled, type Handling, isDoubt, rootsOf } from "@/lib/report/handling";
import type { Finding } from "@/lib/report/report";
import { RULES, type Severity, severityOf } from "@/lib/report/rules";

export type MonitorFinding = {
  key: string;
  bodyId: string;
  year: number;
  scope: Scope;
  name: string;
  finding: Finding;
  severity: Severity;
  state: Handling;
  asksAgain: boolean;
  replyBy: string | null;
  /** The suspect cell in words, and the value that would settle it. */
  suspect: { cell: string; value: number } | null;
  cells: readonly { key: CellKey; label: string }[];
  /** The same cause as the finding above it. */
  isSame: boolean;
  history: readonly { on: string; by: string; state: Handling; note: string }[];
  replies: readonly { on: string; text: string }[];
};

export type MonitorFindings = {
  area: string;
  findings: readonly MonitorFinding[];
  total: number;
  roots: number;
  years: readonly number[];
  bodies: readonly { id: string; name: string }[];
  rules: readonly { id: string; zh: string }[];
  /** Days that a body has to answer what is confirmed. */
  replyDays: number;
};

/** More than anybody handles on one page. */
const MOST = 300;

/** Null where there is no such area. */
export async function readMonitorFindings(areaId: string, view: FindingsView): Promise<MonitorFindings | null> {
  const filter = {
    ...(view.year !== undefined && { years: [view.year] }),
    ...(view.body !== undefined && { bodies: [view.body] }),
  };
  const [area, bodies, reports, replies] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    readHandled(areaId, { ...filter, newest: true }),
    listReplies(areaId, filter),
  ]);
  if (!area) return null;
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const chosen = reports.map(({ handled, ...report }) => ({ report, handled: handled.filter((one) => isWanted(one, view)) }));
  const all = chosen.flatMap(({ report, handled }) =>
    handled.map((one, index) => {
      const body = byId.get(report.bodyId);
      const about = replies.filter(
        (reply) =>
          reply.bodyId === report.bodyId &&
          reply.year === report.year &&
          "rule" in reply.about &&
          findingKey(reply.about) === findingKey(one.finding),
      );
      return entryOf(report, one, {
        name: body ? nameOf(body, "zh", report.year) : report.bodyId,
        isSame: index > 0 && handled[index - 1]?.finding.cause === one.finding.cause,
        replies: about.map(({ at, text }) => ({ on: dayOf(at), text })),
      });
    }),
  );
  return {
    area: area.name,
    findings: all.slice(0, MOST),
    total: all.length,
    roots: chosen.reduce((sum, { handled }) => sum + rootsOf(handled).length, 0),
    years: yearsOf(area),
    bodies: bodies.map((body) => ({ id: body.id, name: nameOf(body, "zh") })),
    rules: RULES.map(({ id, zh }) => ({ id, zh })),
    replyDays: await readReplyDays(areaId),
  };
}

function yearsOf({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }): readonly number[] {
  if (firstYear === null || lastYear === null) return [];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
}

function isWanted({ finding, state }: Handled, view: FindingsView): boolean {
  const { verdict, rule } = finding;
  const isShown = view.show === "all" ? isDoubt(finding) : verdict === "fail" || verdict === "warn";
  const severity = severityOf(rule);
  return (
    isShown &&
    severity !== null &&
    (view.state === "any" || state === view.state) &&
    (view.rule === undefined || rule === view.rule) &&
    (view.severity === undefined || severity === view.severity)
  );
}

type About = Pick<MonitorFinding, "name" | "isSame" | "replies">;

function entryOf(
  { bodyId, year, scope }: { bodyId: string; year: number; scope: Scope },
  { finding, state, asksAgain, verdict, history }: Handled,
  about: About,
): MonitorFinding {
  const label = (key: CellKey) => briefLabelOf(key, formOf(finding.cells, year), "zh");
  return {
    key: `${bodyId} ${year} ${scope} ${findingKey(finding)}`,
    ...{ bodyId, year, scope, finding, state, asksAgain, ...about },
    severity: severityOf(finding.rule) ?? "I",
    replyBy: state === "confirmed" ? (verdict?.replyBy ?? null) : null,
    suspect: finding.repair ? { cell: label(finding.repair.cell), value: finding.repair.value } : null,
    cells: finding.cells.slice(0, 8).map((key) => ({ key, label: label(key) })),
    history: history.map(({ at, by, state: then, note }) => ({ on: dayOf(at), by, state: then, note })),
  };
}

/** The form that has the cells: that of the year, else any. */
function formOf(cells: readonly CellKey[], year: number): FormId {
  const due = formForYear(year) ?? "C";
  const [first] = cells;
  const has = (form: FormId) => first === undefined || briefLabelOf(first, form, "zh") !== first;
  return has(due) ? due : (FORM_IDS.find(has) ?? due);
}
