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
import { findingKey, followsFrom, type Handled, type Handling, mistakeOf } from "@/lib/report/handling";
import type { Finding, Root, Verdict } from "@/lib/report/report";
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
  /** The report in which the wrong cell stands, where it is another one. */
  follows: { name: string; year: number; bodyId: string; cell: string; key: CellKey; value: number } | null;
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
    readHandled(areaId, { ...filter, newest: true, verdicts: verdictsIn(view), ...(view.rule && { rules: [view.rule] }) }),
    listReplies(areaId, filter),
  ]);
  if (!area) return null;
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const called = (id: string, year: number) => {
    const body = byId.get(id);
    return body ? nameOf(body, "zh", year) : id;
  };
  const mistakes = byMistake(
    reports.flatMap(({ handled, ...report }) =>
      handled.filter((one) => isWanted(one, view)).map((one) => ({ report, one, mistake: mistakeOf(report, one.finding) })),
    ),
  );
  const all = mistakes.flatMap((group) =>
    group.map(({ report, one }, index) => {
      const about = replies.filter(
        (reply) =>
          reply.bodyId === report.bodyId &&
          reply.year === report.year &&
          "rule" in reply.about &&
          findingKey(reply.about) === findingKey(one.finding),
      );
      return entryOf(report, one, {
        name: called(report.bodyId, report.year),
        isSame: index > 0,
        follows: followsFrom(one.finding, report) && one.finding.root ? placeOf(one.finding.root, called) : null,
        replies: about.map(({ at, text }) => ({ on: dayOf(at), text })),
      });
    }),
  );
  return {
    area: area.name,
    findings: all.slice(0, MOST),
    total: all.length,
    roots: mistakes.length,
    years: yearsOf(area),
    bodies: bodies.map((body) => ({ id: body.id, name: nameOf(body, "zh") })),
    rules: RULES.map(({ id, zh }) => ({ id, zh })),
    replyDays: await readReplyDays(areaId),
  };
}

type Entry = { report: Key; one: Handled; mistake: string };
type Key = { bodyId: string; year: number; scope: Scope };

/** One list for each mistake, in the order of the reports; the report in which it stands comes first. */
function byMistake(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.mistake, [...(groups.get(entry.mistake) ?? []), entry]);
  const isSecond = ({ report, one }: Entry) => Number(followsFrom(one.finding, report));
  return [...groups.values()].map((group) => group.toSorted((a, b) => isSecond(a) - isSecond(b)));
}

const placeOf = ({ body, year, cell, value }: Root, called: (id: string, year: number) => string) => ({
  ...{ name: called(body, year), year, bodyId: body, key: cell, value },
  cell: briefLabelOf(cell, formOf([cell], year), "zh"),
});

function yearsOf({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }): readonly number[] {
  if (firstYear === null || lastYear === null) return [];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
}

const verdictsIn = ({ show }: FindingsView): readonly Verdict[] =>
  show === "all" ? ["fail", "warn", "note", "undecided"] : ["fail", "warn"];

function isWanted({ finding, state }: Handled, view: FindingsView): boolean {
  const severity = severityOf(finding.rule);
  return (
    severity !== null &&
    (view.state === "any" || state === view.state) &&
    (view.severity === undefined || severity === view.severity)
  );
}

type About = Pick<MonitorFinding, "name" | "isSame" | "follows" | "replies">;

function entryOf(
  { bodyId, year, scope }: Key,
  { finding, state, asksAgain, verdict, history }: Handled,
  about: About,
): MonitorFinding {
  const label = (key: CellKey) => briefLabelOf(key, formOf(finding.cells, year), "zh");
  const suspect = about.follows ? undefined : (finding.root ?? finding.repair);
  return {
    key: `${bodyId} ${year} ${scope} ${findingKey(finding)}`,
    ...{ bodyId, year, scope, finding, state, asksAgain, ...about },
    severity: severityOf(finding.rule) ?? "I",
    replyBy: state === "confirmed" ? (verdict?.replyBy ?? null) : null,
    suspect: suspect ? { cell: label(suspect.cell), value: suspect.value } : null,
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
