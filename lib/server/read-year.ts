/** What is due next in the office's year, and how far is it? */
import { readAggregateDraft } from "@/lib/db/aggregates";
import { listDeadlines } from "@/lib/db/deadlines";
import { listNotices } from "@/lib/db/notices";
import { listChecks } from "@/lib/db/publication-checks";
import { readRoster } from "@/lib/db/rosters";
import { readHandled } from "@/lib/db/verdicts";
import type { Day } from "@/lib/report/body";
import type { CensusLine } from "@/lib/report/census";
import { dueDate } from "@/lib/report/deadline";
import { isPublished } from "@/lib/report/publication-check";
import { isWorkday } from "@/lib/report/workdays/workdays";
import { type Step, stepsOf, type YearFacts } from "@/lib/report/year-plan";
import { readCensus } from "./read-census";
import { currentYear } from "./roster";
import { calendarOf } from "./workdays";

export type YearStep = Step & {
  /** The last day is no working day; null where that is not known. */
  isRestDay: boolean | null;
};

export type OfficeYear = {
  area: string;
  year: number;
  today: Day;
  due: Day;
  aggregateDue: Day;
  steps: readonly YearStep[];
};

/** Cells in which the area's own report differs from the sum of its units and nobody has said why; null: not compared. */
async function differingIn(areaId: string, year: number): Promise<number | null> {
  const handled = await readHandled(areaId, { years: [year], newest: true, rules: ["V-A01"] });
  const found = handled.filter(({ scope }) => scope === "aggregate").flatMap((report) => report.handled);
  if (found.length === 0) return null;
  return found.filter(({ finding, state }) => finding.verdict === "fail" && (state === "open" || state === "confirmed")).length;
}

const isThere = ({ state }: CensusLine): boolean => state !== null && state !== "draft";

/** Null where there is no such area. @param wanted the year of the reports; without it the one that is due now. */
export async function readYear(areaId: string, wanted?: number): Promise<OfficeYear | null> {
  const year = wanted ?? currentYear();
  const [census, roster, calendar, checks, notices, deadlines, differing, draft] = await Promise.all([
    readCensus(areaId, year),
    readRoster(areaId, year),
    calendarOf(areaId),
    listChecks(areaId, year),
    listNotices(areaId, year),
    listDeadlines(areaId, year),
    differingIn(areaId, year),
    readAggregateDraft(areaId, year),
  ]);
  if (!census) return null;
  const { due } = dueDate("department", year, deadlines);
  const aggregateDue = dueDate("government", year, deadlines).due;
  const owing = census.lines.filter(({ kind, standing }) => kind !== "government" && standing !== "exempt");
  const whole = census.lines.find(({ kind }) => kind === "government");
  const published = new Set(checks.filter(isPublished).map(({ bodyId }) => bodyId));
  const sent = notices.filter(({ withdrawn }) => withdrawn === null);
  const reminded = new Set(sent.filter(({ kind }) => kind === "reminder").map(({ bodyId }) => bodyId));
  const facts: YearFacts = {
    ...{ year, due, aggregateDue, isRosterSettled: roster !== null, owing: owing.length, differing },
    isCalendarKnown: calendar.some((known) => known.year === year + 1),
    reported: owing.filter(isThere).length,
    missing: owing.filter(({ standing }) => standing === "missing").length,
    reminded: owing.filter((line) => isThere(line) || reminded.has(line.body)).length,
    checked: owing.filter(({ body }) => published.has(body)).length,
    open: owing.reduce((sum, line) => sum + line.open, 0),
    returned: owing.filter(({ state }) => state === "returned").length,
    circulars: sent.filter(({ kind }) => kind === "circular").length,
    isDrafted: draft !== null || (whole !== undefined && whole.state !== null),
    isAggregatePublished: whole?.publishedOn != null,
  };
  const steps = stepsOf(facts, census.today).map((step): YearStep => {
    const works = isWorkday(step.until, calendar);
    return { ...step, isRestDay: works === null ? null : !works };
  });
  return { area: census.area, year, today: census.today, due, aggregateDue, steps };
}
