/** Sums of measures over reports that never turn what is not known into a zero. */
import { cellOf } from "./cells";
import { round } from "./check/amounts";
import { type FigureStatus, type Figures, numberOf, statusOf } from "./figure";
import type { CellKey, FormId } from "./form";
import { type MeasureKey, measureOf } from "./measures";

/** One body's report on one year, as far as sums and series need it. */
export type YearReport = { body: string; year: number; form: FormId | null; figures: Figures };

/** Why there is no number: what became of the cell, or that it is printed in another unit than the form's. */
export type Gap = Exclude<FigureStatus, "reported" | "implied"> | "otherUnit";

/** A number, or why there is none. `implied`: part of it follows from the form's equations only. */
export type Amount = { value: number; implied: boolean } | { value: null; gap: Gap };

const MISSING = (gap: Gap): Amount => ({ value: null, gap });

function readCell(key: CellKey, form: FormId, figures: Figures): Amount {
  const figure = figures[key];
  const status = statusOf(figure, form);
  const value = numberOf(figure);
  if (value === null) return MISSING(status === "reported" || status === "implied" ? "lost" : status);
  const foreign = typeof figure === "object" && "unit" in figure && figure.unit !== cellOf(form, key)?.unit;
  return foreign ? MISSING("otherUnit") : { value, implied: status === "implied" };
}

function add(amounts: readonly Amount[]): Amount {
  const gaps = amounts.flatMap((amount) => (amount.value === null ? [amount.gap] : []));
  // “/” counts as nothing beside numbers; a sum of nothing but “/” is itself “/”.
  const unknown = gaps.find((gap) => gap !== "notApplicable");
  if (unknown !== undefined) return MISSING(unknown);
  if (gaps.length === amounts.length) return MISSING("notApplicable");
  const known = amounts.flatMap((amount) => (amount.value === null ? [] : [amount]));
  return { value: known.reduce((sum, { value }) => round(sum + value), 0), implied: known.some(({ implied }) => implied) };
}

/** What one report says about a measure. */
export function amountOf(key: MeasureKey, { form, figures }: Pick<YearReport, "form" | "figures">): Amount {
  if (form === null) return MISSING("noReport");
  const cells = measureOf(key).cells[form];
  if (cells === undefined) return MISSING("notOnForm");
  return addPlain(cells, figures) ?? add(cells.map((cell) => readCell(cell, form, figures)));
}

/** The sum where all are plain numbers, as nearly all are: an overview asks for fifty thousand. Null where one is not. */
function addPlain(cells: readonly CellKey[], figures: Figures): Amount | null {
  let sum = 0;
  for (const cell of cells) {
    const figure = figures[cell];
    if (typeof figure !== "number") return null;
    sum = round(sum + figure);
  }
  return { value: sum, implied: false };
}

/** A sum over bodies that says whose numbers are in it and whose are not. Null where no body gave a number. */
export type Total = {
  value: number | null;
  counted: readonly string[];
  /** Of these, the ones whose number follows, at least in part, from the form's equations only. */
  implied: readonly string[];
  left: readonly { body: string; gap: Gap }[];
};

/** The sum of a measure over reports of different bodies. A body with “/” is in the sum and adds nothing to it. */
export function totalOf(key: MeasureKey, reports: readonly YearReport[]): Total {
  const counted: string[] = [];
  const implied: string[] = [];
  const left: { body: string; gap: Gap }[] = [];
  let sum: number | null = null;
  for (const report of reports) {
    const amount = amountOf(key, report);
    if (amount.value === null && amount.gap !== "notApplicable") {
      left.push({ body: report.body, gap: amount.gap });
    } else {
      counted.push(report.body);
      if (amount.value !== null && amount.implied) implied.push(report.body);
      if (amount.value !== null) sum = round((sum ?? 0) + amount.value);
    }
  }
  return { value: sum, counted, implied, left };
}

/** The reports in which every one of the measures is known: only among these do parts and whole belong together. */
export const knownIn = (keys: readonly MeasureKey[], reports: readonly YearReport[]): readonly YearReport[] =>
  reports.filter((report) =>
    keys.every((key) => {
      const amount = amountOf(key, report);
      return amount.value !== null || amount.gap === "notApplicable";
    }),
  );
