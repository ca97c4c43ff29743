import { SortHeading } from "@/components/controls/sort-heading";
import { Value } from "@/components/figure/value";
import styles from "@/components/figure/year-table.module.css";
import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
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
  /** The key of a metric, or `body`; the order of the reports where it is neither. */
  sort: string | undefined;
  sortedBy: (sort: string | undefined) => string;
  context: FigureContext;
};

/** Reports of the year in which any of the metrics is more than zero. */
export const reportsWith = (metrics: readonly Metric[], year: number, reports: readonly YearReport[]): readonly YearReport[] =>
  reports.filter(
    (report) => report.year === year && metrics.some((metric) => (metricSeries(metric, [year], [report])[0]?.numerator ?? 0) > 0),
  );

const BY_NAME = "body";

/** Largest first, who has no number last; names in the order of the reader's language. */
function inOrder({ reports, metrics, sort, context }: Pick<BodyTableProps, "reports" | "metrics" | "sort" | "context">) {
  const metric = metrics.find(({ key }) => key === sort);
  if (metric) {
    const valued = reports.map((report) => ({ report, value: metricSeries(metric, [report.year], [report])[0]?.value ?? null }));
    const last = Number.NEGATIVE_INFINITY;
    return valued
      .toSorted((a, b) => (a.value === b.value ? 0 : (b.value ?? last) - (a.value ?? last)))
      .map(({ report }) => report);
  }
  if (sort !== BY_NAME) return reports;
  const collator = new Intl.Collator(context.language === "zh" ? "zh-CN" : "en");
  return reports.toSorted((a, b) => collator.compare(context.nameOf(a.body, a.year), context.nameOf(b.body, b.year)));
}

/** One year of many bodies; every number leads to its cell. */
export function BodyTable({ caption, year, metrics, reports, sort, sortedBy, context }: BodyTableProps) {
  const { language, nameOf } = context;
  const { outcomes: words } = wordsIn(language);
  const sums = metrics.map((metric) => metricSeries(metric, [year], reports)[0]);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <SortHeading
            label={words.body}
            order="ascending"
            className={styles.body}
            {...{ href: sortedBy(BY_NAME), isChosen: sort === BY_NAME, language }}
          />
          {metrics.map((metric) => (
            <SortHeading
              key={metric.key}
              label={(metric.short ?? metric)[language]}
              order="descending"
              {...{ href: sortedBy(metric.key), isChosen: sort === metric.key, language }}
            />
          ))}
        </tr>
      </thead>
      <Still as="tbody">
        {inOrder({ reports, metrics, sort, context }).map((report) => (
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
      </Still>
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
