/** What a metric computes, in words: for glossaries, tooltips, the headers of exports and docs/metrics.md. */
import { cellOf, type Language, labelOf, printed } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import * as counts from "./counts";
import type { Metric } from "./metric";

type Named = { cells: readonly CellKey[]; zh: string; en: string };

/** Sums that have a name of their own. */
const NAMED: readonly Named[] = [
  { cells: counts.HANDLED, zh: "各项办理结果之和", en: "all outcomes" },
  { cells: counts.APPLIED, zh: "六类申请人之和", en: "all classes of applicants" },
  { cells: counts.WORKLOAD, zh: "新收与上年结转之和", en: "new and carried in" },
  { cells: counts.DECIDED, zh: "予以公开、部分公开与不予公开之和", en: "granted, partly granted and denied" },
  { cells: counts.OPEN, zh: "予以公开与部分公开之和", en: "granted and partly granted" },
  { cells: counts.DENIED, zh: "不予公开", en: "denied" },
  { cells: counts.UNAVAILABLE, zh: "无法提供", en: "unavailable" },
  { cells: counts.REJECTED, zh: "不予处理", en: "not processed" },
  { cells: counts.OTHER, zh: "其他处理", en: "other outcomes" },
  { cells: counts.filed("review"), zh: "行政复议各结果之和", en: "all reviews" },
  { cells: counts.concluded("review"), zh: "已审结的行政复议", en: "concluded reviews" },
  { cells: counts.filed("directSuit"), zh: "直接起诉各结果之和", en: "all direct suits" },
  { cells: counts.filed("reviewedSuit"), zh: "复议后起诉各结果之和", en: "all suits after review" },
  { cells: counts.filed(...counts.SUITS), zh: "诉讼各结果之和", en: "all suits" },
  { cells: counts.concluded(...counts.SUITS), zh: "已审结的诉讼", en: "concluded suits" },
  { cells: counts.filed(...counts.ALL_DISPUTES), zh: "复议、诉讼各结果之和", en: "all reviews and suits" },
];

/** A cell by its row, and by its column where that is not the total. */
function nameOfCell(key: CellKey, form: FormId, language: Language): string {
  const cell = cellOf(form, key);
  if (!cell) return key;
  const total = cell.column.key === "total" || cell.column.key === "count";
  if (language === "en") return total ? cell.row.en : labelOf(key, form, "en");
  const row = printed(cell.row, form).replace(/^(?:\d+\.|（[一二三四五六七]）|[一二三四]、)/, "");
  return total ? row : `${row}（${printed(cell.column, form)}）`;
}

/** A sum by its name, else by its cells; of the newest form that has them. */
function sumOf(cells: readonly CellKey[], form: FormId, language: Language): string {
  const here = cells.filter((key) => cellOf(form, key));
  const named = NAMED.find((one) => {
    const its = one.cells.filter((key) => cellOf(form, key));
    return its.length === here.length && its.every((key) => here.includes(key));
  });
  if (named) return named[language];
  const names = here.map((key) => nameOfCell(key, form, language));
  if (names.length < 2) return names.join("");
  return language === "zh" ? `（${names.join(" + ")}）` : `(${names.join(" + ")})`;
}

/** The newest form that a metric exists on. */
export const newestForm = (metric: Metric): FormId => metric.forms.at(-1) ?? "C";

export function formulaOf(metric: Metric, language: Language): string {
  const form = newestForm(metric);
  const sum = (cells: readonly CellKey[]) => sumOf(cells, form, language);
  switch (metric.kind) {
    case "input":
      return metric.formula[language];
    case "amount":
      return metric.minus.length > 0 ? `${sum(metric.plus)} − ${sum(metric.minus)}` : sum(metric.plus);
    case "concentration":
      return language === "zh" ? "各类占比的平方之和" : "the sum of the squared shares";
    case "ratio":
      return `${sum(metric.part)} × ${metric.per} ÷ ${sum(metric.whole)}`;
    case "share":
      return `${sum(metric.part)} ÷ ${sum(metric.whole)}`;
  }
}
