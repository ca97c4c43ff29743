/** Rules that hold the prose against the tables, and against itself. */

import { judgeLaws } from "@/lib/report/check/laws";
import { judgeClaims } from "@/lib/report/check/narrative";
import { judgeAbsolutes, judgeNothingLost, judgeShares } from "@/lib/report/check/prose";
import { judgeStrangers } from "@/lib/report/check/strangers";
import { judgeSums } from "@/lib/report/check/sums";
import { judgeUnits } from "@/lib/report/check/units";
import type { ClaimMeasure } from "@/lib/report/claim-words";
import { AGREE, type AloneRule, EVERY, FORMAT, FORMAT_2021, type Rule, words } from "./declare";

const COUNTED_OTHERWISE = words("正文按另一口径统计并写明的", "Text that says that it counts otherwise");

const stated = (
  rule: Omit<AloneRule, "judge" | "severity" | "forms" | "basis" | "reads">,
  measures: readonly ClaimMeasure[],
): AloneRule => ({
  ...rule,
  severity: "W",
  forms: EVERY,
  basis: AGREE,
  reads: ["claims", "cells"],
  judge: (report, form) => judgeClaims(measures, report, form),
});

const REQUESTS: readonly ClaimMeasure[] = ["newRequests", "carriedIn", "carriedOut", "handled"];
const OUTCOMES: readonly ClaimMeasure[] = [
  "granted",
  "partial",
  "denied",
  "unavailable",
  "notProcessed",
  "otherOutcome",
  "notHeld",
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
  "suitsDirect",
  "suitsReviewed",
];
const DOCUMENTS: readonly ClaimMeasure[] = [
  "normative",
  "normativeRepealed",
  "normativeInForce",
  "licensing",
  "penalty",
  "coercion",
  "fees",
  "disclosed",
];

export const PROSE_RULES: readonly Rule[] = [
  stated(
    {
      id: "V-N01",
      zh: "正文写的申请件数与表格一致",
      en: "Applications stated in the text agree with the table",
      exceptions: words("正文含上年结转的（两种读法都核对）", "Text that counts those carried in (both readings are tried)"),
      example: words("某市退役军人事务局2023年：正文2件，表三3件。", "A veterans' bureau, 2023: 2 in the text, 3 in table 3."),
      revision: 1,
    },
    REQUESTS,
  ),
  stated(
    {
      id: "V-N02",
      zh: "正文写的办理结果、复议诉讼与表格一致",
      en: "Outcomes and disputes stated in the text agree with the table",
      exceptions: COUNTED_OTHERWISE,
      example: words(
        "某市政府办公厅2019年：正文“予以公开及部分公开258件”，表三272 + 3 = 275件。",
        "A city office, 2019: 258 granted in full or part in the text, 275 in table 3.",
      ),
      revision: 1,
    },
    OUTCOMES,
  ),
  {
    id: "V-N03",
    severity: "W",
    forms: FORMAT,
    zh: "写“均获维持”“零败诉”时，没有尚未审结的案件",
    en: "Where the text says that nothing was lost, no case is pending",
    basis: AGREE,
    exceptions: words("写明只指已审结案件的", "Text that speaks of decided cases only"),
    example: words(
      "某市政府办公厅2019年：复议7件 = 维持5 + 未结2，正文写均获维持。",
      "A city office, 2019: 7 reviews, 5 upheld and 2 pending, while the text says that all were upheld.",
    ),
    reads: ["prose", "cells"],
    revision: 1,
    judge: judgeNothingLost,
  },
  stated(
    {
      id: "V-N04",
      zh: "正文写的规范性文件、许可、处罚等件数与表格一致",
      en: "Documents and decisions stated in the text agree with the table",
      exceptions: COUNTED_OTHERWISE,
      example: words(
        "某区府办2023年正文写制发2、废止10、现行有效14，表二相同。",
        "An office, 2023: 2 issued, 10 repealed, 14 in force, in text and table alike.",
      ),
      revision: 1,
    },
    DOCUMENTS,
  ),
  {
    id: "V-N05",
    severity: "W",
    forms: FORMAT,
    zh: "正文写的占比可以由表中数字算出（四舍五入或截尾）",
    en: "Shares in the text follow from the numbers, rounded or cut off",
    basis: AGREE,
    exceptions: words("分母另有所指并写明的", "Text that says of what it is a share"),
    example: words(
      "某市政府办公厅2019年：35/805印4.34%（截尾）相符；258件“占33.9%”不符，应为32.05%。",
      "A city office, 2019: 35 of 805 printed as 4.34 % (cut off) holds; 258 as 33.9 % does not.",
    ),
    reads: ["claims", "cells"],
    revision: 1,
    judge: judgeShares,
  },
  {
    id: "V-N06",
    severity: "W",
    forms: EVERY,
    zh: "写“办结率100%”时没有结转，写“未收到申请”时新收为零",
    en: "“100 % completed” leaves nothing open, “none received” leaves no new request",
    basis: AGREE,
    exceptions: words("“按时办结率100%”不与结转矛盾", "“Completed in time: 100 %” does not contradict open requests"),
    example: words(
      "办结率100%，表三结转下年度2件；“本年度未收到申请”，表三新收1件。",
      "100 % completed while 2 are carried over; none received while table 3 has 1.",
    ),
    reads: ["prose", "claims", "cells"],
    revision: 1,
    judge: judgeAbsolutes,
  },
  {
    id: "V-N07",
    severity: "W",
    forms: EVERY,
    zh: "正文说的是本单位",
    en: "The prose is about the body itself",
    basis: FORMAT_2021,
    exceptions: words(
      "转办、合署办公的；只作提示，不计入评分",
      "Transfers, bodies with one office; a flag, never part of a score",
    ),
    example: words(
      "某街道2021年写“向市政府及市政府办公室提出的…申请5件”。",
      "A subdistrict, 2021, speaks of requests to the city's government.",
    ),
    reads: ["prose", "roster"],
    revision: 1,
    among: judgeStrangers,
  },
  {
    id: "V-N08",
    severity: "I",
    forms: EVERY,
    zh: "引用的条例和格式文件是当年有效的",
    en: "The regulation and the notice cited are those in force",
    basis: words("国务院令第711号；国办公开办函〔2021〕30号", "State Council Decree No. 711; Guobangongkaibanhan [2021] No. 30"),
    exceptions: words("回顾历史沿革的", "Text about the past"),
    example: words(
      "某局2021年写“国务院令第771号”；某镇2022年引60号文。",
      "A bureau, 2021, cites No. 771; a town, 2022, cites No. 60.",
    ),
    reads: ["prose"],
    revision: 1,
    judge: (report) => judgeLaws(report),
  },
  {
    id: "V-N09",
    severity: "W",
    forms: EVERY,
    zh: "一句话里的分项之和不超过、写全时等于所写总数",
    en: "Parts in a sentence do not exceed their whole, and make it up where they are all of it",
    basis: AGREE,
    exceptions: words("一项可属几类的；约数不核对", "Parts that overlap; round numbers are not added up"),
    example: words("某区住建局2021年：3+12+159+13+48+30 = 265，相符。", "A housing bureau, 2021: 3+12+159+13+48+30 = 265."),
    reads: ["prose"],
    revision: 1,
    judge: (report) => judgeSums(report),
  },
  {
    id: "V-N10",
    severity: "I",
    forms: EVERY,
    zh: "正文用同一单位计申请",
    en: "The text counts requests in one unit",
    basis: words("表三以件计", "Table 3 counts in 件"),
    exceptions: words("当地惯用条、宗、份、起的，只要全文一致", "Local words, if they are the same throughout"),
    example: words("某市府办2025年：“新收21件，涉及83个申请事项”。", "A city office, 2025: 21 requests about 83 matters."),
    reads: ["claims", "prose"],
    revision: 1,
    judge: (report) => judgeUnits(report),
  },
];
