/** A report as a whole: its six sections, its dates. */

import type { Report, ReportDate, SectionKey } from "@/lib/report/report";
import { SECTION_KEYS } from "@/lib/report/report";
import { daysBetween, latenessOf } from "@/lib/report/timeliness";
import type { Context, Judged } from "./context";
import { type Judgement, judgement } from "./judgement";

const TITLES: Record<SectionKey, { zh: string; en: string }> = {
  overview: { zh: "一、总体情况", en: "1 Overview" },
  disclosure: { zh: "二、主动公开政府信息情况", en: "2 Disclosure" },
  requests: { zh: "三、收到和处理政府信息公开申请情况", en: "3 Requests" },
  disputes: { zh: "四、行政复议、行政诉讼情况", en: "4 Disputes" },
  problems: { zh: "五、存在的主要问题及改进情况", en: "5 Problems" },
  other: { zh: "六、其他需要报告的事项", en: "6 Other matters" },
};
/** Sections that say nothing in tables: without text they are empty. */
const IN_WORDS: readonly SectionKey[] = ["overview", "problems", "other"];

export function judgeSections({ sections }: Report): readonly Judgement[] {
  if (sections.length === 0)
    return [
      judgement("sections", "undecided", {
        zh: "没有读到章节标题（可能是图片），无法判断。",
        en: "No headings were read (perhaps a picture), so this cannot be judged.",
      }),
    ];
  const empty = IN_WORDS.filter((key) => sections.some((one) => one.key === key && one.text.trim() === ""));
  const missing = SECTION_KEYS.filter((key) => !sections.some((one) => one.key === key));
  const found = { left: sections.length - empty.length, right: SECTION_KEYS.length };
  if (missing.length + empty.length === 0)
    return [judgement("sections", "pass", { zh: "六个部分齐全。", en: "All six sections are there." }, found)];
  const list = (keys: readonly SectionKey[], language: "zh" | "en") =>
    keys.map((key) => (language === "zh" ? `“${TITLES[key].zh}”` : `“${TITLES[key].en}”`)).join(language === "zh" ? "、" : ", ");
  const zh = [
    ...(missing.length > 0 ? [`缺${list(missing, "zh")}`] : []),
    ...(empty.length > 0 ? [`${list(empty, "zh")}没有内容`] : []),
  ];
  const en = [
    ...(missing.length > 0 ? [`missing: ${list(missing, "en")}`] : []),
    ...(empty.length > 0 ? [`empty: ${list(empty, "en")}`] : []),
  ];
  return [
    judgement(
      "sections",
      "warn",
      {
        zh: `${zh.join("；")}。没有情况的也要写明“无”。`,
        en: `Sections ${en.join("; ")}. Where there is nothing to report, say so.`,
      },
      found,
    ),
  ];
}

const NAMES: Record<ReportDate["kind"], string> = {
  shown: "页面发布日期",
  signed: "落款日期",
  composed: "成文日期",
  address: "网址中的日期",
};
const tell = (dates: readonly ReportDate[]): string => dates.map(({ kind, value }) => `${NAMES[kind]}${value}`).join("、");

/** Whether all that is known of the dates lies on the same side of the day by which it was due (V-F03). */
export function judgeDates({ dates, publishedOn }: Judged, { due }: Context): readonly Judgement[] {
  const lateness = latenessOf({ due, publishedOn, dates });
  const quotes = dates.map(({ raw, place }) => ({ text: raw, section: null, place }));
  if (!("gap" in lateness))
    return [
      judgement(
        "dates",
        "pass",
        { zh: "各处日期不影响是否按时。", en: "The dates agree on whether it was on time." },
        { quotes },
      ),
    ];
  if (lateness.gap === "undated" || publishedOn === null)
    return [
      judgement("dates", "undecided", { zh: "没有读到公布日期，无法判断。", en: "No day of publication was read." }, { quotes }),
    ];
  return [
    judgement(
      "dates",
      "warn",
      {
        zh: `几处日期分在期限${due}的两边：${tell(dates)}。请核实实际公布时间。`,
        en: `The dates lie on both sides of the due day ${due}: ${dates.map(({ kind, value }) => `${kind} ${value}`).join(", ")}. Please find out when it was published.`,
      },
      { quotes, difference: daysBetween(due, publishedOn) },
    ),
  ];
}

/** A report that came out before the year was over cannot cover December (V-F04). */
export function judgeBeforeYearEnd({ year, dates }: Report): readonly Judgement[] {
  const [first, ...rest] = [...dates].sort((a, b) => b.value.localeCompare(a.value));
  if (year === null || first === undefined)
    return [
      judgement("yearEnd", "undecided", {
        zh: "年度或日期不明，无法判断。",
        en: "Year or dates are unknown, so this cannot be judged.",
      }),
    ];
  const end = `${year}-12-31`;
  const early = [first, ...rest].filter(({ value }) => value < end);
  const quotes = early.map(({ raw, place }) => ({ text: raw, section: null, place }));
  if (early.length === 0)
    return [judgement("yearEnd", "pass", { zh: "报告成于年度结束之后。", en: "It was made after the end of the year." })];
  const isAll = first.value < end;
  return [
    judgement(
      "yearEnd",
      isAll ? "fail" : "warn",
      {
        zh: `${tell(early)}早于${year}年底，${isAll ? "报告不可能包括全年数据" : "与其他日期不一致，请核对数据是否截至年底"}。`,
        en: `${early.map(({ kind, value }) => `${kind} ${value}`).join(", ")} is before the end of ${year}, ${isAll ? "so the report cannot cover the whole year" : "while other dates are not; please check that the data do"}.`,
      },
      { quotes },
    ),
  ];
}
