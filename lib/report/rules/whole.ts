/** Rules about a report as a whole: its form, its sections, its dates, and the area's sum. */
import { judgeAggregate } from "@/lib/report/check/aggregate";
import { compare, lineOf } from "@/lib/report/check/compare";
import { judgeFormYear } from "@/lib/report/check/form-year";
import { judgeBeforeYearEnd, judgeDates, judgeSections } from "@/lib/report/check/whole";
import type { CellKey } from "@/lib/report/form";
import { type AloneRule, article, EVERY, FORMAT, PRINTED, type Rule, words } from "./declare";

const NOTICES = words(
  "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号",
  "Notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号",
);

/** Inequalities of the table of 2014 that have honest exceptions. */
function atLeast(
  rule: Omit<AloneRule, "judge" | "severity" | "forms" | "basis" | "reads" | "revision">,
  left: readonly CellKey[],
  right: readonly CellKey[],
): AloneRule {
  const declared = { ...rule, severity: "W", forms: ["A2"], basis: PRINTED, reads: ["cells"], revision: 1 } as const;
  const comparison = { subject: right[0] ?? "", line: lineOf(right, "A2"), relation: "atLeast", left, right } as const;
  return { ...declared, judge: (report, form) => [compare(comparison, rule, "warn", report, form)] };
}

export const WHOLE_RULES: readonly Rule[] = [
  {
    id: "V-F01",
    severity: "W",
    forms: FORMAT,
    zh: "六个部分齐全，每部分有内容",
    en: "All six sections are there, none of them empty",
    basis: article("50"),
    exceptions: words("图片形式的报告读不到标题，不判断", "Reports in pictures, whose headings cannot be read, are not judged"),
    example: words(
      "某局2022年：二、三、四部分只有标题，内容是图片。",
      "A bureau, 2022: sections 2 to 4 are headings above pictures.",
    ),
    reads: ["prose"],
    revision: 1,
    judge: judgeSections,
  },
  {
    id: "V-F02",
    severity: "W",
    forms: EVERY,
    zh: "使用当年的表式",
    en: "The report uses the form of its year",
    basis: NOTICES,
    exceptions: words("2019年度为试行，只作提示", "For 2019 the format was on trial: a note only"),
    example: words("某镇2022年度报告仍用2019年式，且全部空白。", "A town's report on 2022 is on the form of 2019, all blank."),
    reads: ["form"],
    revision: 1,
    judge: (report) => judgeFormYear(report),
  },
  {
    id: "V-F03",
    severity: "W",
    forms: EVERY,
    zh: "页面、落款、网址的日期都在期限的同一边",
    en: "All dates of page, signature and address lie on the same side of the due day",
    basis: article("49"),
    exceptions: words("先落款、后公布属正常", "Signed before it was published is as it should be"),
    example: words("某街道2021年：页面2022-01-18，网址t20220615。", "A subdistrict, 2021: shown 2022-01-18, address t20220615."),
    reads: ["dates", "due"],
    revision: 1,
    among: judgeDates,
  },
  {
    id: "V-F04",
    severity: "E",
    forms: EVERY,
    zh: "报告成于年度结束之后",
    en: "The report was made after the end of its year",
    basis: article("49"),
    exceptions: words(
      "只有部分日期早于年底的，只需说明",
      "Where only some dates are before the end of the year, an explanation is asked for",
    ),
    example: words("某单位2022年度报告的网址是t20221222。", "A body: the report on 2022 has the address t20221222."),
    reads: ["dates"],
    revision: 1,
    judge: judgeBeforeYearEnd,
  },
  {
    id: "V-A01",
    severity: "E",
    forms: FORMAT,
    zh: "全区汇总等于各单位之和，逐格核对",
    en: "The aggregate is the sum of the units, cell by cell",
    basis: words(
      "《政府信息公开条例》第四十九条第二款；各地编制说明（汇总各单位）",
      "Regulation, Art. 49 (2); aggregates say that they sum up the units",
    ),
    exceptions: words(
      "单位缺报或数字不明的不判断；垂直管理单位、事后更正、转办重复、共同被告应逐项说明",
      "Not judged while a unit is missing; vertical bodies, later corrections, transfers and co-defendants are to be named",
    ),
    example: words(
      "某区2025年汇总新收83件、办结77件，府办15件，则其他单位应为68件、62件。",
      "A district, 2025: 83 new and 77 handled, 15 at the office, so 68 and 62 at the others.",
    ),
    reads: ["cells", "units"],
    revision: 2,
    among: judgeAggregate,
  },
  atLeast(
    {
      id: "V-A28",
      zh: "各渠道公开数之和不小于主动公开政府信息数",
      en: "The channels together carried at least what was disclosed",
      exceptions: words("只在未列渠道公开的", "Disclosed by none of the channels listed"),
      example: words("2014年式：主动公开120条，五种渠道之和110条。", "Table of 2014: 120 disclosed, 110 over the five channels."),
    },
    [
      "publication.gazette.count",
      "publication.website.count",
      "publication.weibo.count",
      "publication.wechat.count",
      "publication.otherChannel.count",
    ],
    ["publication.published.count"],
  ),
  atLeast(
    {
      id: "V-A29",
      zh: "制发规范性文件总数不小于主动公开规范性文件数",
      en: "Normative documents issued are at least those disclosed",
      exceptions: words("公开往年制发的文件", "Documents of earlier years that were opened"),
      example: words("2014年式：制发3件，主动公开5件。", "Table of 2014: 3 issued, 5 disclosed."),
    },
    ["publication.normativeIssued.count"],
    ["publication.normativePublished.count"],
  ),
];
