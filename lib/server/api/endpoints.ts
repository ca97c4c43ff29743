/** The interface (/api/v1), endpoint by endpoint; its description is made from this list. */
import { readBodyRows, readDeadlineRows, readNameRows, readRosterRows, readSuccessionRows } from "@/lib/db/bulk-read";
import { FIGURES } from "@/lib/report/export/figures";
import type { Row } from "@/lib/report/export/table";
import {
  BODIES,
  CORRECTIONS,
  DATES,
  DEADLINES,
  DISPLAYS,
  NAMES,
  REPLIES,
  REPORTS,
  ROSTER,
  SECTIONS,
  SUCCESSIONS,
  VERDICTS,
} from "@/lib/report/export/tables";
import { dateRows, sectionRows } from "@/lib/server/export/tables";
import type { Asking, Endpoint } from "./endpoint";
import { flowRows } from "./flows";
import { constantRows, rankingRows, whyRows } from "./ranking";
import { areas, figures, listing, metrics, ofTables, reports, search, series, texts } from "./rows";
import { DISPUTES, OUTCOMES, OVERVIEW } from "./series";
import { AREA_LIST, CONSTANTS, FLOWS, FOUND, METRIC_LIST, RANKING, SERIES, WHY } from "./tables";

const endpoint = <R extends Row>(one: Endpoint<R>): Endpoint => one as unknown as Endpoint; // rows only go out, through the endpoint's own table

const IN_AREA = "/areas/{area}";

type Listed<R extends Row> = Omit<Endpoint<R>, "read"> & { read: (areaId: string, asking: Asking) => Promise<readonly R[]> };

/** A list of an area, which can be held whole. */
const listed = <R extends Row>({ path, read, ...rest }: Listed<R>): Endpoint =>
  endpoint({ ...rest, path: `${IN_AREA}${path}`, read: listing(rest.table, read) });

const PAGED = ["limit", "cursor", "format"] as const;
const OF_REPORTS = ["bodies", "years", "asOf", ...PAGED] as const;

export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({ path: "/areas", zh: "有数据的地区", en: "Areas with data", query: PAGED, table: AREA_LIST, read: areas }),
  endpoint({ path: IN_AREA, zh: "一个地区", en: "One area", query: PAGED, table: AREA_LIST, read: areas }),
  endpoint({ path: "/metrics", zh: "指标词典", en: "Dictionary of metrics", query: PAGED, table: METRIC_LIST, read: metrics }),
  listed({ path: "/bodies", zh: "单位", en: "Bodies", query: PAGED, table: BODIES, read: readBodyRows }),
  listed({ path: "/names", zh: "单位名称", en: "Names of bodies", query: PAGED, table: NAMES, read: readNameRows }),
  listed({ path: "/successions", zh: "机构沿革", en: "Successions", query: PAGED, table: SUCCESSIONS, read: readSuccessionRows }),
  listed({ path: "/roster", zh: "应报单位名录", en: "Who must report", query: PAGED, table: ROSTER, read: readRosterRows }),
  listed({ path: "/deadlines", zh: "期限", en: "Deadlines", query: PAGED, table: DEADLINES, read: readDeadlineRows }),
  listed({ path: "/reports", zh: "展示中的报告", en: "Reports on display", query: OF_REPORTS, table: REPORTS, read: reports }),
  endpoint({
    ...{ path: `${IN_AREA}/reports/{body}/{year}`, zh: "一份报告", en: "One report", query: ["asOf", ...PAGED], table: REPORTS },
    read: async (asking, page) => {
      const found = await listing(REPORTS, reports)(asking, page);
      return found && found.rows.length === 0 && page.after === null ? null : found;
    },
  }),
  endpoint({
    path: `${IN_AREA}/figures`,
    zh: "数据，一行一个单元格",
    en: "Figures, one row for each cell",
    query: ["cells", ...OF_REPORTS],
    table: FIGURES,
    read: figures,
  }),
  listed({ path: "/sections", zh: "正文", en: "Prose", query: OF_REPORTS, table: SECTIONS, read: texts(sectionRows) }),
  listed({
    path: "/dates",
    zh: "报告中的日期",
    en: "Dates that reports state",
    query: OF_REPORTS,
    table: DATES,
    read: texts(dateRows),
  }),
  listed({
    path: "/displays",
    zh: "展示记录",
    en: "What was on display, change by change",
    query: PAGED,
    table: DISPLAYS,
    read: ofTables("displays"),
  }),
  listed({
    path: "/corrections",
    zh: "更正记录",
    en: "Corrections",
    query: PAGED,
    table: CORRECTIONS,
    read: ofTables("corrections"),
  }),
  listed({
    path: "/verdicts",
    zh: "已确认的问题",
    en: "Confirmed findings",
    query: ["asOf", ...PAGED],
    table: VERDICTS,
    read: ofTables("verdicts"),
  }),
  listed({
    path: "/replies",
    zh: "单位说明",
    en: "Explanations of the bodies",
    query: PAGED,
    table: REPLIES,
    read: ofTables("replies"),
  }),
  listed({
    path: "/overview",
    zh: "概览：主要数字历年合计",
    en: "Overview: main figures, summed over the bodies",
    query: ["years", ...PAGED],
    table: SERIES,
    read: series(OVERVIEW),
  }),
  listed({
    path: "/compare",
    zh: "比较：任何单位、指标、年度",
    en: "Compare: any bodies, metrics and years",
    query: ["metrics", "bodies", "years", ...PAGED],
    table: SERIES,
    example: { metrics: "newRequests" },
    read: series(OVERVIEW),
  }),
  listed({
    path: "/outcomes",
    zh: "办理结果",
    en: "Outcomes of requests",
    query: ["bodies", "years", ...PAGED],
    table: SERIES,
    read: series(OUTCOMES),
  }),
  listed({
    path: "/flows",
    zh: "申请的流向：从来源经办理结果到理由",
    en: "How requests flowed: from their source through outcomes to reasons",
    query: ["years", ...PAGED],
    table: FLOWS,
    read: flowRows,
  }),
  listed({
    path: "/disputes",
    zh: "复议和诉讼",
    en: "Reviews and litigation",
    query: ["bodies", "years", ...PAGED],
    table: SERIES,
    read: series(DISPUTES),
  }),
  listed({
    path: "/rankings",
    zh: "排名版次",
    en: "Ranking of an edition",
    query: ["edition", "asOf", ...PAGED],
    table: RANKING,
    read: rankingRows,
  }),
  listed({
    path: "/rankings/why",
    zh: "得分构成及依据",
    en: "What each score is made of, and from what",
    query: ["edition", "asOf", ...PAGED],
    table: WHY,
    read: whyRows,
  }),
  listed({
    path: "/rankings/constants",
    zh: "排名所用的权重和常数",
    en: "Weights and constants of a ranking",
    query: ["edition", "asOf", ...PAGED],
    table: CONSTANTS,
    read: constantRows,
  }),
  listed({
    path: "/search",
    zh: "正文检索",
    en: "Search in the prose",
    query: ["q", ...PAGED],
    table: FOUND,
    example: { q: "公开" },
    read: search,
  }),
];
