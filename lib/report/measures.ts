/**
 * What is counted and may be charted and summed over bodies: the counts of the dictionary (metrics/metrics.ts), with the
 * cells of each form that add up to them. A form that is not listed has none.
 */
import { cellOf } from "./cells";
import type { CellKey, FormId } from "./form";
import type { Metric } from "./metrics/metric";
import { type CountKey, METRICS } from "./metrics/metrics";

export type MeasureKey = CountKey;

/** `zh` and `en` are the short names, as they stand beside others of their group. */
export type Measure = {
  key: MeasureKey;
  zh: string;
  en: string;
  unit: string;
  cells: Partial<Record<FormId, readonly CellKey[]>>;
};

type Count = Metric & { kind: "amount"; key: MeasureKey };

/** A type cannot be asked of an empty list, but the keys of all counts are by declaration the keys of `MeasureKey`. */
const isCount = (metric: Metric): metric is Count => metric.kind === "amount" && metric.minus.length === 0;

const measureFrom = ({ key, zh, en, short = { zh, en }, unit, forms, plus }: Count): Measure => ({
  key,
  ...short,
  unit,
  cells: Object.fromEntries(
    forms
      .map((form) => [form, plus.filter((cell) => cellOf(form, cell) !== undefined)] as const)
      .filter(([, cells]) => cells.length > 0),
  ),
});

export const MEASURES: readonly Measure[] = METRICS.filter(isCount).map(measureFrom);

const INDEX: ReadonlyMap<string, Measure> = new Map(MEASURES.map((one) => [one.key, one]));

/** The measure under its key; every key of the type is in the list that the type is made of. */
export const measureOf = (key: MeasureKey): Measure => INDEX.get(key) as Measure;

/** Every cell that a measure is made of, on any form. */
export const MEASURED_CELLS: readonly CellKey[] = [...new Set(MEASURES.flatMap(({ cells }) => Object.values(cells).flat()))];
