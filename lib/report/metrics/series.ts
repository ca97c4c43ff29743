/** A metric over the years, for one body or for many together: sums over sums, and who is not in them for which reason. */
import { evaluate, evaluatePool } from "./evaluate";
import type { Metric, MetricValue } from "./metric";
import type { InputGap, Source } from "./source";

/** One body's year; what is known besides the cells may be left out (source.ts). */
export type BodySource = Source & { body: string; year: number };

/** `left`: bodies whose report lacks an input, each with the first reason. */
export type MetricPoint = MetricValue & { year: number; left: readonly { body: string; gap: InputGap }[] };

/** One point for each year, also for those without any report. Several reports of a year need a metric that can be summed. */
export const metricSeries = (metric: Metric, years: readonly number[], sources: readonly BodySource[]): readonly MetricPoint[] =>
  years.map((year) =>
    pointOf(
      metric,
      year,
      sources.filter((source) => source.year === year),
    ),
  );

function pointOf(metric: Metric, year: number, sources: readonly BodySource[]): MetricPoint {
  const [only] = sources;
  const value = only && sources.length === 1 ? evaluate(metric, only) : evaluatePool(metric, sources);
  const left = new Map<string, InputGap>();
  for (const { source, gap } of value.missing) {
    const body = sources[source]?.body;
    if (body !== undefined && !left.has(body)) left.set(body, gap);
  }
  return { ...value, year, left: [...left].map(([body, gap]) => ({ body, gap })) };
}
