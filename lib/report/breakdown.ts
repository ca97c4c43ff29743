/** Totals of the form beside the parts that should add up to them (分项与总计), year by year. */
import { numberOf } from "./figure";
import type { MeasureKey } from "./measures";
import { APPLICANT_ROWS } from "./outcome-rows";
import { OUTCOME_KINDS } from "./outcomes";
import { type Amount, amountOf, type Gap, totalOf, type YearReport } from "./total";

const results = <const D extends "reviews" | "suits">(of: D) =>
  [`${of}Upheld`, `${of}Corrected`, `${of}Other`, `${of}Pending`] as const;

export const BREAKDOWNS = {
  outcomes: { whole: "handledPrinted", parts: OUTCOME_KINDS.map(({ key }) => key) },
  reviews: { whole: "reviews", parts: results("reviews") },
  suits: { whole: "suits", parts: results("suits") },
} as const satisfies Record<string, { whole: MeasureKey; parts: readonly MeasureKey[] }>;

export type BreakdownKey = keyof typeof BREAKDOWNS;

const KEYS = Object.keys(BREAKDOWNS) as BreakdownKey[]; // the keys of the declaration above

/** The total that some of the measures are parts of, or are. */
export const breakdownIn = (measures: readonly string[]): BreakdownKey | undefined =>
  KEYS.find((key) => {
    const { whole, parts } = BREAKDOWNS[key];
    return measures.some((measure) => measure === whole || parts.some((part) => part === measure));
  });

/** Over the reports that give the whole and every part that their form has. */
export type Breakdown = {
  year: number;
  /** Null for a part that no form of the year has; null altogether where no report is complete, for the reason in `gap`. */
  parts: Partial<Record<MeasureKey, number | null>> | null;
  whole: number | null;
  gap: Gap;
  counted: readonly string[];
  of: number;
  /** Reports whose parts do not add up to their whole. */
  differing: readonly string[];
};

const isKnown = (amount: Amount): boolean => amount.value !== null || amount.gap === "notApplicable";
const isKnownOrAbsent = (amount: Amount): boolean => isKnown(amount) || (amount.value === null && amount.gap === "notOnForm");
const numberIn = (key: MeasureKey, report: YearReport): number => amountOf(key, report).value ?? 0;

/** The first reason why a report is not complete: that of its total, else that of a part which its form has. */
function gapIn(keys: readonly MeasureKey[], reports: readonly YearReport[]): Gap {
  const gaps = reports.flatMap((report) =>
    keys.flatMap((key, index) => {
      const amount = amountOf(key, report);
      return isKnown(amount) || (index > 0 && isKnownOrAbsent(amount)) || amount.value !== null ? [] : [amount.gap];
    }),
  );
  return gaps[0] ?? "noReport";
}

export function breakdownOf(key: BreakdownKey, year: number, reports: readonly YearReport[]): Breakdown {
  const { whole, parts } = BREAKDOWNS[key];
  const inYear = reports.filter((report) => report.year === year);
  const known = inYear.filter(
    (report) => isKnown(amountOf(whole, report)) && parts.every((part) => isKnownOrAbsent(amountOf(part, report))),
  );
  const sumOf = (report: YearReport) => parts.reduce((sum, part) => sum + numberIn(part, report), 0);
  return {
    year,
    parts: known.length === 0 ? null : Object.fromEntries(parts.map((part) => [part, totalOf(part, known).value])),
    whole: totalOf(whole, known).value,
    gap: gapIn([whole, ...parts], inYear),
    counted: known.map(({ body }) => body),
    of: inYear.length,
    differing: known.filter((report) => sumOf(report) !== numberIn(whole, report)).map(({ body }) => body),
  };
}

export type Breakdowns = Readonly<Record<BreakdownKey, readonly Breakdown[]>>;

export const breakdownsOf = (years: readonly number[], reports: readonly YearReport[]): Breakdowns => {
  const over = (key: BreakdownKey) => years.map((year) => breakdownOf(key, year, reports));
  return { outcomes: over("outcomes"), reviews: over("reviews"), suits: over("suits") };
};

/** What parts make beside the whole that the form prints, over the reports that give both, and the bodies where they differ. */
export type Balance = { year: number; sum: number; whole: number; differing: readonly string[] };

/** New requests by applicant beside their total; null where no report of the year gives every class. */
export function applicantsBalance(year: number, reports: readonly YearReport[]): Balance | null {
  const cells = APPLICANT_ROWS.map(({ cell }) => cell);
  const known = reports.filter(
    ({ year: of, figures }) =>
      of === year &&
      ["requests.new.total" as const, ...cells].every(
        (cell) => figures[cell] === "notApplicable" || numberOf(figures[cell]) !== null,
      ),
  );
  if (known.length === 0) return null;
  const lines = known.map(({ body, figures }) => ({
    body,
    sum: cells.reduce((sum, cell) => sum + (numberOf(figures[cell]) ?? 0), 0),
    whole: numberOf(figures["requests.new.total"]) ?? 0,
  }));
  return {
    year,
    sum: lines.reduce((all, { sum }) => all + sum, 0),
    whole: lines.reduce((all, { whole }) => all + whole, 0),
    differing: lines.filter(({ sum, whole }) => sum !== whole).map(({ body }) => body),
  };
}
