/** The dictionary of metrics (docs/metrics.md): every rate, amount and index that is shown, charted, exported or ranked. */
import { BREAKS, type Break } from "@/lib/report/breaks";
import { cellOf } from "@/lib/report/cells";
import { type CellKey, FORMS, type FormId } from "@/lib/report/form";
import { MEASURES, type Measure } from "@/lib/report/measures";
import { OF_2014 } from "./counts";
import { article, metric, share } from "./declare";
import { DISCLOSURE_METRICS } from "./disclosure";
import { DISPUTE_METRICS } from "./disputes";
import { INPUT_METRICS } from "./inputs";
import type { Metric, MetricBreak } from "./metric";
import { OUTCOME_METRICS } from "./outcomes";
import { cellsOfFormula } from "./read-cells";
import { REQUEST_METRICS } from "./requests";

const closedOnTime = metric("M45", "closedOnTime", "按时办结率", "Closed on time", share(OF_2014.onTime, OF_2014.closed), {
  direction: "+",
  forms: ["A2"],
  law: article("33"),
  zh: "只有2014—2018年的统计表能算；2019年起的表没有这一项，不得画成一条线。",
  en: "Only the table of 2014–2018 has it; from 2019 on nothing like it is reported, so no line may be drawn across.",
});

const byNumber = (a: Metric, b: Metric): number => a.id.localeCompare(b.id, "en", { numeric: true });

/** In the order of their numbers. */
export const METRICS: readonly Metric[] = [
  ...REQUEST_METRICS,
  ...OUTCOME_METRICS,
  ...DISPUTE_METRICS,
  ...DISCLOSURE_METRICS,
  ...INPUT_METRICS,
  closedOnTime,
].sort(byNumber);

const INDEX: ReadonlyMap<string, Metric> = new Map(METRICS.flatMap((one) => [[one.id, one] as const, [one.key, one] as const]));

/** The metric under its number or its key; undefined where there is none. */
export const metricOf = (idOrKey: string): Metric | undefined => INDEX.get(idOrKey);

/** The cells of a form that a metric reads; none for a metric made of other inputs. */
export const cellsOfMetric = (one: Metric, form: FormId): readonly CellKey[] =>
  one.kind === "input" ? [] : cellsOfFormula(one).filter((key) => cellOf(form, key));

/** What a metric counts, apart from what it divides by. */
const counted = (one: Metric): readonly CellKey[] =>
  one.kind === "input"
    ? []
    : one.kind === "amount"
      ? [...one.plus, ...one.minus]
      : one.kind === "concentration"
        ? one.parts
        : one.part;

/** The first year of the oldest form that a metric exists on. */
const firstYear = ({ forms }: Metric): number => Math.min(...forms.map((form) => FORMS[form].years[0]));

/** The breaks after the first year, up to the last, that touch a metric: its own, and those of the measures that it counts. */
export function breaksOfMetric(one: Metric, first: number, last: number): readonly (MetricBreak | Break)[] {
  const cells = new Set(counted(one));
  const touched = MEASURES.filter((measure: Measure) =>
    Object.values(measure.cells).some((keys) => keys.some((key) => cells.has(key))),
  );
  const general = BREAKS.filter(({ measures }) => touched.some(({ key }) => measures.includes(key)));
  const after = Math.max(first, firstYear(one));
  return [...one.breaks, ...general].filter(({ year }) => year > after && year <= last).sort((a, b) => a.year - b.year);
}
