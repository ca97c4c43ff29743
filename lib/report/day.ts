/** Days as pages write them: 2021年1月5日, 二〇二一年一月五日, 2021-01-05. */
import { fold } from "./fold";
import { numberIn, YEAR } from "./numerals";

const PART = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";

/** Source of a regular expression for a day in folded text, with groups for year, month and day. */
export const DAY = `(${YEAR})\\s{0,3}[年\\-./]\\s{0,3}(${PART})\\s{0,3}[月\\-./]\\s{0,3}(${PART})(?![\\d一二三四五六七八九十])(?:\\s{0,3}日|(?!\\s{0,3}日))`;

/** YYYY-MM-DD, or null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The day that the three groups of `DAY` make. */
export function dayFrom(groups: readonly (string | undefined)[]): string | null {
  const [year, month, day] = groups.map((written) => numberIn(written ?? ""));
  return year == null || month == null || day == null ? null : dayOf(year, month, day);
}

/** The first day written in a text, as YYYY-MM-DD; null where none is or the calendar has none such. */
export function dayIn(text: string): string | null {
  const match = new RegExp(DAY).exec(fold(text));
  return match ? dayFrom(match.slice(1, 4)) : null;
}
