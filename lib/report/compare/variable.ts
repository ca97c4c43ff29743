/** What can be compared: every count of lib/report/measures.ts and every rate of lib/report/metrics that is made of cells. */
import { BREAKS, type Break } from "@/lib/report/breaks";
import { type CellKey, FORM_IDS } from "@/lib/report/form";
import { MEASURES, type Measure, type MeasureKey } from "@/lib/report/measures";
import * as counts from "@/lib/report/metrics/counts";
import type { CellFormula, Metric, MetricBreak, Text } from "@/lib/report/metrics/metric";
import { breaksOfMetric, METRICS, metricOf } from "@/lib/report/metrics/metrics";
import { cellsOfFormula } from "@/lib/report/metrics/read-cells";

export type Variable = Metric & CellFormula;

const isOfCells = (metric: Metric): metric is Variable => metric.kind !== "input";

/** Results of reviews and of suits have the same names on the form; alone they need to say of what. */
const OF: readonly [prefix: string, of: Text][] = [
  ["reviews", { zh: "行政复议：", en: "Administrative reviews: " }],
  ["suits", { zh: "行政诉讼：", en: "Lawsuits: " }],
];

function nameOf({ key, zh, en }: Measure): Text {
  const [, of] = OF.find(([prefix]) => key.startsWith(prefix) && key !== prefix) ?? [];
  return of ? { zh: of.zh + zh, en: of.en + en.toLowerCase() } : { zh, en };
}

const NO_CAVEAT: Text = { zh: "", en: "" };

function countOf(measure: Measure): Variable {
  return {
    id: measure.key,
    key: measure.key,
    ...nameOf(measure),
    unit: measure.unit === "万元" ? "万元" : "件",
    direction: "0",
    forms: FORM_IDS.filter((form) => measure.cells[form] !== undefined),
    caveat: metricOf(measure.key)?.caveat ?? NO_CAVEAT,
    law: metricOf(measure.key)?.law ?? NO_CAVEAT,
    minimum: 1,
    breaks: [],
    kind: "amount",
    plus: Object.values(measure.cells).flat(),
    minus: [],
  };
}

const COUNTS: readonly Variable[] = MEASURES.map(countOf);
const COUNTED = new Set<string>(MEASURES.map(({ key }) => key));

/** Counts in the order of the form, then rates in the order of their numbers. */
export const VARIABLES: readonly Variable[] = [...COUNTS, ...METRICS.filter(isOfCells).filter(({ key }) => !COUNTED.has(key))];

const INDEX: ReadonlyMap<string, Variable> = new Map(
  VARIABLES.flatMap((one) => [[one.key, one] as const, [one.id, one] as const]),
);

/** The variable under its key or its number; undefined where there is none. */
export const variableOf = (key: string): Variable | undefined => INDEX.get(key);

export const isCount = (variable: Variable): boolean => variable.kind === "amount";

/** Tables of the form, in whose order variables are offered. */
export const FAMILIES = ["requests", "disputes", "disclosure"] as const;
export type Family = (typeof FAMILIES)[number];

export function familyOf(variable: Variable): Family {
  const [first = ""] = cellsOfFormula(variable).filter((key) => !/^(applications|contention|publication)\./.test(key));
  return FAMILIES.find((family) => first.startsWith(`${family}.`)) ?? "requests";
}

export type Denominator = Text & { key: string; family: Family; cells: readonly CellKey[] };

/** What counts can be divided by, beside what their metric says. */
export const DENOMINATORS: readonly Denominator[] = [
  { key: "new", family: "requests", zh: "本年新收", en: "new requests", cells: counts.NEW },
  { key: "workload", family: "requests", zh: "应办总量（新收＋上年结转）", en: "workload (new and carried in)", cells: counts.WORKLOAD },
  { key: "handled", family: "requests", zh: "全部办理结果", en: "all outcomes", cells: counts.HANDLED },
  {
    key: "decided",
    family: "requests",
    zh: "实体答复（公开、部分公开、不予公开）",
    en: "substantive decisions (granted, partly granted, denied)",
    cells: counts.DECIDED,
  },
  { key: "filed", family: "disputes", zh: "全部复议和诉讼", en: "all reviews and suits", cells: counts.filed(...counts.ALL_DISPUTES) },
  {
    key: "concluded",
    family: "disputes",
    zh: "已审结的复议和诉讼",
    en: "concluded reviews and suits",
    cells: counts.concluded(...counts.ALL_DISPUTES),
  },
];

/** True where some of the variable's cases may be taken as a part of the denominator. */
export const fits = (variable: Variable, { family }: Denominator): boolean =>
  variable.unit !== "万元" && (variable.kind === "amount" || variable.kind === "share") && familyOf(variable) === family;

/** The variable with another denominator; the same where it does not fit. A part that exceeds the whole gives no value. */
export function per(variable: Variable, key: string | undefined): Variable {
  const whole = DENOMINATORS.find((one) => one.key === key);
  if (!whole || !fits(variable, whole)) return variable;
  const part = variable.kind === "amount" ? variable.plus : variable.kind === "share" ? variable.part : [];
  const of = { zh: `占${whole.zh}`, en: `of ${whole.en}` };
  return {
    ...variable,
    kind: "share",
    part: part.filter((cell) => cell.startsWith(whole.family)),
    whole: whole.cells,
    forms: variable.forms.filter((form) => form !== "A2"),
    zh: `${variable.zh}${of.zh}`,
    en: `${variable.en}, ${of.en}`,
    unit: "share",
    minimum: 5,
  };
}

/** The breaks of a variable after the first year, up to the last. */
export function breaksIn(variable: Variable, first: number, last: number): readonly (Break | MetricBreak)[] {
  if (!COUNTED.has(variable.key)) return breaksOfMetric(variable, first, last);
  const key = variable.key as MeasureKey; // the keys of COUNTED are those of measures
  return BREAKS.filter(({ year, measures }) => year > first && year <= last && measures.includes(key));
}
