/** The tables beside the figures: together they rebuild every page and ranking of an area. */
import { z } from "zod";
import { AREA_LEVELS, BODY_KINDS, NAME_KINDS, SCOPES, SUCCESSION_KINDS } from "@/lib/report/body";
import { COMPARED } from "@/lib/report/editions/id";
import { FORM_IDS } from "@/lib/report/form";
import { SECTION_KEYS } from "@/lib/report/report";
import { FIGURES } from "./figures";
import { LICENCES } from "./licence";
import { PLACE_COLUMNS } from "./place";
import { column, flag, maybeDay, maybeNumber, maybeText, maybeTime, maybeWhole, type RowOf, table, text, whole } from "./table";

const area = text("行政区划代码", "Code of the area");
const body = text("单位代码", "Short name of the body");
const year = whole("年度", "Year that the report is on");
const scope = column(z.enum(SCOPES), "own为本单位，aggregate为全区汇总", "own: the body's own work; aggregate: the whole area");
const version = whole("报告版本", "Version of the report");
const kind = column(z.enum(BODY_KINDS), "单位类别", "Kind of body");
const from = maybeDay("起（含）", "From this day");
const until = maybeDay("止（不含）", "Up to, not including, this day");

/** What makes a report, one and the same in all tables. */
const REPORT = { area, body, year, scope };

export const AREAS = table("areas", "地区", "Areas", ["area"], {
  area,
  name: text("名称", "Name in Chinese"),
  nameEn: text("英文名称", "Name in English"),
  level: column(z.enum(AREA_LEVELS), "级别", "Level"),
  parent: maybeText("上级行政区划代码", "Code of the area above"),
  demo: flag("演示数据，全部虚构", "Made up for demonstration"),
  licence: column(z.enum(LICENCES).nullable(), "数据许可", "Licence of the data"),
  replyDays: whole("说明期限（天）", "Days that a body has to answer a confirmed finding"),
});

export const BODIES = table("bodies", "单位", "Bodies", ["area", "body"], { area, body, kind, from, until });

export const NAMES = table("names", "单位名称", "Names of bodies", ["area", "body", "name"], {
  area,
  body,
  name: text("名称", "Name"),
  kind: column(z.enum(NAME_KINDS), "全称、简称、别名、英文", "Full, short, alias or English"),
  from,
  until,
});

export const SUCCESSIONS = table("successions", "机构沿革", "Whose work went to whom", ["area", "from", "to", "on"], {
  area,
  from: text("原单位", "Body whose work went"),
  to: text("承接单位", "Body that took it over"),
  on: column(z.iso.date(), "日期", "Day"),
  kind: column(z.enum(SUCCESSION_KINDS), "合并、拆分、划转、撤销", "Merger, split, transfer or dissolution"),
  note: text("说明", "Note"),
});

export const ROSTER = table("roster", "应报单位名录", "Who must report", ["area", "year", "body"], {
  area,
  year,
  body,
  owes: flag("应报", "Owes a report"),
  from: maybeDay("应报期间起", "Owes it from this day"),
  until: maybeDay("应报期间止", "Owes it until this day"),
  note: text("说明", "Note"),
});

export const DEADLINES = table("deadlines", "报送公布期限", "Deadlines", ["area", "year", "kind"], {
  area,
  year,
  kind,
  legalOn: column(z.iso.date(), "法定期限", "Deadline of the law"),
  localOn: maybeDay("本地期限", "Earlier deadline of the area"),
});

export const REPORTS = table("reports", "报告", "Reports on display", ["area", "body", "year", "scope"], {
  ...REPORT,
  version,
  form: column(z.enum(FORM_IDS).nullable(), "表式；2008—2013年报告没有", "Form; none for the years 2008 to 2013"),
  submittedAt: maybeTime("报送时间", "Handed in to the office"),
  publishedOn: maybeDay("公布时间", "Published by the body"),
  publishedUrl: maybeText("公布链接", "Where the body published it"),
  shownAt: maybeTime("上线展示", "On display here since"),
  reviewed: flag("已有人对照原文核对", "A person has compared the figures with the source"),
  source: text("来源文件的SHA-256", "SHA-256 of the file that was read"),
  fileName: text("来源文件名", "Name of the file"),
  fileBytes: whole("来源文件字节数", "Bytes of the file"),
  safe: flag("页面图像可公开", "Pictures of its pages may be seen by everyone"),
  parser: text("读取程序版本", "Version of the reader"),
});

export const DISPLAYS = table("displays", "展示记录", "What was on display, change by change", ["area", "revision"], {
  area,
  revision: whole("数据版次", "Revision of the area's data from then on"),
  body,
  year,
  scope,
  version: maybeWhole("展示的版本；撤下则为空", "Version on display; empty once it was taken down"),
  reviewed: flag("已核对", "Reviewed"),
  publishedOn: maybeDay("公布时间", "Published by the body"),
  publishedUrl: maybeText("公布链接", "Where the body published it"),
  shownAt: column(z.iso.datetime(), "时间", "When"),
});

/** Figures of versions that were on display before the present ones. */
export const EARLIER_FIGURES = { ...FIGURES, name: "earlier-figures", zh: "更正前的数据", en: "Figures of earlier versions" };

export const SECTIONS = table("sections", "正文", "Prose of the six sections", ["area", "body", "year", "scope", "section"], {
  ...REPORT,
  version,
  section: column(z.enum(SECTION_KEYS), "部分", "Section"),
  title: text("标题", "Heading"),
  text: text("正文（个人姓名和手机号已遮盖）", "Prose, personal names and mobile numbers masked"),
  ...PLACE_COLUMNS,
});

export const DATES = table("dates", "报告中的日期", "Dates that the report states", ["area", "body", "year", "scope", "number"], {
  ...REPORT,
  number: whole("序号", "Number within the report"),
  kind: column(
    z.enum(["shown", "signed", "composed", "address"]),
    "发布、落款、成文、网址",
    "Shown, signed, composed or in the address",
  ),
  value: text("日期", "Day"),
  raw: text("原文字样", "As printed"),
  ...PLACE_COLUMNS,
});

export const VERDICTS = table(
  "verdicts",
  "已确认的问题",
  "Findings that a person confirmed",
  ["area", "body", "year", "scope", "rule", "subject"],
  {
    ...REPORT,
    version,
    rule: text("规则", "Rule"),
    subject: text("对象", "What it is about"),
    severity: column(z.enum(["E", "W", "I"]), "级别", "Severity"),
    cause: text("根源", "Findings of a report with the same cause count once"),
    inputs: text("所依据数据的指纹", "Fingerprint of what the rule read"),
    verdict: column(z.enum(["pass", "fail", "warn", "note", "undecided"]), "判定", "What the rule says"),
    cells: text("涉及的单元格", "Cells that it read"),
    left: maybeNumber("左边", "Left side"),
    right: maybeNumber("右边", "Right side"),
    difference: maybeNumber("差额", "Difference"),
    messageZh: text("说明", "Message in Chinese"),
    messageEn: text("英文说明", "Message in English"),
    at: column(z.iso.datetime(), "确认时间", "Confirmed at"),
  },
);

export const REPLIES = table("replies", "单位说明", "Explanations of the bodies", ["area", "body", "year", "scope", "number"], {
  ...REPORT,
  number: whole("序号", "Number within the report"),
  rule: maybeText("规则", "Rule of the finding that it answers"),
  subject: maybeText("对象", "Subject of the finding"),
  cell: maybeText("单元格", "Cell that it explains"),
  text: text("说明", "Explanation"),
  at: column(z.iso.datetime(), "时间", "When"),
});

export const CORRECTIONS = table("corrections", "更正记录", "Corrections", ["area", "body", "year", "scope", "version", "cell"], {
  ...REPORT,
  version: whole("更正后的版本", "Version that brought the change"),
  cell: text("单元格", "Cell"),
  before: maybeText("更正前", "Figure before"),
  after: maybeText("更正后", "Figure after"),
  at: column(z.iso.datetime(), "时间", "When"),
  reason: text("原因", "Why"),
  role: text("何人（角色）", "By which role"),
});

/** Public rankings. The rows of each are a file `edition-2024-1.jsonl` beside this one, what came out `edition-2024-1.json`. */
export const EDITIONS = table("editions", "排行版次", "Editions of rankings", ["area", "edition"], {
  area,
  edition: text("版次", "Name of the edition"),
  compares: column(z.enum(COMPARED), "bodies为本地区各单位，areas为下级地区", "bodies: the area's own; areas: those below it"),
  year,
  number: whole("本年度第几版", "Number within the year"),
  rowsSha256: text("数据行的SHA-256", "SHA-256 of its rows"),
  resultSha256: text("结果的SHA-256", "SHA-256 of what came out"),
  configuration: text("评分规则版本", "Version of the rules of scoring"),
  code: text("程序版本", "Version of the method's code"),
  seed: whole("随机种子", "Seed of chance"),
  cutOff: column(z.iso.date(), "数据截止", "Reports published later count as not published"),
  madeAt: column(z.iso.datetime(), "制作时间", "Made at"),
  moves: text("与上一版相比的变化（JSON）", "What moved against the number before, as JSON"),
  shownAt: column(z.iso.datetime(), "公开时间", "Public since"),
  shownBy: text("公开决定人", "Who decided that it is public"),
  shownReason: text("公开理由", "Why"),
});

/** All of them, in the order of the codebook. */
export const TABLES = [
  FIGURES,
  REPORTS,
  BODIES,
  NAMES,
  SUCCESSIONS,
  ROSTER,
  DEADLINES,
  SECTIONS,
  DATES,
  VERDICTS,
  REPLIES,
  CORRECTIONS,
  DISPLAYS,
  EDITIONS,
  EARLIER_FIGURES,
  AREAS,
] as const;

export type AreaRow = RowOf<typeof AREAS>;
export type BodyRow = RowOf<typeof BODIES>;
export type NameRow = RowOf<typeof NAMES>;
export type SuccessionRow = RowOf<typeof SUCCESSIONS>;
export type RosterRow = RowOf<typeof ROSTER>;
export type DeadlineRow = RowOf<typeof DEADLINES>;
export type ReportRow = RowOf<typeof REPORTS>;
export type DisplayRow = RowOf<typeof DISPLAYS>;
export type SectionRow = RowOf<typeof SECTIONS>;
export type DateRow = RowOf<typeof DATES>;
export type VerdictRow = RowOf<typeof VERDICTS>;
export type ReplyRow = RowOf<typeof REPLIES>;
export type EditionRow = RowOf<typeof EDITIONS>;
export type CorrectionRow = RowOf<typeof CORRECTIONS>;
