/** The figures of the page on outcomes, under the names that addresses call them by. */
import type { ChartGroup, YearFigureProps } from "@/components/figure/year-figure";
import { BalanceLine } from "@/components/measures/adds-up";
import { breaksAt } from "@/components/measures/breaks-at";
import type { FigureContext } from "@/components/measures/context";
import { metricYears } from "@/components/measures/metric-years";
import { applicantsBalance } from "@/lib/report/breakdown";
import { measureOf } from "@/lib/report/measures";
import { APPLICANT_ROWS, type CountedRow, countOf, rowsOfKind } from "@/lib/report/outcome-rows";
import type { YearReport } from "@/lib/report/total";
import { wordsIn } from "@/lib/words/words";

export type YearsData = { year: number; span: readonly number[]; reports: readonly YearReport[] };

const CLASSES = ["series1", "series2", "series3", "series4", "series5", "series6"] as const;

/** A chart for each row, all on one axis. */
function panels(
  rows: readonly CountedRow[],
  years: YearFigureProps["years"],
  span: readonly number[],
  language: "zh" | "en",
): readonly ChartGroup[] {
  const top = Math.max(1, ...years.flatMap(({ values }) => rows.map(({ key }) => values[key]?.value ?? 0)));
  return rows.map((row) => ({
    key: row.key,
    label: row[language],
    parts: [{ key: row.key, label: row[language], colour: "series1" }],
    breaks: breaksAt("denied", span),
    domain: [0, top],
  }));
}

function rowsFigure(id: string, rows: readonly CountedRow[], data: YearsData, context: FigureContext): YearFigureProps {
  const { language } = context;
  const words = wordsIn(language).outcomes;
  // Rows are no metrics of their own, so a sum of them has no comparison to lead to; the table of bodies has their cells.
  const years = metricYears(rows.map(countOf), data.span, data.reports, { ...context, cellHrefOf: () => undefined });
  return {
    ...context.common,
    id,
    kind: "bars",
    title: id === "reasons" ? words.reasonsTitle : words.restTitle,
    subtitle: id === "reasons" ? words.reasonsSubtitle : words.restSubtitle,
    unit: "件",
    groups: panels(rows, years, data.span, language),
    years,
    isSum: true,
    chosen: data.year,
    wide: true,
    cells: rows.map(({ cell }) => cell),
  };
}

export const reasonsFigure = (data: YearsData, context: FigureContext): YearFigureProps =>
  rowsFigure("reasons", rowsOfKind("denied"), data, context);

export const restFigure = (data: YearsData, context: FigureContext): YearFigureProps =>
  rowsFigure("rest", [...rowsOfKind("unavailable"), ...rowsOfKind("notProcessed")], data, context);

export function applicantsFigure(data: YearsData, context: FigureContext): YearFigureProps {
  const { language } = context;
  const words = wordsIn(language).outcomes;
  const total: CountedRow = {
    key: "newTotal",
    cell: "requests.new.total",
    kind: "applicant",
    zh: words.newTotal,
    en: words.newTotal,
  };
  const rows = [...APPLICANT_ROWS, total];
  const balance = applicantsBalance(data.year, data.reports);
  return {
    ...context.common,
    id: "applicants",
    kind: "bars",
    title: words.applicantsTitle,
    subtitle: words.applicantsSubtitle,
    unit: "件",
    groups: [
      {
        key: "applicants",
        parts: APPLICANT_ROWS.map((row, index) => ({ key: row.key, label: row[language], colour: CLASSES[index] ?? "context" })),
        breaks: breaksAt("carriedIn", data.span),
      },
    ],
    years: metricYears(rows.map(countOf), data.span, data.reports, { ...context, cellHrefOf: () => undefined }),
    extra: [{ key: total.key, label: words.newTotal }],
    notes: balance && <BalanceLine label={measureOf("newRequests")[language]} balance={balance} context={context} />,
    isSum: true,
    chosen: data.year,
    wide: true,
    cells: rows.map(({ cell }) => cell),
  };
}
