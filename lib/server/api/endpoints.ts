/** The interface (/api/v1), endpoint by endpoint; its description is made from this list. */
import { listAreas, readArea } from "@/lib/db/areas";
import {
  readAreaRows,
  readBodyRows,
  readDeadlineRows,
  readNameRows,
  readRosterRows,
  readSuccessionRows,
} from "@/lib/db/bulk-read";
import { searchPassages } from "@/lib/db/passages";
import { isCellKey } from "@/lib/report/cells";
import { FIGURES, type FigureRecord } from "@/lib/report/export/figures";
import type { Row, Table } from "@/lib/report/export/table";
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
import { termsOf } from "@/lib/report/find";
import { METRICS } from "@/lib/report/metrics/metrics";
import { revisionOn } from "@/lib/server/export/choose";
import { listBodiesById, listShown, NOW, type RecordFilter, readRecordsOf } from "@/lib/server/export/records";
import { dateRows, readTables, readTexts, sectionRows, type TextRow } from "@/lib/server/export/tables";
import { type Asking, compareKeys, type Endpoint, keyOf, type Page, pageOf, type Rows } from "./endpoint";
import { flowRows } from "./flows";
import { constantRows, rankingRows, whyRows } from "./ranking";
import { DISPUTES, OUTCOMES, OVERVIEW, readSeries } from "./series";
import { AREA_LIST, CONSTANTS, FLOWS, FOUND, METRIC_LIST, RANKING, SERIES, WHY } from "./tables";

const endpoint = <R extends Row>(one: Endpoint<R>): Endpoint => one as unknown as Endpoint; // rows only go out, through the endpoint's own table

const split = (list: string | undefined): readonly string[] | undefined => list?.split(",");

const revisionOf = async ({ area = "", asOf }: Asking): Promise<number> => (asOf === undefined ? NOW : revisionOn(area, asOf));

async function filterOf(asking: Asking): Promise<RecordFilter> {
  const bodies = asking.body === undefined ? split(asking.bodies) : [asking.body];
  const years = (asking.year === undefined ? split(asking.years) : [asking.year])?.map(Number);
  return { revision: await revisionOf(asking), ...(bodies && { bodies }), ...(years && { years }) };
}

const isThere = async ({ area = "" }: Asking): Promise<boolean> => (await readArea(area)) !== null;

/** A list of an area that can be held whole; null where there is no such area. */
const listing =
  <R extends Row>(table: Table<R>, read: (areaId: string, asking: Asking) => Promise<readonly R[]>) =>
  async (asking: Asking, page: Page): Promise<Rows<R>> =>
    (await isThere(asking)) ? pageOf(table, await read(asking.area ?? "", asking), page) : null;

const ofTables =
  <Name extends keyof Awaited<ReturnType<typeof readTables>>>(name: Name) =>
  async (areaId: string, asking: Asking) =>
    (await readTables(areaId, await revisionOf(asking), asking.asOf))[name];

const chosen = <R extends { body: string; year: number }>(rows: readonly R[], { bodies, years }: RecordFilter): R[] =>
  rows.filter((row) => (bodies?.includes(row.body) ?? true) && (years?.includes(row.year) ?? true));

const reports = async (areaId: string, asking: Asking) =>
  chosen((await readTables(areaId, await revisionOf(asking))).reports, await filterOf(asking));

/** Figures report by report, from the one in which the page before ended: an area's figures are too many to be held. */
async function figures(asking: Asking, { after, limit }: Page): Promise<Rows<FigureRecord>> {
  if (!(await isThere(asking))) return null;
  const { area = "" } = asking;
  const cells = split(asking.cells)?.filter(isCellKey);
  const key = (of: { bodyId: string; year: number; scope: string }) => [area, of.bodyId, of.year, of.scope];
  const shown = (await listShown(area, await filterOf(asking)))
    .toSorted((a, b) => compareKeys(key(a), key(b)))
    .filter((report) => after === null || compareKeys(key(report), after.slice(0, 4)) >= 0);
  const rows: FigureRecord[] = [];
  let report: FigureRecord[] = [];
  const take = (): void => {
    report.sort((a, b) => compareKeys(keyOf(FIGURES, a), keyOf(FIGURES, b)));
    rows.push(...report.filter((row) => after === null || compareKeys(keyOf(FIGURES, row), after) > 0));
    report = [];
  };
  for await (const record of readRecordsOf(area, await listBodiesById(area), shown)) {
    const [first] = report;
    if (first && (first.body !== record.body || first.year !== record.year || first.scope !== record.scope)) take();
    if (rows.length > limit) break;
    if (cells?.some((cell) => cell === record.cell) ?? true) report.push(record);
  }
  take();
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

const texts =
  <R extends { body: string; year: number }>(rowsOf: (row: TextRow) => readonly R[]) =>
  async (areaId: string, asking: Asking): Promise<R[]> => {
    const filter = await filterOf(asking);
    const rows: R[] = [];
    for await (const { isShown, ...row } of readTexts(areaId, filter.revision ?? NOW, filter))
      if (isShown) rows.push(...rowsOf(row));
    return rows;
  };

async function areas({ area }: Asking, page: Page) {
  const all = (await listAreas()).filter(({ id, revision }) => (area === undefined ? revision > 0 : id === area));
  if (area !== undefined && all.length === 0) return null;
  const rows = await Promise.all(
    all.map(async ({ id, revision, reports: count, firstYear, lastYear }) => {
      const own = (await readAreaRows(id)).at(-1);
      return own ? [{ ...own, revision, reports: count, firstYear, lastYear }] : [];
    }),
  );
  return pageOf(AREA_LIST, rows.flat(), page);
}

async function search(areaId: string, asking: Asking) {
  const terms = termsOf(asking.q ?? "");
  if (terms.length === 0) return [];
  const filter = {
    ...(asking.year !== undefined && { year: Number(asking.year) }),
    ...(asking.body !== undefined && { body: asking.body }),
  };
  const found = await searchPassages(areaId, terms, filter, { count: 1000, offset: 0 });
  return found.map(({ bodyId, year, scope, section, text }, index) => ({
    ...{ area: areaId, body: bodyId, year, scope, number: index + 1, section, text },
  }));
}

const metrics = async (_: Asking, page: Page) =>
  pageOf(
    METRIC_LIST,
    METRICS.map(({ key, id, zh, en, unit, direction, forms, minimum }) => ({
      ...{ metric: key, id, zh, en, unit, direction, forms: forms.join(" "), minimum },
    })),
    page,
  );

const series = (keys: readonly string[]) => async (areaId: string, asking: Asking) =>
  readSeries(areaId, {
    metrics: split(asking.metrics) ?? keys,
    bodies: split(asking.bodies),
    years: (asking.year === undefined ? split(asking.years) : [asking.year])?.map(Number),
  });

const PAGED = ["limit", "cursor", "format"] as const;
const OF_REPORTS = ["bodies", "years", "asOf", ...PAGED] as const;
const IN_AREA = "/areas/{area}";

export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({ path: "/areas", zh: "有数据的地区", en: "Areas with data", query: PAGED, table: AREA_LIST, read: areas }),
  endpoint({ path: IN_AREA, zh: "一个地区", en: "One area", query: PAGED, table: AREA_LIST, read: areas }),
  endpoint({ path: "/metrics", zh: "指标词典", en: "Dictionary of metrics", query: PAGED, table: METRIC_LIST, read: metrics }),
  endpoint({
    path: `${IN_AREA}/bodies`,
    zh: "单位",
    en: "Bodies",
    query: PAGED,
    table: BODIES,
    read: listing(BODIES, readBodyRows),
  }),
  endpoint({
    path: `${IN_AREA}/names`,
    zh: "单位名称",
    en: "Names of bodies",
    query: PAGED,
    table: NAMES,
    read: listing(NAMES, readNameRows),
  }),
  endpoint({
    path: `${IN_AREA}/successions`,
    zh: "机构沿革",
    en: "Successions",
    query: PAGED,
    table: SUCCESSIONS,
    read: listing(SUCCESSIONS, readSuccessionRows),
  }),
  endpoint({
    path: `${IN_AREA}/roster`,
    zh: "应报单位名录",
    en: "Who must report",
    query: PAGED,
    table: ROSTER,
    read: listing(ROSTER, readRosterRows),
  }),
  endpoint({
    path: `${IN_AREA}/deadlines`,
    zh: "期限",
    en: "Deadlines",
    query: PAGED,
    table: DEADLINES,
    read: listing(DEADLINES, readDeadlineRows),
  }),
  endpoint({
    path: `${IN_AREA}/reports`,
    zh: "展示中的报告",
    en: "Reports on display",
    query: OF_REPORTS,
    table: REPORTS,
    read: listing(REPORTS, reports),
  }),
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
  endpoint({
    path: `${IN_AREA}/sections`,
    zh: "正文",
    en: "Prose",
    query: OF_REPORTS,
    table: SECTIONS,
    read: listing(SECTIONS, texts(sectionRows)),
  }),
  endpoint({
    path: `${IN_AREA}/dates`,
    zh: "报告中的日期",
    en: "Dates that reports state",
    query: OF_REPORTS,
    table: DATES,
    read: listing(DATES, texts(dateRows)),
  }),
  endpoint({
    path: `${IN_AREA}/displays`,
    zh: "展示记录",
    en: "What was on display, change by change",
    query: PAGED,
    table: DISPLAYS,
    read: listing(DISPLAYS, ofTables("displays")),
  }),
  endpoint({
    path: `${IN_AREA}/corrections`,
    zh: "更正记录",
    en: "Corrections",
    query: PAGED,
    table: CORRECTIONS,
    read: listing(CORRECTIONS, ofTables("corrections")),
  }),
  endpoint({
    path: `${IN_AREA}/verdicts`,
    zh: "已确认的问题",
    en: "Confirmed findings",
    query: ["asOf", ...PAGED],
    table: VERDICTS,
    read: listing(VERDICTS, ofTables("verdicts")),
  }),
  endpoint({
    path: `${IN_AREA}/replies`,
    zh: "单位说明",
    en: "Explanations of the bodies",
    query: PAGED,
    table: REPLIES,
    read: listing(REPLIES, ofTables("replies")),
  }),
  endpoint({
    path: `${IN_AREA}/overview`,
    zh: "概览：主要数字历年合计",
    en: "Overview: main figures, summed over the bodies",
    query: ["years", ...PAGED],
    table: SERIES,
    read: listing(SERIES, series(OVERVIEW)),
  }),
  endpoint({
    ...{
      path: `${IN_AREA}/compare`,
      zh: "比较：任何单位、指标、年度",
      en: "Compare: any bodies, metrics and years",
      query: ["metrics", "bodies", "years", ...PAGED],
    },
    ...{ table: SERIES, example: { metrics: "newRequests" }, read: listing(SERIES, series(OVERVIEW)) },
  }),
  endpoint({
    path: `${IN_AREA}/outcomes`,
    zh: "办理结果",
    en: "Outcomes of requests",
    query: ["bodies", "years", ...PAGED],
    table: SERIES,
    read: listing(SERIES, series(OUTCOMES)),
  }),
  endpoint({
    path: `${IN_AREA}/flows`,
    zh: "申请的流向：从来源经办理结果到理由",
    en: "How requests flowed: from their source through outcomes to reasons",
    query: ["years", ...PAGED],
    table: FLOWS,
    read: listing(FLOWS, flowRows),
  }),
  endpoint({
    path: `${IN_AREA}/disputes`,
    zh: "复议和诉讼",
    en: "Reviews and litigation",
    query: ["bodies", "years", ...PAGED],
    table: SERIES,
    read: listing(SERIES, series(DISPUTES)),
  }),
  endpoint({
    path: `${IN_AREA}/rankings`,
    zh: "排名版次",
    en: "Ranking of an edition",
    query: ["edition", "asOf", ...PAGED],
    table: RANKING,
    read: listing(RANKING, rankingRows),
  }),
  endpoint({
    path: `${IN_AREA}/rankings/why`,
    zh: "得分构成及依据",
    en: "What each score is made of, and from what",
    query: ["edition", "asOf", ...PAGED],
    table: WHY,
    read: listing(WHY, whyRows),
  }),
  endpoint({
    path: `${IN_AREA}/rankings/constants`,
    zh: "排名所用的权重和常数",
    en: "Weights and constants of a ranking",
    query: ["edition", "asOf", ...PAGED],
    table: CONSTANTS,
    read: listing(CONSTANTS, constantRows),
  }),
  endpoint({
    path: `${IN_AREA}/search`,
    zh: "正文检索",
    en: "Search in the prose",
    query: ["q", ...PAGED],
    table: FOUND,
    example: { q: "公开" },
    read: listing(FOUND, search),
  }),
];
