/** Series of metrics, counts and rates alike, as the years of a figure. */
import type { FigureYear } from "@/components/figure/year-figure";
import type { CellGap, TableCell } from "@/components/figure/year-table";
import { formatDecimal, formatRate } from "@/lib/format";
import type { Metric } from "@/lib/report/metrics/metric";
import { type MetricPoint, metricSeries } from "@/lib/report/metrics/series";
import type { YearReport } from "@/lib/report/total";
import type { FigureContext } from "./context";

const GAPS: readonly string[] = ["blank", "notApplicable", "lost", "unreadable", "absent", "notOnForm", "noReport", "otherUnit"];

function gapOf({ status, left }: MetricPoint): CellGap | undefined {
  if (status === "smallDenominator") return "few";
  if (status === "noCases" || status === "notOnForm" || status === "notApplicable") return status;
  if (status === "known") return undefined;
  const gap = left[0]?.gap ?? "noReport";
  return GAPS.includes(gap) ? (gap as CellGap) : "contradictory"; // the list above is of gaps of cells
}

/** A point as a cell of a table: the number as it is written, what it is made of, or why there is none. */
export function cellOfPoint(metric: Metric, point: MetricPoint): TableCell {
  const { value, numerator, denominator, interval, implied } = point;
  const gap = gapOf(point);
  const isRate = denominator !== null;
  const text =
    gap === "few" ? `${numerator}/${denominator}` : metric.unit === "share" ? formatRate(numerator, denominator) : undefined;
  return {
    value,
    gap,
    ...(isRate && value !== null && { detail: `${numerator}/${denominator}` }),
    ...(gap === "few" || (isRate && value !== null) ? { text: text ?? (value === null ? "" : formatDecimal(value)) } : {}),
    ...(interval && { interval }),
    isImplied: implied.length > 0 && point.counted === 1,
  };
}

export function metricYears(
  metrics: readonly Metric[],
  years: readonly number[],
  reports: readonly YearReport[],
  { hrefOf, cellHrefOf, isCounted }: FigureContext,
): readonly FigureYear[] {
  const series = metrics.map((metric) => ({ metric, points: metricSeries(metric, years, reports) }));
  return years.map((year, index) => {
    const [lead] = series;
    const point = lead?.points[index];
    const of = point ? point.counted + point.left.length : 0;
    return {
      year,
      href: hrefOf(year),
      counted: isCounted && point ? `${point.counted}/${of}` : undefined,
      values: Object.fromEntries(
        series.flatMap(({ metric, points }) => {
          const one = points[index];
          return one ? [[metric.key, { ...cellOfPoint(metric, one), href: cellHrefOf?.(metric.key, year) }] as const] : [];
        }),
      ),
    };
  });
}
