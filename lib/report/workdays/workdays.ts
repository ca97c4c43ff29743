/**
 * Working days (工作日) in China: Monday to Friday, except public holidays, plus the weekend days that are worked in their
 * place. Which those are the State Council's office announces each autumn for the year after; until then nobody knows, and
 * what would depend on it is null rather than a guess.
 */
import type { Day } from "@/lib/report/body";

/** One holiday of the announcement: its days off, both ends included, and the weekend days that are worked for it. */
export type Holiday = { name: string; from: Day; until: Day; worked: readonly Day[] };

/** `source`: the announcement that says so. */
export type WorkYear = { year: number; source: string; holidays: readonly Holiday[] };

export type Calendar = readonly WorkYear[];

const DAY_MS = 86_400_000;

export const plusDays = (day: Day, days: number): Day => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
const weekdayOf = (day: Day): number => new Date(day).getUTCDay();

export const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

export type DayKind = "work" | "rest" | "holiday" | "made-up";

/** What a day is and by which holiday; null where its year has not been announced. */
export function dayKind(day: Day, calendar: Calendar): { kind: DayKind; holiday: string | null } | null {
  // A holiday at the turn of the year is announced with the year that it opens, so every year is looked through.
  const holidays = calendar.flatMap((year) => year.holidays);
  const madeUp = holidays.find(({ worked }) => worked.includes(day));
  if (madeUp) return { kind: "made-up", holiday: madeUp.name };
  const off = holidays.find(({ from, until }) => from <= day && day <= until);
  if (off) return { kind: "holiday", holiday: off.name };
  if (!calendar.some(({ year }) => year === Number(day.slice(0, 4)))) return null;
  return { kind: isWeekend(day) ? "rest" : "work", holiday: null };
}

/** Null where the year of the day has not been announced. */
export function isWorkday(day: Day, calendar: Calendar): boolean | null {
  const found = dayKind(day, calendar);
  return found && (found.kind === "work" || found.kind === "made-up");
}

/**
 * The n-th working day after a day; the day itself does not count (期间开始之日不计入). For n = 0 the day itself where it is
 * worked, else the next that is. Null where that runs into a year that has not been announced.
 */
export function addWorkdays(day: Day, n: number, calendar: Calendar): Day | null {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`no number of working days: ${n}`);
  let left = n === 0 ? 1 : n;
  let at = n === 0 ? plusDays(day, -1) : day;
  while (left > 0) {
    at = plusDays(at, 1);
    const works = isWorkday(at, calendar);
    if (works === null) return null;
    if (works) left -= 1;
  }
  return at;
}
