/** Where a series stops meaning the same (口径变化): years between which the form or the law changed, and why. */
import { type CellKey, FORMS } from "./form";
import { MEASURES, type MeasureKey } from "./measures";
import type { Metric, MetricBreak } from "./metrics/metric";

export type Break = {
  /** The first year after the change. */
  year: number;
  cause: "form" | "law";
  measures: readonly MeasureKey[];
  /** The numbers on both sides may be compared; the mark only says that the form changed. */
  comparable: boolean;
  zh: string;
  en: string;
};

const DISPUTED = [
  "reviews",
  "reviewsUpheld",
  "reviewsCorrected",
  "reviewsOther",
  "reviewsPending",
  "suits",
  "suitsUpheld",
  "suitsCorrected",
  "suitsOther",
  "suitsPending",
] as const satisfies readonly MeasureKey[];

const HANDLED = [
  "granted",
  "partial",
  "denied",
  "unavailable",
  "notProcessed",
  "otherOutcome",
  "handled",
  "handledPrinted",
] as const;

export const BREAKS: readonly Break[] = [
  {
    year: 2019,
    cause: "form",
    measures: ["newRequests"],
    comparable: true,
    zh: "2019年起改用国办统一的报告格式：收到申请的总数可比，但不再区分申请渠道。",
    en: "From 2019 the uniform national format applies: the total of requests is comparable, the channels are no longer given.",
  },
  {
    year: 2019,
    cause: "form",
    measures: [...HANDLED, "carriedIn", "carriedOut", "licensing", "penalty", "coercion"],
    comparable: false,
    zh: "2014—2018年的统计表没有这些项目，或按另一种口径分类，不与2019年起的数字相连。",
    en: "The table of 2014–2018 lacks these lines or sorts them otherwise; it is not joined to the figures from 2019 on.",
  },
  {
    year: 2019,
    cause: "form",
    measures: ["normative"],
    comparable: false,
    zh: "2018年及以前填“制发规范性文件总数”，2019年起填“新制作数量”，口径不同。",
    en: "Until 2018 all normative documents issued were counted, from 2019 those newly made: not the same count.",
  },
  {
    year: 2019,
    cause: "form",
    measures: DISPUTED,
    comparable: false,
    zh: "2019年起增加“尚未审结”，诉讼分为直接起诉和复议后起诉，总数与以前不完全可比。",
    en: "From 2019 pending cases are counted and suits are split by prior review; totals are not fully comparable.",
  },
  {
    year: 2021,
    cause: "form",
    measures: ["normative"],
    comparable: false,
    zh: "2021年起只计行政规范性文件；此前不少单位把普通公文也计在内。",
    en: "From 2021 only administrative normative documents count; before, many bodies also counted ordinary papers.",
  },
  {
    year: 2021,
    cause: "form",
    measures: ["otherOutcome"],
    comparable: true,
    zh: "2021年起“其他处理”分为三项，合计可比。",
    en: "From 2021 “other” is split into three rows; their sum is comparable.",
  },
  {
    year: 2024,
    cause: "law",
    measures: DISPUTED,
    comparable: false,
    zh: "2024年起新行政复议法规定，对不予公开不服须先申请复议：复议增加、直接起诉减少属法律变化，不代表争议增多。",
    en: "Since 2024 the law sends refusals to review first: more reviews and fewer direct suits follow from the law, not from more conflict.",
  },
];

/** The breaks of any of the measures inside a span of years, oldest first. */
export const breaksOf = (keys: readonly MeasureKey[], first: number, last: number): readonly Break[] =>
  BREAKS.filter(({ year, measures }) => year > first && year <= last && measures.some((one) => keys.includes(one))).sort(
    (a, b) => a.year - b.year,
  );

/** What a metric counts, apart from what it divides by. */
function countedBy(metric: Metric): readonly CellKey[] {
  switch (metric.kind) {
    case "input":
      return [];
    case "amount":
      return [...metric.plus, ...metric.minus];
    case "concentration":
      return metric.parts;
    default:
      return metric.part;
  }
}

/** The breaks after the first year, up to the last, that touch a metric: its own, and those of the measures that it counts. */
export function breaksOfMetric(
  metric: Metric,
  first = Number.NEGATIVE_INFINITY,
  last = Number.POSITIVE_INFINITY,
): readonly (MetricBreak | Break)[] {
  const counted = new Set(countedBy(metric));
  const touched = MEASURES.filter(({ cells }) => Object.values(cells).some((keys) => keys.some((key) => counted.has(key))));
  const general = BREAKS.filter(({ measures }) => touched.some(({ key }) => measures.includes(key)));
  // A metric has no past before the oldest form that it exists on.
  const after = Math.max(first, Math.min(...metric.forms.map((form) => FORMS[form].years[0])));
  return [...metric.breaks, ...general].filter(({ year }) => year > after && year <= last).sort((a, b) => a.year - b.year);
}
