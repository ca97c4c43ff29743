/**
 * The announcement of a year's holidays, read from its own words: “二、春节：2月15日（周日）至23日放假调休，共9天。2月14日
 * （周六）上班。” So the office can paste it as it was published; what it says of itself (weekdays, number of days) is checked.
 */
import type { Day } from "@/lib/report/body";
import { dayOf } from "@/lib/report/day";
import { daysBetween } from "@/lib/report/timeliness";
import { type Holiday, isWeekend } from "./workdays";

export type ReadAnnouncement = { holidays: readonly Holiday[]; problems: readonly string[] };

const DATE = "(?:(?<y>\\d{4})年)?(?:(?<m>\\d{1,2})月)?(?<d>\\d{1,2})日";
const CLAUSE = /^(?:[一二三四五六七八九十]+、)?(?<name>[\u4e00-\u9fff、]{2,20})[:：](?<text>.+)$/;
const WEEKDAYS = "日一二三四五六";

type Found = { day: Day; at: number; end: number; weekday: string | null };

/** The days of a text in order; a day without a month or year has that of the one before it. */
function daysIn(text: string, year: number): { days: Found[]; missing: string[] } {
  let [y, m] = [year, 0];
  const days: Found[] = [];
  const missing: string[] = [];
  for (const match of text.matchAll(new RegExp(`${DATE}(?:[（(](?<note>[^（()）]*)[）)])?`, "g"))) {
    const { y: named, m: month, d, note } = match.groups ?? {};
    y = named ? Number(named) : month ? year : y;
    m = month ? Number(month) : m;
    const day = dayOf(y, m, Number(d));
    if (day === null) missing.push(match[0]);
    const weekday = /(?:周|星期)([一二三四五六日])/.exec(note ?? "")?.[1] ?? null;
    if (day) days.push({ day, at: match.index, end: match.index + match[0].length, weekday });
  }
  return { days, missing };
}

/** Two days with 至 between them are a span; every other is a day alone. */
function spansIn(text: string, days: readonly Found[]): [Day, Day][] {
  const spans: [Day, Day][] = [];
  for (let index = 0; index < days.length; index++) {
    const [first, second] = [days[index], days[index + 1]];
    if (!first) continue;
    const joins = second !== undefined && /^\s*[至到\-—~～]\s*$/.test(text.slice(first.end, second.at));
    spans.push([first.day, joins ? second.day : first.day]);
    if (joins) index += 1;
  }
  return spans;
}

/** What the announcement says of its own days: 周日 where it is one, 共9天 where there are nine. */
function contradictions(name: string, sentence: string, days: readonly Found[], spans: readonly [Day, Day][]): string[] {
  const wrong = days.flatMap(({ day, weekday }) =>
    weekday !== null && WEEKDAYS[new Date(day).getUTCDay()] !== weekday ? [`${name}：${day} 不是周${weekday}。`] : [],
  );
  const said = /共(\d+)天/.exec(sentence)?.[1];
  const counted = spans.reduce((sum, [from, until]) => sum + daysBetween(from, until) + 1, 0);
  if (said !== undefined && Number(said) !== counted) wrong.push(`${name}：原文说共${said}天，读出来是${counted}天。`);
  return wrong;
}

function clauseIn(name: string, text: string, year: number): ReadAnnouncement {
  const off: [Day, Day][] = [];
  const worked: Day[] = [];
  const problems: string[] = [];
  for (const sentence of text.split(/[。；;]/)) {
    // 鼓励……安排职工在除夕休息 binds nobody.
    if (/鼓励/.test(sentence)) continue;
    const { days, missing } = daysIn(sentence, year);
    problems.push(...missing.map((one) => `${name}：没有${one}这一天。`));
    const spans = spansIn(sentence, days);
    problems.push(...contradictions(name, sentence, days, sentence.includes("上班") ? [] : spans).filter(Boolean));
    if (sentence.includes("上班")) worked.push(...days.map(({ day }) => day));
    else if (/放假|休/.test(sentence)) off.push(...spans);
  }
  problems.push(...worked.filter((day) => !isWeekend(day)).map((day) => `${name}：${day} 本来就是工作日，不必写“上班”。`));
  problems.push(...off.filter(([from, until]) => until < from).map(([from, until]) => `${name}：${until} 早于 ${from}。`));
  if (off.length === 0) problems.push(`${name}：没有读出放假的日期。`);
  return { holidays: off.map(([from, until], index) => ({ name, from, until, worked: index === 0 ? worked : [] })), problems };
}

/** The holidays that a text announces for a year. Lines that are no clause (heading, date line) are passed over. */
export function readAnnouncement(text: string, year: number): ReadAnnouncement {
  const clauses = text.split(/\r?\n/).flatMap((line) => {
    const { name, text: said } = CLAUSE.exec(line.trim())?.groups ?? {};
    return name !== undefined && said !== undefined && /\d日/.test(said) ? [clauseIn(name, said, year)] : [];
  });
  const holidays = clauses.flatMap((clause) => clause.holidays);
  const problems = clauses.flatMap((clause) => clause.problems);
  const strange = holidays.filter(({ until }) => !until.startsWith(`${year}-`));
  if (clauses.length === 0) problems.push("没有读出节假日。每个节日一行，例如：春节：2月15日至23日放假。2月14日、2月28日上班。");
  return { holidays, problems: [...problems, ...strange.map(({ name, until }) => `${name}：${until} 不在${year}年。`)] };
}

const say = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The same holidays in the announcement's own words, so that they can be changed and read again. */
export const writeAnnouncement = (holidays: readonly Holiday[], year: number): string =>
  holidays
    .map(({ name, from, until, worked }) => {
      const start = from.startsWith(`${year}-`) ? say(from) : `${from.slice(0, 4)}年${say(from)}`;
      const end = from === until ? "" : `至${from.startsWith(`${year}-`) ? "" : `${year}年`}${say(until)}`;
      const days = worked.map((day) => (day.startsWith(`${year}-`) ? "" : `${day.slice(0, 4)}年`) + say(day));
      return `${name}：${start}${end}放假。${days.length > 0 ? `${days.join("、")}上班。` : ""}`;
    })
    .join("\n");
