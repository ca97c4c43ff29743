/** The area's working days: as shipped, except for the years that its office has entered itself. */
import { type EnteredYear, listWorkYears } from "@/lib/db/work-years";
import { writeAnnouncement } from "@/lib/report/workdays/announcement";
import { OFFICIAL } from "@/lib/report/workdays/official";
import { type Calendar, type DayKind, dayKind, plusDays } from "@/lib/report/workdays/workdays";

const without = (entered: readonly EnteredYear[]): Calendar =>
  OFFICIAL.filter(({ year }) => !entered.some((one) => one.year === year));

/** For `addWorkdays` and `isWorkday`. */
export async function calendarOf(areaId: string): Promise<Calendar> {
  const entered = await listWorkYears(areaId);
  return [...without(entered), ...entered].sort((a, b) => a.year - b.year);
}

/** A month as it hangs on the wall: `first` is the weekday of its first day, Monday 0. */
export type Month = { month: number; first: number; days: readonly { day: number; kind: DayKind | null; holiday: string }[] };

function monthOf(year: number, month: number, calendar: Calendar): Month {
  const start = `${year}-${String(month).padStart(2, "0")}-01`;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index) => {
    const found = dayKind(plusDays(start, index), calendar);
    return { day: index + 1, kind: found?.kind ?? null, holiday: found?.holiday ?? "" };
  });
  return { month, first: (new Date(start).getUTCDay() + 6) % 7, days };
}

/** Everything of the page about a year. `announced` false: nobody knows yet. */
export async function readWorkYear(areaId: string, year: number) {
  const entered = await listWorkYears(areaId);
  const own = entered.find((one) => one.year === year) ?? null;
  const shipped = OFFICIAL.find((one) => one.year === year) ?? null;
  const used = own ?? shipped;
  const calendar = [...without(entered), ...entered];
  return {
    year,
    years: [...new Set([...OFFICIAL, ...entered].map((one) => one.year).concat(year))].sort((a, b) => a - b),
    announced: used !== null,
    source: used?.source ?? "",
    text: used ? writeAnnouncement(used.holidays, year) : "",
    entered: own && { by: own.by, at: own.at.toISOString() },
    isShipped: shipped !== null,
    revision: own?.revision ?? 0,
    months: Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, calendar)),
  };
}
