/** The bulk files of an area (开放数据): everything public in tables and texts, with a codebook, a licence and checksums. */
import { readArea } from "@/lib/db/areas";
import { listDisplays } from "@/lib/db/displays";
import type { Day } from "@/lib/report/body";
import { resultFile, rowsFile } from "@/lib/report/editions/id";
import { codebook } from "@/lib/report/export/codebook";
import { FIGURES, type FigureRecord } from "@/lib/report/export/figures";
import type { Row, Table } from "@/lib/report/export/table";
import {
  AREAS,
  BODIES,
  CORRECTIONS,
  DATES,
  DEADLINES,
  DISPLAYS,
  EARLIER_FIGURES,
  EDITIONS,
  type EditionRow,
  NAMES,
  REPLIES,
  REPORTS,
  ROSTER,
  SECTIONS,
  SUCCESSIONS,
  VERDICTS,
} from "@/lib/report/export/tables";
import { getOriginal } from "@/lib/server/originals";
import { version as program } from "@/package.json";
import { editionRow, readPublicEditions } from "./editions";
import { putFile, putSums, type Written } from "./folder";
import { jsonOf, TableFiles } from "./lines";
import { licenceText, readMe } from "./read-me";
import { NOW, readRecords } from "./records";
import { dateRows, readEarlier, readTables, readTexts, sectionRows, type TextRow } from "./tables";
import { sheetOf, writeXlsx } from "./xlsx";

/** Of what a bulk file is: raised when its shape changes. */
export const FORMAT = 2;

export type BulkManifest = {
  format: number;
  program: string;
  area: string;
  name: string;
  nameEn: string;
  demo: boolean;
  licence: string | null;
  /** The area's data as they stood after this many changes, and when the last of them was. */
  revision: number;
  changedAt: string | null;
  files: readonly { name: string; bytes: number; sha256: string; rows?: number }[];
};

/**
 * Writes the files into a folder; those that lie there unchanged stay as they are. Throws where there is no such area.
 * `originals`: the files that were read too, which may hold what the texts mask.
 */
export async function writeBulk(
  areaId: string,
  folder: string,
  { revision = NOW, asOf, originals = false }: { revision?: number; asOf?: Day | undefined; originals?: boolean } = {},
): Promise<{ manifest: BulkManifest; written: readonly Written[] }> {
  const area = await readArea(areaId);
  const tables = await readTables(areaId, revision, asOf);
  const own = tables.areas.at(-1);
  if (!area || !own) throw new Error(`There is no area ${areaId}.`);
  const files: (Written & { rows?: number })[] = [];
  const put = async (name: string, chunks: Parameters<typeof putFile>[2]): Promise<void> => {
    files.push(await putFile(folder, name, chunks));
  };
  const putTable = async <R extends Row>(table: Table<R>, rows: AsyncIterable<R> | Iterable<R>): Promise<void> => {
    const lines = new TableFiles(table);
    files.push({ ...(await putFile(folder, `${table.name}.csv`, lines.csv(rows))), rows: lines.rows });
  };
  await putTable<FigureRecord>(FIGURES, readRecords(areaId, { revision }));
  await put("figures.json", jsonOf(readRecords(areaId, { revision })));
  await putTable<FigureRecord>(EARLIER_FIGURES, readEarlier(areaId, revision));
  const [sections, dates, hashes] = await putTexts(areaId, revision, put);
  if (originals) await putOriginals(areaId, hashes, put);
  const small = [
    await sheetAndTable(AREAS, tables.areas, putTable),
    await sheetAndTable(BODIES, tables.bodies, putTable),
    await sheetAndTable(NAMES, tables.names, putTable),
    await sheetAndTable(SUCCESSIONS, tables.successions, putTable),
    await sheetAndTable(ROSTER, tables.roster, putTable),
    await sheetAndTable(DEADLINES, tables.deadlines, putTable),
    await sheetAndTable(REPORTS, tables.reports, putTable),
    await sheetAndTable(SECTIONS, sections, putTable),
    await sheetAndTable(DATES, dates, putTable),
    await sheetAndTable(VERDICTS, tables.verdicts, putTable),
    await sheetAndTable(REPLIES, tables.replies, putTable),
    await sheetAndTable(CORRECTIONS, tables.corrections, putTable),
    await sheetAndTable(DISPLAYS, tables.displays, putTable),
  ];
  await putTable(EDITIONS, await putEditions(areaId, revision, put));
  await put("tables.xlsx", [await writeXlsx(small)]);
  await putYears(areaId, revision, [...new Set(tables.reports.map(({ year }) => year))], put);
  await put("codebook.zh.md", [codebook("zh")]);
  await put("codebook.en.md", [codebook("en")]);
  await put("LICENCE.txt", [licenceText(own)]);
  const shown = Math.min(revision, area.revision);
  await put("README.md", [readMe(own, shown, asOf)]);
  const manifest: BulkManifest = {
    format: FORMAT,
    program,
    area: areaId,
    name: own.name,
    nameEn: own.nameEn,
    demo: own.demo,
    licence: own.licence,
    revision: shown,
    changedAt: tables.displays.at(-1)?.shownAt ?? null,
    files: files.map(({ name, bytes, sha256, rows }) => ({ name, bytes, sha256, ...(rows !== undefined && { rows }) })),
  };
  await put("manifest.json", [`${JSON.stringify(manifest, null, 2)}\n`]);
  return { manifest, written: [...files, await putSums(folder, files)] };
}

type Put = (name: string, chunks: Parameters<typeof putFile>[2]) => Promise<void>;

async function sheetAndTable<R extends Row>(
  table: Table<R>,
  rows: readonly R[],
  put: (table: Table<R>, rows: readonly R[]) => Promise<void>,
) {
  await put(table, rows);
  return sheetOf(table, rows);
}

/** The texts line by line; sections and dates of what is on display come out of the same pass. */
async function putTexts(areaId: string, revision: number, put: Put) {
  const sections: ReturnType<typeof sectionRows> = [];
  const dates: ReturnType<typeof dateRows> = [];
  const hashes = new Set<string>();
  async function* lines(): AsyncGenerator<string> {
    for await (const { isShown, ...row } of readTexts(areaId, revision)) {
      if (isShown) {
        sections.push(...sectionRows(row));
        dates.push(...dateRows(row));
      }
      for (const { sha256 } of row.document?.files ?? []) hashes.add(sha256);
      yield `${JSON.stringify(row satisfies TextRow)}\n`;
    }
  }
  await put("texts.jsonl", lines());
  return [sections, dates, hashes] as const;
}

/** Each public ranking as its rows and its result: with the former alone anybody makes the latter again. */
async function putEditions(areaId: string, revision: number, put: Put): Promise<EditionRow[]> {
  const rows: EditionRow[] = [];
  const [next] = await listDisplays(areaId, { after: revision, limit: 1 });
  for await (const edition of readPublicEditions(areaId, next?.shownAt ?? null)) {
    const row = editionRow(areaId, edition);
    await put(rowsFile(row.edition), [edition.input]);
    await put(resultFile(row.edition), [edition.result]);
    rows.push(row);
  }
  return rows;
}

/** Where the archive keeps originals: under their hash, as the store does. */
export const ORIGINALS = "originals/";

/** The very bytes; one that was erased for good is left out. */
async function putOriginals(areaId: string, hashes: ReadonlySet<string>, put: Put): Promise<void> {
  for (const hash of [...hashes].sort()) {
    const bytes = await getOriginal(areaId, hash);
    if (bytes) await put(`${ORIGINALS}${hash}`, [bytes]);
  }
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** A workbook of all figures would not open on an office's machine: there is one for each year. */
async function putYears(areaId: string, revision: number, years: readonly number[], put: Put): Promise<void> {
  for (const year of [...years].sort()) {
    const rows = await collect(readRecords(areaId, { revision, years: [year] }));
    if (rows.length > 0) await put(`figures-${year}.xlsx`, [await writeXlsx([sheetOf(FIGURES, rows)])]);
  }
}
