/** What the endpoints of the interface answer with: the rows of each list, whole or page by page. */
import { listAreas, readArea } from "@/lib/db/areas";
import { readAreaRows } from "@/lib/db/bulk-read";
import { searchPassages } from "@/lib/db/passages";
import { breaksOfMetric } from "@/lib/report/breaks";
import { isCellKey } from "@/lib/report/cells";
import { FIGURES, type FigureRecord } from "@/lib/report/export/figures";
import type { Row, Table } from "@/lib/report/export/table";
import { termsOf } from "@/lib/report/find";
import { formulaOf } from "@/lib/report/metrics/formula";
import { METRICS } from "@/lib/report/metrics/metrics";
import { revisionOn } from "@/lib/server/export/choose";
import { listBodiesById, listShown, NOW, type RecordFilter, readRecordsOf } from "@/lib/server/export/records";
import { readTables, readTexts, type TextRow } from "@/lib/server/export/tables";
import { metricExamples } from "@/lib/server/metric-examples";
import { type Asking, compareKeys, keyOf, type Page, pageOf, type Rows } from "./endpoint";
import { readSeries } from "./series";
import { AREA_LIST, METRIC_LIST } from "./tables";

const split = (list: string | undefined): readonly string[] | undefined => list?.split(",");

const revisionOf = async ({ area = "", asOf }: Asking): Promise<number> => (asOf === undefined ? NOW : revisionOn(area, asOf));

async function filterOf(asking: Asking): Promise<RecordFilter> {
  const bodies = asking.body === undefined ? split(asking.bodies) : [asking.body];
  const years = (asking.year === undefined ? split(asking.years) : [asking.year])?.map(Number);
  return { revision: await revisionOf(asking), ...(bodies && { bodies }), ...(years && { years }) };
}

const isThere = async ({ area = "" }: Asking): Promise<boolean> => (await readArea(area)) !== null;

/** A list of an area that can be held whole; null where there is no such area. */
export const listing =
  <R extends Row>(table: Table<R>, read: (areaId: string, asking: Asking) => Promise<readonly R[]>) =>
  async (asking: Asking, page: Page): Promise<Rows<R>> =>
    (await isThere(asking)) ? pageOf(table, await read(asking.area ?? "", asking), page) : null;

export const ofTables =
  <Name extends keyof Awaited<ReturnType<typeof readTables>>>(name: Name) =>
  async (areaId: string, asking: Asking) =>
    (await readTables(areaId, await revisionOf(asking), asking.asOf))[name];

const chosen = <R extends { body: string; year: number }>(rows: readonly R[], { bodies, years }: RecordFilter): R[] =>
  rows.filter((row) => (bodies?.includes(row.body) ?? true) && (years?.includes(row.year) ?? true));

export const reports = async (areaId: string, asking: Asking) =>
  chosen((await readTables(areaId, await revisionOf(asking))).reports, await filterOf(asking));

/** Figures report by report, from the one in which the page before ended: an area's figures are too many to be held. */
export async function figures(asking: Asking, { after, limit }: Page): Promise<Rows<FigureRecord>> {
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

export const texts =
  <R extends { body: string; year: number }>(rowsOf: (row: TextRow) => readonly R[]) =>
  async (areaId: string, asking: Asking): Promise<R[]> => {
    const filter = await filterOf(asking);
    const rows: R[] = [];
    for await (const { isShown, ...row } of readTexts(areaId, filter.revision ?? NOW, filter))
      if (isShown) rows.push(...rowsOf(row));
    return rows;
  };

export async function areas({ area }: Asking, page: Page) {
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

export async function search(areaId: string, asking: Asking) {
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

function exampleOf(id: string) {
  const example = metricExamples().get(id);
  return {
    exampleArea: example?.area ?? null,
    exampleBody: example?.body.id ?? null,
    exampleYear: example?.year ?? null,
    exampleNumerator: example?.numerator ?? null,
    exampleDenominator: example?.denominator ?? null,
    exampleValue: example?.value ?? null,
  };
}

export const metrics = async (_: Asking, page: Page) =>
  pageOf(
    METRIC_LIST,
    METRICS.map((metric) => {
      const { key, id, zh, en, unit, direction, forms, minimum, caveat, law } = metric;
      return {
        ...{ metric: key, id, zh, en, unit, direction, forms: forms.join(" "), minimum },
        ...{ formulaZh: formulaOf(metric, "zh"), formulaEn: formulaOf(metric, "en") },
        ...{ caveatZh: caveat.zh, caveatEn: caveat.en, lawZh: law.zh, lawEn: law.en },
        breaks: breaksOfMetric(metric)
          .map(({ year }) => year)
          .join(" "),
        ...exampleOf(id),
      };
    }),
    page,
  );

export const series = (keys: readonly string[]) => async (areaId: string, asking: Asking) =>
  readSeries(areaId, {
    metrics: split(asking.metrics) ?? keys,
    bodies: split(asking.bodies),
    years: (asking.year === undefined ? split(asking.years) : [asking.year])?.map(Number),
  });
