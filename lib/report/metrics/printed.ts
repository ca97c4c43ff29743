/** P01–P20: numbers as the form prints them, charted over the years. A printed total is never a denominator. */
import type { CellKey } from "@/lib/report/form";
import { OUTCOME_KINDS, type OutcomeKind } from "@/lib/report/outcomes";
import * as counts from "./counts";
import { article, BC, count, type DisputeResult, EVERY, metric, REVIEW_LAW, requests } from "./declare";

const OF_TABLE_3 = { direction: "0", forms: BC, law: article("50") } as const;

const OUTCOME_CELLS: Readonly<Record<OutcomeKind, readonly CellKey[]>> = {
  granted: requests("granted"),
  partial: requests("partial"),
  denied: counts.DENIED,
  unavailable: counts.UNAVAILABLE,
  notProcessed: counts.REJECTED,
  otherOutcome: counts.OTHER,
};

const outcome = <const K extends OutcomeKind>(id: string, key: K) => {
  const kind = OUTCOME_KINDS.find((one) => one.key === key);
  return metric(id, key, kind?.zh ?? key, kind?.en ?? key, count(OUTCOME_CELLS[key]), {
    ...OF_TABLE_3,
    zh: "六类办理结果之一，每件申请只计一类；一类有几行的，为各行之和。",
    en: "One of six kinds of outcome, each request in one of them; a kind of several rows is their sum.",
  });
};

const RESULTS = {
  Upheld: { zh: "结果维持", en: "Upheld", result: "upheld" },
  Corrected: { zh: "结果纠正", en: "Corrected", result: "corrected" },
  Other: { zh: "其他结果", en: "Other result", result: "other" },
  Pending: { zh: "尚未审结", en: "Pending", result: "pending" },
} as const satisfies Record<string, { zh: string; en: string; result: DisputeResult }>;

const KINDS = {
  reviews: { zh: "行政复议", en: "Administrative reviews", blocks: ["review"], before: "review" },
  suits: { zh: "行政诉讼", en: "Lawsuits", blocks: counts.SUITS, before: "suit" },
} as const;

/** The same on the table of 2014, which has no pending cases. */
const OF_2014: Readonly<Record<keyof typeof KINDS, Readonly<Record<keyof typeof RESULTS, readonly CellKey[]>>>> = {
  reviews: {
    Upheld: ["contention.reviewUpheld.count"],
    Corrected: ["contention.reviewCorrected.count"],
    Other: ["contention.reviewOther.count"],
    Pending: [],
  },
  suits: {
    Upheld: ["contention.suitUpheld.count"],
    Corrected: ["contention.suitCorrected.count"],
    Other: ["contention.suitOther.count"],
    Pending: [],
  },
};

const DISPUTED = {
  direction: "0",
  law: REVIEW_LAW,
  zh: "可能含上年转来的案件；2024年起对不予公开须先复议，前后不可比。",
  en: "May include cases of the year before. Since 2024 refusals go to review first, so the years on both sides differ.",
} as const;

function disputes<const K extends keyof typeof KINDS, const R extends keyof typeof RESULTS>(id: string, of: K, result: R) {
  const { zh, en, blocks } = KINDS[of];
  const one = RESULTS[result];
  const older = OF_2014[of][result];
  return metric(
    id,
    `${of}${result}` as const,
    `${zh}：${one.zh}`,
    `${en}: ${one.en.toLowerCase()}`,
    count([...counts.withResult(blocks, one.result), ...older]),
    { ...DISPUTED, short: { zh: one.zh, en: one.en }, forms: older.length > 0 ? EVERY : BC },
  );
}

/** All cases as the form prints them, beside which their results can be added up. */
function filed<const K extends keyof typeof KINDS>(id: string, of: K) {
  const { zh, en, blocks, before } = KINDS[of];
  const printed: readonly CellKey[] = [
    ...blocks.map((block) => `disputes.${block}.total` as const),
    `contention.${before}.count`,
  ];
  return metric(id, of, zh, en, count(printed), { ...DISPUTED, forms: EVERY });
}

export const PRINTED_METRICS = [
  metric("P01", "carriedIn", "上年结转", "Carried in", count(requests("carriedIn")), {
    ...OF_TABLE_3,
    zh: "应等于上一年度报告的“结转下年度继续办理”。",
    en: "Should equal what the report of the year before carried out.",
  }),
  outcome("P02", "granted"),
  outcome("P03", "partial"),
  outcome("P04", "denied"),
  outcome("P05", "unavailable"),
  outcome("P06", "notProcessed"),
  outcome("P07", "otherOutcome"),
  metric("P08", "handledPrinted", "办理结果总计", "Outcomes, total", count(requests("total")), {
    ...OF_TABLE_3,
    zh: "表中印出的总计，只用来与各项之和核对；办结量和各种比率用各项之和。",
    en: "The total that the form prints, to be held against the sum of the outcomes; rates take the sum.",
  }),
  metric("P09", "carriedOut", "结转下年", "Carried out", count(requests("carriedOut")), {
    ...OF_TABLE_3,
    zh: "年底未办结的申请；法定期限内的结转属正常。",
    en: "Requests open at the end of the year; within the legal period that is normal.",
  }),
  metric(
    "P10",
    "normative",
    "规范性文件制发",
    "Normative documents issued",
    count(["publication.normativeIssued.count", "disclosure.normative.made", "disclosure.normative.issued"]),
    {
      direction: "0",
      forms: EVERY,
      law: article("20"),
      zh: "三种表式的口径各不相同，不连成一条线。",
      en: "Each form counts otherwise, so the years are not joined.",
    },
  ),
  filed("P11", "reviews"),
  disputes("P12", "reviews", "Upheld"),
  disputes("P13", "reviews", "Corrected"),
  disputes("P14", "reviews", "Other"),
  disputes("P15", "reviews", "Pending"),
  filed("P16", "suits"),
  disputes("P17", "suits", "Upheld"),
  disputes("P18", "suits", "Corrected"),
  disputes("P19", "suits", "Other"),
  disputes("P20", "suits", "Pending"),
] as const;
