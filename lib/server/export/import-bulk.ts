/** Brings bulk files back into a database that does not have their area yet. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { BulkEdition, BulkTables } from "@/lib/db/bulk-tables";
import { type BulkVersion, writeBulkArea } from "@/lib/db/bulk-write";
import { checkReport } from "@/lib/report/check";
import { resultFile, rowsFile } from "@/lib/report/editions/id";
import { readCsv } from "@/lib/report/export/csv";
import { cellsFrom, FIGURES, type FigureRecord } from "@/lib/report/export/figures";
import type { Row, Table } from "@/lib/report/export/table";
import {
  AREAS,
  BODIES,
  CORRECTIONS,
  DEADLINES,
  DISPLAYS,
  EARLIER_FIGURES,
  EDITIONS,
  NAMES,
  REPLIES,
  REPORTS,
  ROSTER,
  SUCCESSIONS,
  VERDICTS,
} from "@/lib/report/export/tables";
import { hashOf, putOriginal } from "@/lib/server/originals";
import { type BulkManifest, FORMAT, ORIGINALS } from "./bulk";
import { checkSums } from "./folder";
import type { TextRow } from "./tables";

const keyOf = ({ body, year, scope, version }: Pick<FigureRecord, "body" | "year" | "scope" | "version">): string =>
  `${body} ${year} ${scope} ${version}`;

function byVersion(records: readonly FigureRecord[]): ReadonlyMap<string, readonly FigureRecord[]> {
  const versions = new Map<string, FigureRecord[]>();
  for (const record of records) {
    const same = versions.get(keyOf(record));
    if (same) same.push(record);
    else versions.set(keyOf(record), [record]);
  }
  return versions;
}

const readTable = async <R extends Row>(folder: string, table: Table<R>): Promise<R[]> => [
  ...readCsv(table, await readFile(join(folder, `${table.name}.csv`), "utf8")),
];

/** Files of format 1 have none. Throws where the rows or the result of one are not what its hash says. */
async function readEditions(folder: string, { files }: BulkManifest): Promise<BulkEdition[]> {
  if (!files.some(({ name }) => name === `${EDITIONS.name}.csv`)) return [];
  return Promise.all(
    (await readTable(folder, EDITIONS)).map(async (row) => {
      const [input, result] = await Promise.all(
        [rowsFile(row.edition), resultFile(row.edition)].map((name) => readFile(join(folder, name), "utf8")),
      );
      if (hashOf(Buffer.from(input ?? "")) !== row.rowsSha256 || hashOf(Buffer.from(result ?? "")) !== row.resultSha256)
        throw new Error(`Edition ${row.edition} is not what its SHA-256 in ${EDITIONS.name}.csv says.`);
      return { ...row, input: input ?? "", result: result ?? "" };
    }),
  );
}

async function readTables(folder: string): Promise<Omit<BulkTables, "editions">> {
  const read = <R extends Row>(table: Table<R>) => readTable(folder, table);
  return {
    areas: await read(AREAS),
    bodies: await read(BODIES),
    names: await read(NAMES),
    successions: await read(SUCCESSIONS),
    roster: await read(ROSTER),
    deadlines: await read(DEADLINES),
    reports: await read(REPORTS),
    displays: await read(DISPLAYS),
    verdicts: await read(VERDICTS),
    replies: await read(REPLIES),
    corrections: await read(CORRECTIONS),
  };
}

/** The cells come from the tables, everything else from the texts: together they are what was read. */
async function* readVersions(folder: string, records: ReadonlyMap<string, readonly FigureRecord[]>): AsyncGenerator<BulkVersion> {
  const lines = createInterface({ input: createReadStream(join(folder, "texts.jsonl")), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    // The line's shape is that of its only writer, and the file has just been compared with its checksum.
    const { report, document, ...version } = JSON.parse(line) as TextRow;
    const content = { ...report, cells: cellsFrom(records.get(keyOf(version)) ?? []) };
    if (!document) throw new Error(`${keyOf(version)}: there is no source.`);
    yield { ...version, content, document, findings: checkReport(content) };
  }
}

/**
 * Checks the folder against its checksums and puts everything into the database, or nothing. Findings are judged anew by this
 * version's rules; who worked on the reports is not in the files. Returns the manifest.
 */
export async function importBulk(folder: string): Promise<BulkManifest> {
  const wrong = await checkSums(folder);
  if (wrong.length > 0) throw new Error(`These files are not as they were written:\n${wrong.join("\n")}`);
  const manifest: BulkManifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  if (manifest.format > FORMAT) throw new Error(`These files are of a newer version (${manifest.program}); update the program.`);
  const records = byVersion([...(await readTable(folder, FIGURES)), ...(await readTable(folder, EARLIER_FIGURES))]);
  for (const { name } of manifest.files)
    if (name.startsWith(ORIGINALS)) await putOriginal(manifest.area, await readFile(join(folder, name)));
  await writeBulkArea(
    manifest.area,
    manifest.revision,
    { ...(await readTables(folder)), editions: await readEditions(folder, manifest) },
    readVersions(folder, records),
  );
  return manifest;
}
