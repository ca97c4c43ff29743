import { Value } from "@/components/figure/value";
import styles from "@/components/figure/year-table.module.css";
import { Link } from "@/components/site/link";
import { formatCell } from "@/lib/format";
import type { Metric } from "@/lib/report/metrics/metric";
import { cellsOfMetric } from "@/lib/report/metrics/metrics";
import { metricSeries } from "@/lib/report/metrics/series";
import type { YearReport } from "@/lib/report/total";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext } from "./context";
import { cellOfPoint } from "./metric-years";

export type BodyTableProps = {
  caption: string;
  year: number;
  metrics: readonly Metric[];
  reports: readonly YearReport[];
  context: FigureContext;
};

/** Reports of the year in which any of the metrics is more than zero. */
export const reportsWith = (metrics: readonly Metric[], year: number, reports: readonly YearReport[]): readonly YearReport[] =>
  reports.filter(
    (report) => report.year === year && metrics.some((metric) => (metricSeries(metric, [year], [report])[0]?.numerator ?? 0) > 0),
  );

/** One year of many bodies; every number leads to its cell. */
export function BodyTable({ caption, year, metrics, reports, context }: BodyTableProps) {
  const { language, nameOf } = context;
  const { outcomes: words } = wordsIn(language);
  const sums = metrics.map((metric) => metricSeries(metric, [year], reports)[0]);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.body}</th>
          {metrics.map((metric) => (
            <th key={metric.key} scope="col">
              {(metric.short ?? metric)[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.body}>
            <th scope="row">
              <Link href={context.links.report(context.area.id, report.body, year)}>{nameOf(report.body, year)}</Link>
            </th>
            {metrics.map((metric) => (
              <td key={metric.key}>
                <Cell metric={metric} report={report} context={context} />
              </td>
            ))}
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row">{words.total}</th>
          {metrics.map((metric, index) => {
            const point = sums[index];
            const cell = point && cellOfPoint(metric, point);
            return <td key={metric.key}>{cell?.text ?? formatCell(cell?.value ?? null)}</td>;
          })}
        </tr>
      </tbody>
    </table>
  );
}

function Cell({ metric, report, context }: { metric: Metric; report: YearReport; context: FigureContext }) {
  const { links, area, language } = context;
  const [point] = metricSeries(metric, [report.year], [report]);
  const cell = report.form === null ? undefined : cellsOfMetric(metric, report.form)[0];
  if (!point) return null;
  return (
    <Value {...cellOfPoint(metric, point)} href={links.report(area.id, report.body, report.year, { cell })} language={language} />
  );
}
