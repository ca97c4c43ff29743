/** What is followed over the years: a count, and the cells of each form that add up to it. A form that is not listed has none. */
import type { CellKey, FormId } from "./form";
import { OUTCOME_KINDS, rowsOfOutcome } from "./outcomes";

export type Measure = {
  key: string;
  zh: string;
  en: string;
  unit: string;
  cells: Partial<Record<FormId, readonly CellKey[]>>;
};

const measure = <const K extends string>(key: K, zh: string, en: string, cells: Measure["cells"], unit = "件") => ({
  key,
  zh,
  en,
  unit,
  cells,
});
const both = (...cells: readonly CellKey[]): Measure["cells"] => ({ B: cells, C: cells });

// The rows come from the declaration, so that each key is one of its keys.
const totals = (rows: readonly string[]) => rows.map((row) => `requests.${row}.total` as CellKey);
const outcomes = OUTCOME_KINDS.map(({ key, zh, en }) =>
  measure(key, zh, en, { B: totals(rowsOfOutcome(key, "B")), C: totals(rowsOfOutcome(key, "C")) }),
);

const suits = (result: "upheld" | "corrected" | "other" | "pending" | "total") =>
  both(`disputes.directSuit.${result}`, `disputes.reviewedSuit.${result}`);

export const MEASURES = [
  measure("newRequests", "新收申请", "New requests", { A2: ["applications.received.count"], ...both("requests.new.total") }),
  measure("carriedIn", "上年结转", "Carried in", both("requests.carriedIn.total")),
  ...outcomes,
  measure("handled", "办理结果总计", "Outcomes, total", both("requests.total.total")),
  measure("carriedOut", "结转下年", "Carried out", both("requests.carriedOut.total")),
  measure("normative", "规范性文件制发", "Normative documents issued", {
    A2: ["publication.normativeIssued.count"],
    B: ["disclosure.normative.made"],
    C: ["disclosure.normative.issued"],
  }),
  measure("licensing", "行政许可决定", "Licensing decisions", both("disclosure.licensing.decisions")),
  measure("penalty", "行政处罚决定", "Penalty decisions", both("disclosure.penalty.decisions")),
  measure("coercion", "行政强制决定", "Coercion decisions", both("disclosure.coercion.decisions")),
  measure("fees", "行政事业性收费", "Administrative fees", { C: ["disclosure.fees.amount"] }, "万元"),
  measure("reviews", "行政复议", "Administrative reviews", { A2: ["contention.review.count"], ...both("disputes.review.total") }),
  measure("reviewsUpheld", "结果维持", "Upheld", { A2: ["contention.reviewUpheld.count"], ...both("disputes.review.upheld") }),
  measure("reviewsCorrected", "结果纠正", "Corrected", {
    A2: ["contention.reviewCorrected.count"],
    ...both("disputes.review.corrected"),
  }),
  measure("reviewsOther", "其他结果", "Other result", { A2: ["contention.reviewOther.count"], ...both("disputes.review.other") }),
  measure("reviewsPending", "尚未审结", "Pending", both("disputes.review.pending")),
  measure("suits", "行政诉讼", "Lawsuits", { A2: ["contention.suit.count"], ...suits("total") }),
  measure("suitsUpheld", "结果维持", "Upheld", { A2: ["contention.suitUpheld.count"], ...suits("upheld") }),
  measure("suitsCorrected", "结果纠正", "Corrected", { A2: ["contention.suitCorrected.count"], ...suits("corrected") }),
  measure("suitsOther", "其他结果", "Other result", { A2: ["contention.suitOther.count"], ...suits("other") }),
  measure("suitsPending", "尚未审结", "Pending", suits("pending")),
] as const satisfies readonly Measure[];

export type MeasureKey = (typeof MEASURES)[number]["key"];

const INDEX: ReadonlyMap<string, Measure> = new Map(MEASURES.map((one) => [one.key, one]));

/** The measure under its key; every key of the type is in the list that the type is made of. */
export const measureOf = (key: MeasureKey): Measure => INDEX.get(key) as Measure;

/** Every cell that a measure is made of, on any form. */
export const MEASURED_CELLS: readonly CellKey[] = [
  ...new Set(MEASURES.flatMap(({ cells }: Measure) => Object.values(cells).flat())),
];
