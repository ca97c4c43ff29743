/** Rows that only the interface gives: what charts and rankings are made of. */
import { z } from "zod";
import { SCOPES } from "@/lib/report/body";
import { column, flag, maybeNumber, maybeText, maybeWhole, table, text, whole } from "@/lib/report/export/table";
import { AREAS } from "@/lib/report/export/tables";
import { SECTION_KEYS } from "@/lib/report/report";

export const AREA_LIST = table("areas", "地区", "Areas", ["area"], {
  ...AREAS.row.shape,
  revision: whole("数据版次", "Revision of the area's data"),
  reports: whole("展示中的报告数", "Reports on display"),
  firstYear: maybeWhole("最早年度", "First year"),
  lastYear: maybeWhole("最近年度", "Last year"),
});

const STATUSES = ["known", "smallDenominator", "noCases", "notApplicable", "unknown", "notOnForm"] as const;

export const SERIES = table("series", "指标历年数值", "Metrics over the years", ["metric", "body", "year"], {
  area: text("行政区划代码", "Code of the area"),
  body: maybeText("单位；空为全部单位合计", "Body; empty for the sum over all bodies"),
  metric: text("指标", "Metric, as in /metrics"),
  year: whole("年度", "Year"),
  value: maybeNumber("数值；比例为0至1", "Value; a share from 0 to 1"),
  numerator: maybeNumber("分子", "Numerator"),
  denominator: maybeNumber("分母", "Denominator"),
  low: maybeNumber("95%置信区间下限", "Lower end of the 95 % interval"),
  high: maybeNumber("95%置信区间上限", "Upper end of the 95 % interval"),
  status: column(z.enum(STATUSES), "状态：已知、分母过小、无案例、不涉及、未知、本表式无此项", "Known, or why there is no value"),
  reports: whole("计入的报告数", "Reports that it is made of"),
});

export const METRIC_LIST = table("metrics", "指标", "Metrics", ["metric"], {
  metric: text("指标", "Key"),
  id: text("编号", "Number"),
  zh: text("中文名称", "Name in Chinese"),
  en: text("英文名称", "Name in English"),
  unit: text("单位", "Unit"),
  direction: text("方向：+越大越好，-越小越好，0不论", "Whether more is better"),
  forms: text("可用的表式", "Forms on which it exists"),
  minimum: whole("分母低于此数只列k/n", "Below this denominator only k of n is given"),
  formulaZh: text("公式（中文）", "Formula, in Chinese"),
  formulaEn: text("公式（英文）", "Formula, in English"),
  caveatZh: text("注意（中文）", "What to mind, in Chinese"),
  caveatEn: text("注意（英文）", "What to mind, in English"),
  lawZh: text("依据（中文）", "Its basis, in Chinese"),
  lawEn: text("依据（英文）", "Its basis, in English"),
  breaks: text("口径变化的年度", "Years from which it means something else"),
  exampleArea: maybeText("例：虚构的示例区", "An example: the made-up district"),
  exampleBody: maybeText("例：单位", "Of the example: body"),
  exampleYear: maybeWhole("例：年度", "Of the example: year"),
  exampleNumerator: maybeNumber("例：分子", "Of the example: numerator"),
  exampleDenominator: maybeNumber("例：分母；不是比率则为空", "Of the example: denominator; empty where it is no rate"),
  exampleValue: maybeNumber("例：值", "Of the example: value"),
});

export const RANKING = table("ranking", "排名", "Ranking of an edition", ["body"], {
  area: text("行政区划代码", "Code of the area"),
  edition: text("版次", "Edition"),
  group: maybeText("组；未排名则为空", "Group; empty where not ranked"),
  body: text("单位", "Body"),
  score: maybeNumber("得分", "Score"),
  place: maybeNumber("位次", "Place"),
  shared: maybeWhole("同分的单位数", "How many share the place"),
  low: maybeNumber("位次区间上", "Best place of the interval"),
  high: maybeNumber("位次区间下", "Worst place of the interval"),
  median: maybeNumber("位次中位数", "Median of the simulated places"),
  topThird: maybeNumber("居前三分之一的概率", "Probability of the first third"),
  bottomThird: maybeNumber("居后三分之一的概率", "Probability of the last third"),
  tier: maybeText("档次", "Tier"),
  reason: maybeText("未排名的原因", "Why it is not ranked"),
});

export const FLOWS = table("flows", "申请的流向", "How requests flowed", ["year", "from", "to"], {
  area: text("行政区划代码", "Code of the area"),
  year: whole("年度", "Year"),
  from: text("从", "From: a source, the workload or an outcome"),
  to: text("到", "To: the workload, an outcome or a reason"),
  fromZh: text("从（中文）", "From, in Chinese"),
  toZh: text("到（中文）", "To, in Chinese"),
  requests: whole("件数", "Requests"),
  reports: whole("计入的报告数", "Reports that give every part and are counted"),
  left: whole("未计入的报告数", "Reports that lack a part and are left out"),
});

export const WHY = table("why", "得分构成", "What each score is made of", ["body"], {
  area: text("行政区划代码", "Code of the area"),
  edition: text("版次", "Edition"),
  body: text("单位", "Body"),
  score: maybeNumber("得分", "Score: the sum of the five parts"),
  timeliness: maybeNumber("及时性得分", "Points for timeliness"),
  completeness: maybeNumber("完整性得分", "Points for completeness"),
  consistency: maybeNumber("一致性得分", "Points for consistency"),
  openness: maybeNumber("公开程度加减分", "Points added or taken for openness"),
  correction: maybeNumber("被纠错加减分", "Points added or taken for decisions that were corrected"),
  daysLate: maybeWhole("迟报天数", "Days late; empty where unknown"),
  failures: whole("已确认的不符", "Confirmed failures"),
  warnings: whole("已确认的需说明", "Confirmed warnings"),
  decided: maybeWhole("作出实体决定", "Decisions on the substance"),
  open: maybeWhole("其中予以公开和部分公开", "Of these granted or partly granted"),
  concluded: maybeWhole("审结的复议和诉讼", "Concluded reviews and suits"),
  corrected: maybeWhole("其中被纠错", "Of these corrected"),
  reason: maybeText("未排名的原因", "Why it is not ranked"),
});

export const CONSTANTS = table("constants", "排名所用的常数", "Constants of a ranking", ["name"], {
  area: text("行政区划代码", "Code of the area"),
  edition: text("版次", "Edition"),
  name: text("名称", "Name, such as weights.timeliness"),
  value: text("数值", "Value, as JSON"),
});

export const FOUND = table("found", "正文检索结果", "Paragraphs that were found", ["year", "body", "scope", "number"], {
  area: text("行政区划代码", "Code of the area"),
  body: text("单位", "Body"),
  year: whole("年度", "Year"),
  scope: column(z.enum(SCOPES), "本单位或全区汇总", "Own or aggregate"),
  number: whole("序号", "Number in this answer"),
  section: column(z.enum(SECTION_KEYS), "部分", "Section"),
  text: text("段落", "Paragraph"),
});

/** What an area offers as a whole: the files of `npm run export`. */
export const FILES = table("files", "批量文件", "Bulk files", ["name"], {
  name: text("文件名", "Name"),
  bytes: whole("字节数", "Bytes"),
  sha256: text("SHA-256", "SHA-256"),
  rows: maybeWhole("行数", "Rows"),
  demo: flag("演示数据", "Made up for demonstration"),
});
