/** A metric's value for a report, or for many together as a rate of their sums. */
import type { CellKey } from "@/lib/report/form";
import { wilson } from "@/lib/report/stats";
import type { Metric, MetricStatus, MetricValue, Missing } from "./metric";
import { cellsOfFormula, readCells } from "./read-cells";
import { lacks, type Reading, type Source, type Sums } from "./source";

function read(metric: Metric, source: Source): Reading {
  const reading = metric.kind === "input" ? metric.read(source) : readCells(metric, source);
  if ("missing" in reading || !contradicts(metric, reading)) return reading;
  return { missing: reading.cells.map((input) => ({ input, gap: "contradictory" })), cells: reading.cells };
}

/** Negative counts, or more cases than there were: no rate follows from such a report. */
function contradicts(metric: Metric, { parts, whole }: Sums): boolean {
  if (whole === null) return false;
  return whole < 0 || parts.some((part) => part < 0) || (metric.kind === "share" && add(parts) > whole);
}

const existsOn = (metric: Metric, { form }: Source): boolean => form === null || metric.forms.includes(form);

/** For one report. */
export const evaluate = (metric: Metric, source: Source): MetricValue => gather(metric, [source]);

/** A metric that may be summed: over bodies, kinds of bodies or years. Completeness and likeness may not. */
export const isAdditive = (metric: Metric): boolean => metric.kind !== "input" || metric.additive;

/**
 * For several reports together: sums over sums, never an average of rates. Reports that lack an input are left out and
 * named in `missing` by their number in `sources`; with none left the value is unknown.
 */
export function evaluatePool(metric: Metric, sources: readonly Source[]): MetricValue {
  if (!isAdditive(metric)) throw new Error(`${metric.id} cannot be summed over reports`);
  return gather(metric, sources);
}

function gather(metric: Metric, sources: readonly Source[]): MetricValue {
  if (!sources.some((source) => existsOn(metric, source))) return without(metric, "notOnForm", [], []);
  const readings = sources.map((source) => (existsOn(metric, source) ? read(metric, source) : absentFrom(metric)));
  const sums = readings.flatMap((reading) => ("missing" in reading ? [] : [reading]));
  const missing = readings.flatMap((reading, source) =>
    "missing" in reading ? reading.missing.map((one) => ({ ...one, source })) : [],
  );
  if (sums.length > 0) return resultOf(metric, sums, missing);
  return without(metric, "unknown", unique(readings.flatMap(({ cells }) => cells)), missing);
}

function absentFrom(metric: Metric): Reading {
  if (metric.kind === "input") return lacks(metric.input, "notOnForm");
  return { missing: cellsOfFormula(metric).map((input) => ({ input, gap: "notOnForm" })), cells: [] };
}

const without = (metric: Metric, status: MetricStatus, cells: readonly CellKey[], missing: readonly Missing[]): MetricValue => ({
  metric: metric.id,
  status,
  value: null,
  numerator: null,
  denominator: null,
  interval: null,
  cells,
  implied: [],
  missing,
  counted: 0,
});

const add = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

function resultOf(metric: Metric, sums: readonly Sums[], missing: readonly Missing[]): MetricValue {
  const parts = (sums[0]?.parts ?? []).map((_, index) => add(sums.map((one) => one.parts[index] ?? 0)));
  const whole = sums.every((one) => one.whole !== null) ? add(sums.map((one) => one.whole ?? 0)) : null;
  const numerator = add(parts);
  const status = statusOf(metric, whole, sums);
  const known = status === "known";
  return {
    metric: metric.id,
    status,
    value: known ? compute(metric, parts, whole) : null,
    numerator: status === "notApplicable" ? null : numerator,
    denominator: whole,
    interval: known && whole !== null && metric.kind === "share" ? wilson({ cases: numerator, of: whole }) : null,
    cells: unique(sums.flatMap(({ cells }) => cells)),
    implied: unique(sums.flatMap(({ implied }) => implied)),
    missing,
    counted: sums.length,
  };
}

function statusOf(metric: Metric, whole: number | null, sums: readonly Sums[]): MetricStatus {
  if (whole === null) return sums.some(({ applicable }) => applicable) ? "known" : "notApplicable";
  if (whole === 0) return "noCases";
  return whole < metric.minimum ? "smallDenominator" : "known";
}

function compute(metric: Metric, parts: readonly number[], whole: number | null): number {
  if (whole === null) return add(parts);
  if (metric.kind === "concentration") return add(parts.map((part) => (part / whole) ** 2));
  return (add(parts) / whole) * (metric.kind === "ratio" ? metric.per : 1);
}
