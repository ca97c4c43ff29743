/** What can be compared: every metric that is made of cells of the form. */
import type { CellKey } from "@/lib/report/form";
import * as counts from "@/lib/report/metrics/counts";
import type { CellFormula, Metric, Text } from "@/lib/report/metrics/metric";
import { METRICS } from "@/lib/report/metrics/metrics";
import { cellsOfFormula } from "@/lib/report/metrics/read-cells";

export type Variable = Metric & CellFormula;

const isOfCells = (metric: Metric): metric is Variable => metric.kind !== "input";

/** Counts first, as they are printed and added, then rates; both in the order of their numbers. */
export const VARIABLES: readonly Variable[] = METRICS.filter(isOfCells).sort((a, b) => Number(isCount(b)) - Number(isCount(a)));

const INDEX: ReadonlyMap<string, Variable> = new Map(
  VARIABLES.flatMap((one) => [[one.key, one] as const, [one.id, one] as const]),
);

/** The variable under its key or its number; undefined where there is none. */
export const variableOf = (key: string): Variable | undefined => INDEX.get(key);

export function isCount(variable: Variable): boolean {
  return variable.kind === "amount";
}

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
  {
    key: "workload",
    family: "requests",
    zh: "应办总量（新收＋上年结转）",
    en: "workload (new and carried in)",
    cells: counts.WORKLOAD,
  },
  { key: "handled", family: "requests", zh: "全部办理结果", en: "all outcomes", cells: counts.HANDLED },
  {
    key: "decided",
    family: "requests",
    zh: "实体答复（公开、部分公开、不予公开）",
    en: "substantive decisions (granted, partly granted, denied)",
    cells: counts.DECIDED,
  },
  {
    key: "filed",
    family: "disputes",
    zh: "全部复议和诉讼",
    en: "all reviews and suits",
    cells: counts.filed(...counts.ALL_DISPUTES),
  },
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
