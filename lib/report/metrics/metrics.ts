/**
 * The dictionary (docs/metrics.md): every count, rate, amount and index that is shown, charted, exported or ranked. The one
 * place to add one.
 */
import { cellOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import { OF_2014 } from "./counts";
import { article, metric, share } from "./declare";
import { DISCLOSURE_METRICS } from "./disclosure";
import { DISPUTE_METRICS } from "./disputes";
import { INPUT_METRICS } from "./inputs";
import type { Metric } from "./metric";
import { OUTCOME_METRICS } from "./outcomes";
import { PRINTED_METRICS } from "./printed";
import { cellsOfFormula } from "./read-cells";
import { REQUEST_METRICS } from "./requests";

const closedOnTime = metric("M45", "closedOnTime", "按时办结率", "Closed on time", share(OF_2014.onTime, OF_2014.closed), {
  direction: "+",
  forms: ["A2"],
  law: article("33"),
  zh: "只有2014—2018年的统计表能算；2019年起的表没有这一项，不得画成一条线。",
  en: "Only the table of 2014–2018 has it; from 2019 on nothing like it is reported, so no line may be drawn across.",
});

const DECLARED = [
  ...REQUEST_METRICS,
  ...OUTCOME_METRICS,
  ...DISPUTE_METRICS,
  ...DISCLOSURE_METRICS,
  ...INPUT_METRICS,
  closedOnTime,
  ...PRINTED_METRICS,
] as const;

export type MetricKey = (typeof DECLARED)[number]["key"];

/** Keys of what is counted, and so may be charted and summed over bodies: the keys of lib/report/measures.ts. */
export type CountKey = Extract<(typeof DECLARED)[number], { kind: "amount"; minus: readonly [] }>["key"];

const byNumber = (a: Metric, b: Metric): number => a.id.localeCompare(b.id, "en", { numeric: true });

/** In the order of their numbers, M01 … before P01 …. */
export const METRICS: readonly Metric[] = [...DECLARED].sort(byNumber);

const INDEX: ReadonlyMap<string, Metric> = new Map(METRICS.flatMap((one) => [[one.id, one] as const, [one.key, one] as const]));

/** The metric under its number or its key; undefined where there is none. */
export const metricOf = (idOrKey: string): Metric | undefined => INDEX.get(idOrKey);

/** The cells of a form that a metric reads; none for a metric made of other inputs. */
export const cellsOfMetric = (one: Metric, form: FormId): readonly CellKey[] =>
  one.kind === "input" ? [] : cellsOfFormula(one).filter((key) => cellOf(form, key));
