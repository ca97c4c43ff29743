/** Any metrics of an area over the years, of single bodies or of all together. */
import { listBodies } from "@/lib/db/bodies";
import { readFigures } from "@/lib/db/figures";
import { scopeOf } from "@/lib/report/body";
import type { RowOf } from "@/lib/report/export/table";
import { MEASURES } from "@/lib/report/measures";
import type { Metric } from "@/lib/report/metrics/metric";
import { METRICS, metricOf } from "@/lib/report/metrics/metrics";
import { cellsOfFormula } from "@/lib/report/metrics/read-cells";
import { metricSeries } from "@/lib/report/metrics/series";
import { yearsBetween } from "@/lib/report/trend";
import { toYearReport } from "@/lib/server/year-report";
import type { SERIES } from "./tables";

export const OVERVIEW: readonly string[] = MEASURES.map(({ key }) => key);
const of = (part: RegExp): readonly string[] =>
  METRICS.filter((metric) => metric.kind !== "input" && part.test(JSON.stringify(metric))).map(({ key }) => key);
export const OUTCOMES = of(/"requests\.(?!new|carried)/);
export const DISPUTES = of(/"(?:reviews|litigation)[A-Za-z]*\./);

type Wanted = { metrics: readonly string[]; bodies: readonly string[] | undefined; years: readonly number[] | undefined };

/** The sum over all bodies' own work where no body is named. Metrics that are made of more than cells have no series here. */
export async function readSeries(areaId: string, wanted: Wanted): Promise<RowOf<typeof SERIES>[]> {
  const metrics = wanted.metrics.flatMap((key) => metricOf(key) ?? []).filter((metric) => metric.kind !== "input");
  const [all, rows] = await Promise.all([
    listBodies(areaId),
    readFigures(areaId, { keys: [...new Set(metrics.flatMap(cellsOfFormula))] }),
  ]);
  const scopes = new Map(all.map(({ id, kind }) => [id, scopeOf(kind)]));
  const reports = rows
    .filter((row) => row.scope === (wanted.bodies === undefined ? "own" : scopes.get(row.bodyId)))
    .map(toYearReport);
  const [first, last] = [rows[0]?.year, rows.at(-1)?.year];
  const span = first === undefined || last === undefined ? [] : yearsBetween(first, last);
  const years = wanted.years === undefined ? span : span.filter((year) => wanted.years?.includes(year));
  const bodies = wanted.bodies ?? [null];
  return bodies.flatMap((body) => {
    const sources = body === null ? reports : reports.filter((report) => report.body === body);
    return metrics.flatMap((metric) => seriesOf(areaId, body, metric, years, sources));
  });
}

const seriesOf = (
  area: string,
  body: string | null,
  metric: Metric,
  years: readonly number[],
  sources: readonly ReturnType<typeof toYearReport>[],
): RowOf<typeof SERIES>[] =>
  metricSeries(metric, years, sources).map(({ year, value, numerator, denominator, interval, status, left }) => ({
    area,
    body,
    metric: metric.key,
    year,
    value,
    numerator,
    denominator,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    status,
    reports: sources.filter((source) => source.year === year).length - left.length,
  }));
