/** How every number and date is written on screen, in charts and in exports. */
import type { Language } from "@/lib/report/cells";

/** What stands where a number is not known. */
export const UNKNOWN = "—";

const THIN = "\u202f";
const MINUS = "−";
const PLAIN_UP_TO = 9999;
const RATE_FROM = 5;
const DECIMAL_FROM = 100;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, THIN);

function write(value: number, group: boolean): string {
  const [whole = "0", decimals] = Math.abs(value).toString().split(".");
  const sign = value < 0 ? MINUS : "";
  const digits = group ? grouped(whole) : whole;
  return decimals === undefined ? sign + digits : `${sign}${digits}.${decimals}`;
}

/** A number in running text and large figures: 12 345. */
export const formatNumber = (value: number | null): string => (value === null ? UNKNOWN : write(value, true));

/** A number in a table: 1234 without grouping, 12 345 with. */
export const formatCell = (value: number | null): string =>
  value === null ? UNKNOWN : write(value, Math.abs(value) > PLAIN_UP_TO);

/** A difference: +3, −12, 0. */
export const formatChange = (value: number | null): string =>
  value !== null && value > 0 ? `+${write(value, true)}` : formatNumber(value);

/** A share as `k/n` below five, in whole percent below a hundred, else with one decimal; nothing over nothing is unknown. */
export function formatRate(part: number | null, whole: number | null): string {
  if (part === null || whole === null || whole === 0) return UNKNOWN;
  if (whole < RATE_FROM) return `${part}/${whole}`;
  return `${((part / whole) * 100).toFixed(whole < DECIMAL_FROM ? 0 : 1)}%`;
}

/** A share of 1 as a percentage: 0.305 is 30.5%. */
export const formatPercent = (share: number, decimals: 0 | 1 = 1): string =>
  `${(share * 100).toFixed(decimals).replace("-", MINUS)}%`;

const HALF_PERCENT = 0.005;

/** A probability out of simulations, which never show that something cannot be or must be: <1%, 43%, >99%. */
export const formatProbability = (probability: number): string =>
  probability < HALF_PERCENT ? "<1%" : probability > 1 - HALF_PERCENT ? ">99%" : formatPercent(probability, 0);

/** A number that is no count, such as an index: two decimals below ten, one below a hundred. */
export const formatDecimal = (value: number): string =>
  value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < DECIMAL_FROM ? 1 : 0).replace("-", MINUS);

/** Points of a score, always with the same decimals: 98.8. */
export const formatPoints = (value: number, decimals: 1 | 2 = 1): string =>
  value
    .toFixed(decimals)
    .replace(/^-(0\.0+)$/, "$1")
    .replace("-", MINUS);

/** Points that are added or taken: +0.14, −1.23, 0.00. */
export const formatShift = (value: number): string =>
  `${value > 0 && value.toFixed(2) !== "0.00" ? "+" : ""}${formatPoints(value, 2)}`;

/** True where a share may be written as a percentage. */
export const hasRate = (whole: number | null): whole is number => whole !== null && whole >= RATE_FROM;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day given as YYYY-MM-DD, in prose: 2021年1月5日, 5 January 2021. */
export function formatDay(iso: string, language: Language): string {
  const [year, month = 1, day] = iso.split("-").map(Number);
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

const BEIJING = 8 * 3_600_000;

/** A moment given in ISO, to the minute by the clock of Beijing: 2026-01-05 09:30. */
export const formatMoment = (iso: string): string =>
  new Date(Date.parse(iso) + BEIJING).toISOString().slice(0, 16).replace("T", " ");
