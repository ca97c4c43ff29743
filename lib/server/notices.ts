/** Letters of the office: what could be written now, and how far those that were issued have come. */
import { createHash } from "node:crypto";
import { dayOf, today } from "@/lib/clock";
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listNotices, type Notice, type NoticeKey, readNotice, readOffice } from "@/lib/db/notices";
import { type ConfirmedFinding, readConfirmed, readHandled } from "@/lib/db/verdicts";
import { type Body, type Day, nameOf, scopeOf } from "@/lib/report/body";
import { briefLabelOf } from "@/lib/report/cells";
import type { CensusLine } from "@/lib/report/census";
import { formForYear } from "@/lib/report/check/form-year";
import { canonicalText } from "@/lib/report/editions/canonical";
import { followsFrom, mistakeOf, rootsOf } from "@/lib/report/handling";
import {
  type Letter,
  type LetterOffice,
  type NoticeKind,
  writeCircular,
  writeRectification,
  writeReminder,
} from "@/lib/report/notices/letter";
import { type NoticeItem, type Progress, progressOf, trackItems } from "@/lib/report/notices/track";
import type { Root } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";
import { addWorkdays, plusDays } from "@/lib/report/workdays/workdays";
import { readCensus } from "./read-census";
import { calendarOf } from "./workdays";

/** Working days that a letter leaves to answer it, where the office says nothing else. */
const DAYS: Readonly<Record<NoticeKind, number>> = { reminder: 5, rectification: 15, circular: 0 };

/** Over the letter's canonical text, since the database keeps no order of keys. */
export const letterHash = (letter: Letter): string => createHash("sha256").update(canonicalText(letter)).digest("hex");

/** A letter that could be issued; `bodyId` null: to all. */
export type Draft = { bodyId: string | null; name: string; letter: Letter; items: readonly NoticeItem[]; isOpen: boolean };

export type Drafts = {
  area: string;
  year: number;
  kind: NoticeKind;
  today: Day;
  dueOn: Day | null;
  /** False: the last day is reckoned in weeks, since the working days of that year are not announced. */
  isCounted: boolean;
  office: LetterOffice & { revision: number };
  drafts: readonly Draft[];
};

/** Until the area says otherwise. */
const usualOffice = (area: string) => ({ name: `${area}政府信息公开工作主管部门`, code: "政公开", contact: "", revision: 0 });

export async function officeOf(areaId: string, area: string): Promise<LetterOffice & { revision: number }> {
  return (await readOffice(areaId)) ?? usualOffice(area);
}

/** The usual last day to answer. `isCounted` false: the working days are not announced, so that weeks stand for them. */
async function usualDue(areaId: string, kind: NoticeKind, from: Day): Promise<{ day: Day; isCounted: boolean } | null> {
  const days = DAYS[kind];
  if (days === 0) return null;
  const day = addWorkdays(from, days, await calendarOf(areaId));
  return day === null ? { day: plusDays(from, (days / 5) * 7), isCounted: false } : { day, isCounted: true };
}

/** Null where there is no such area. @param dueOn the last day to answer, where the office chose one. */
export async function draftNotices(areaId: string, year: number, kind: NoticeKind, dueOn?: Day): Promise<Drafts | null> {
  const [area, census, bodies, issued] = await Promise.all([
    readArea(areaId),
    readCensus(areaId, year),
    listBodies(areaId),
    listNotices(areaId, year),
  ]);
  if (!area || !census) return null;
  const day = today();
  const office = await officeOf(areaId, area.name);
  const usual = await usualDue(areaId, kind, day);
  const due = usual && (dueOn ?? usual.day);
  const open = new Set(issued.filter((one) => one.kind === kind && one.withdrawn === null).map(({ bodyId }) => bodyId ?? ""));
  const writing: Writing = { areaId, year, day, due: due ?? day, office, area: area.name, lines: census.lines, bodies };
  const drafts = (await WRITERS[kind](writing)).map((draft) => ({ ...draft, isOpen: open.has(draft.bodyId ?? "") }));
  return { area: area.name, year, kind, today: day, dueOn: due, isCounted: usual?.isCounted ?? true, office, drafts };
}

type Writing = {
  areaId: string;
  area: string;
  year: number;
  day: Day;
  due: Day;
  office: LetterOffice;
  lines: readonly CensusLine[];
  bodies: readonly Body[];
};
type Written = Omit<Draft, "isOpen">;

async function reminders({ year, day, due, office, lines }: Writing): Promise<Written[]> {
  return lines
    .filter(({ standing }) => standing === "missing" || standing === "waiting")
    .map((line) => ({
      ...{ bodyId: line.body, name: line.name, items: [] },
      letter: writeReminder(year, line, due, day, office),
    }));
}

/** Problems of a body that count: of one cause the first stands for all. */
async function problemsOf(areaId: string, year: number, day: Day) {
  const confirmed = await readConfirmed(areaId, { years: [year], today: day, newest: true });
  const bodies = new Set(confirmed.map(({ bodyId }) => bodyId));
  return new Map([...bodies].map((id) => [id, rootsOf(confirmed.filter(({ bodyId }) => bodyId === id))]));
}

/**
 * Says of a problem whether it follows from a wrong cell of another report that is confirmed there, too: it counts once, where
 * that cell stands. As long as nobody has confirmed the cell, no letter speaks of it.
 */
async function consequencesIn(areaId: string, day: Day, problems: readonly ConfirmedFinding[]) {
  const years = [...new Set(problems.flatMap(({ finding: { root } }) => (root ? [root.year] : [])))];
  const confirmed = years.length === 0 ? [] : await readConfirmed(areaId, { years, today: day, newest: true });
  const known = new Set(confirmed.filter((one) => !followsFrom(one.finding, one)).map((one) => mistakeOf(one, one.finding)));
  return (one: ConfirmedFinding) => followsFrom(one.finding, one) && known.has(mistakeOf(one, one.finding));
}

async function rectifications({ areaId, year, day, due, office, bodies }: Writing): Promise<Written[]> {
  const problems = await problemsOf(areaId, year, day);
  const form = formForYear(year) ?? "C";
  const isConsequence = await consequencesIn(areaId, day, [...problems.values()].flat());
  return [...problems].map(([bodyId, list]): Written => {
    const body = bodies.find(({ id }) => id === bodyId);
    const name = body ? nameOf(body, "zh", year) : bodyId;
    const rootIn = (one: ConfirmedFinding) =>
      one.finding.root && isConsequence(one) ? rootInWords(one.finding.root, bodies) : "";
    const items = list.map(({ finding, at, ...about }) => ({
      text: `${finding.message.zh}${rootIn({ finding, at, ...about })}`,
      cells: finding.cells.slice(0, 6).map((cell) => briefLabelOf(cell, form, "zh")),
      basis: RULES.find(({ id }) => id === finding.rule)?.basis.zh ?? finding.rule,
      confirmedOn: dayOf(at),
    }));
    return {
      ...{ bodyId, name, letter: writeRectification(year, name, items, due, day, office) },
      items: list.map(({ scope, version, finding: { rule, subject, message } }) => {
        return { year, scope, rule, subject, version, text: message.zh };
      }),
    };
  });
}

/** “起因在…”: the body is told which report is to be corrected. */
function rootInWords({ body, year, cell, value }: Root, bodies: readonly Body[]): string {
  const known = bodies.find(({ id }) => id === body);
  const label = briefLabelOf(cell, formForYear(year) ?? "C", "zh");
  return `起因在${known ? nameOf(known, "zh", year) : body}${year}年度报告的“${label}”，该格应为${value}。`;
}

async function circulars({ areaId, area, year, day, office, lines }: Writing): Promise<Written[]> {
  const problems = await problemsOf(areaId, year, day);
  const all = [...problems.values()].flat();
  const isConsequence = await consequencesIn(areaId, day, all);
  const own = all.filter((one) => !isConsequence(one));
  const bodies = lines
    .filter(({ kind }) => kind !== "government")
    .map((line) => ({ ...line, problems: own.filter(({ bodyId }) => bodyId === line.body).length }));
  return [{ bodyId: null, name: area, items: [], letter: writeCircular(year, area, bodies, day, office) }];
}

const WRITERS: Readonly<Record<NoticeKind, (writing: Writing) => Promise<Written[]>>> = {
  reminder: reminders,
  rectification: rectifications,
  circular: circulars,
};

export type TrackedNotice = Notice & { name: string; progress: Progress };

async function track(areaId: string, notices: readonly Notice[]): Promise<TrackedNotice[]> {
  const years = [...new Set(notices.map(({ year }) => year))];
  const [bodies, handled] = await Promise.all([listBodies(areaId), readHandled(areaId, { years, newest: true })]);
  const day = today();
  return notices.map((notice): TrackedNotice => {
    const { bodyId, kind, dueOn, year } = notice;
    const body = bodies.find(({ id }) => id === bodyId);
    const own = handled.filter((report) => report.bodyId === bodyId);
    const handedIn = own.some((one) => one.year === year && body !== undefined && one.scope === scopeOf(body.kind));
    const tracked = { kind, dueOn, isWithdrawn: notice.withdrawn !== null, items: trackItems(notice.items, own) };
    return { ...notice, name: body ? nameOf(body, "zh", year) : "", progress: progressOf(tracked, handedIn, day) };
  });
}

/** @param bodies only letters to these, where given. */
export const readNotices = async (areaId: string, year?: number, bodies?: readonly string[]): Promise<TrackedNotice[]> =>
  track(areaId, await listNotices(areaId, year, bodies));

export async function readTrackedNotice(areaId: string, key: NoticeKey): Promise<TrackedNotice | null> {
  const notice = await readNotice(areaId, key);
  return notice && ((await track(areaId, [notice]))[0] ?? null);
}
