/** Every metric that a form holds, worked out for one report: of the made-up district, which is the same everywhere. */
import { DISTRICT } from "@/lib/demo/area";
import { demoTruth } from "@/lib/demo/truth";
import type { Body } from "@/lib/report/body";
import { evaluate } from "@/lib/report/metrics/evaluate";
import { METRICS } from "@/lib/report/metrics/metrics";

export type MetricExample = {
  area: string;
  body: Body;
  year: number;
  /** Null where the denominator is too small for a rate. */
  value: number | null;
  /** Of a rate. */
  numerator: number | null;
  denominator: number | null;
};

/** Most examples are of one report, so that they can be read together. */
const FIRST = "zhujian";

function workOut(): ReadonlyMap<string, MetricExample> {
  const { reports, bodies } = demoTruth();
  const own = reports
    .filter(({ scope }) => scope === "own")
    .toSorted((a, b) => Number(b.bodyId === FIRST) - Number(a.bodyId === FIRST) || b.year - a.year);
  const sources = own.flatMap(({ bodyId, year, form, cells }) => {
    const body = bodies.find(({ id }) => id === bodyId);
    return body ? [{ body, year, form, figures: Object.fromEntries(cells.map(({ key, figure }) => [key, figure])) }] : [];
  });
  const examples = METRICS.flatMap((metric): [string, MetricExample][] => {
    const worked = sources.map((source) => ({ source, found: evaluate(metric, source) }));
    // Nothing of something explains little; so many of so few is better than no example.
    const best =
      worked.find(({ found }) => found.status === "known" && found.value !== 0) ??
      worked.find(({ found }) => found.status === "smallDenominator" && found.numerator !== 0);
    if (!best) return [];
    const { value, numerator, denominator } = best.found;
    return [[metric.id, { area: DISTRICT.id, body: best.source.body, year: best.source.year, value, numerator, denominator }]];
  });
  return new Map(examples);
}

let known: ReadonlyMap<string, MetricExample> | undefined;

/** By the number of the metric; none for what is measured by more than the cells of a report. */
export function metricExamples(): ReadonlyMap<string, MetricExample> {
  known ??= workOut();
  return known;
}
