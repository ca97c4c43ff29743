import { writeIn } from "@/components/charts/scale";
import { scaleOf } from "@/components/compare/series";
import { IntervalMark } from "@/components/figure/interval-mark";
import { Value } from "@/components/figure/value";
import type { ComparedSeries, Point } from "@/lib/report/compare/compare";
import type { Variable } from "@/lib/report/compare/variable";
import { fill } from "@/lib/words/fill";
import { cellOfPoint } from "./cells";
import type { CompareContext } from "./context";
import styles from "./dots.module.css";

/** One year of every measure: a point for each body along one axis, the highest first, with its interval where it is a rate. */
export function Dots({ context }: { context: CompareContext }) {
  const { data } = context;
  return (
    <div className={styles.panels}>
      {data.variables.map((variable) => (
        <Panel key={variable.key} variable={variable} context={context} />
      ))}
    </div>
  );
}

type Last = { series: ComparedSeries; point: Point };

/** Highest first; who has no number comes last, in the order of the selection. */
export function lastPoints(variable: Variable, series: readonly ComparedSeries[]): readonly Last[] {
  const last = series.flatMap((one) => {
    const point = one.points.at(-1);
    return one.variable === variable && point ? [{ series: one, point }] : [];
  });
  return last.toSorted((a, b) => (b.point.value ?? Number.NEGATIVE_INFINITY) - (a.point.value ?? Number.NEGATIVE_INFINITY));
}

/** The right end of the axis: the largest number or interval. */
export const topOf = (points: readonly Last[]): number =>
  Math.max(0, ...points.map(({ point: { value, interval } }) => Math.max(value ?? 0, interval?.[1] ?? 0)));

function Panel({ variable, context }: { variable: Variable; context: CompareContext }) {
  const { language, words, data } = context;
  const rows = lastPoints(variable, data.series);
  const top = topOf(rows) || 1;
  const hasInterval = rows.some(({ point }) => point.interval !== null);
  return (
    <div className={styles.panel}>
      <h3>{fill(words.dotTitle, { name: variable[language], year: data.years.at(-1) ?? "" })}</h3>
      {hasInterval && <p className="note">{words.dotSubtitle}</p>}
      <ol className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.series.entity.id} row={row} top={top} context={context} />
        ))}
      </ol>
      <p className={styles.axis} aria-hidden="true">
        <span>0</span>
        <span>{writeIn(scaleOf(variable), top, "axis")}</span>
      </p>
    </div>
  );
}

function Row({ row: { series, point }, top, context }: { row: Last; top: number; context: CompareContext }) {
  const { language, words, nameOf } = context;
  const { entity, variable } = series;
  const scale = scaleOf(variable);
  const [low, high] = point.interval ?? [0, 0];
  const interval = point.interval && fill(words.interval, { low: writeIn(scale, low), high: writeIn(scale, high) });
  return (
    <li className={styles.row} title={interval ?? undefined}>
      <span className={styles.name}>{nameOf(entity)}</span>
      <IntervalMark at={point.value === null ? null : point.value / top} interval={point.interval && [low / top, high / top]} />
      <span className={styles.value}>
        <Value {...cellOfPoint(entity, variable, point, context)} language={language} />
        {interval && <span className="visually-hidden"> {interval}</span>}
      </span>
    </li>
  );
}
