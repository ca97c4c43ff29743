/** Puts the rows of an area's tables back into a database that does not have the area yet. */
import type { Document } from "@/lib/document";
import { figuresOf } from "@/lib/report/figure";
import type { Finding, Report } from "@/lib/report/report";
import { writeEditions, writeLedgers } from "./bulk-ledgers";
import { type BulkTables, BY, day } from "./bulk-tables";
import { inTransaction, type Transaction } from "./client";
import { toDate } from "./day";
import type { DocumentFile } from "./documents";
import { toJson } from "./json";
import { replacePassages } from "./passages";

export type BulkVersion = {
  body: string;
  year: number;
  scope: "own" | "aggregate";
  version: number;
  source: string;
  parser: string;
  createdAt: string;
  content: Report;
  findings: readonly Finding[];
  document: { name: string; bytes: number; safe: boolean; files: readonly DocumentFile[]; text: Document };
};

/** All or nothing. Throws where the area has reports already. */
export async function writeBulkArea(
  areaId: string,
  revision: number,
  tables: BulkTables,
  versions: Iterable<BulkVersion> | AsyncIterable<BulkVersion>,
): Promise<void> {
  const write = async (tx: Transaction): Promise<void> => {
    if ((await tx.report.count({ where: { areaId } })) > 0) throw new Error(`Area ${areaId} has reports already.`);
    await writeAreas(tx, tables);
    await writeLists(tx, areaId, tables);
    await writeReports(tx, areaId, tables);
    for await (const version of versions) await writeVersion(tx, areaId, version, tables);
    await showReports(tx, areaId, tables);
    await writeLedgers(tx, areaId, tables);
    await writeEditions(tx, areaId, tables);
    const years = tables.reports.map(({ year }) => year);
    const [firstYear, lastYear] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [null, null];
    await tx.area.update({ where: { id: areaId }, data: { revision, reports: tables.reports.length, firstYear, lastYear } });
  };
  await inTransaction(write, 30 * 60_000);
}

async function writeAreas(tx: Transaction, { areas }: BulkTables): Promise<void> {
  for (const { area, parent, ...row } of areas)
    await tx.area.createMany({ data: [{ id: area, parentId: parent, ...row }], skipDuplicates: true });
}

async function writeLists(tx: Transaction, areaId: string, tables: BulkTables): Promise<void> {
  const dated = <T extends { from: string | null; until: string | null }>(row: T) => ({
    ...row,
    from: toDate(row.from),
    until: toDate(row.until),
  });
  await tx.body.createMany({ data: tables.bodies.map(({ area: _, body, ...row }) => ({ areaId, id: body, ...dated(row) })) });
  await tx.bodyName.createMany({
    data: tables.names.map(({ area: _, body, ...row }) => ({ areaId, bodyId: body, ...dated(row) })),
  });
  await tx.succession.createMany({
    data: tables.successions.map(({ from, to, on, kind, note }) => ({ areaId, fromId: from, toId: to, on: day(on), kind, note })),
  });
  const years = [...new Set(tables.roster.map(({ year }) => year))];
  await tx.roster.createMany({ data: years.map((year) => ({ areaId, year })) });
  await tx.rosterEntry.createMany({
    data: tables.roster.map(({ area: _, body, ...row }) => ({ areaId, bodyId: body, ...dated(row) })),
  });
  await tx.deadline.createMany({
    data: tables.deadlines.map(({ year, kind, legalOn, localOn }) => ({
      areaId,
      year,
      kind,
      legalOn: day(legalOn),
      localOn: toDate(localOn),
    })),
  });
}

async function writeReports(tx: Transaction, areaId: string, { reports }: BulkTables): Promise<void> {
  await tx.report.createMany({
    data: reports.map(({ body, year, scope, version, submittedAt, publishedOn, publishedUrl, shownAt }) => ({
      areaId,
      bodyId: body,
      year,
      scope,
      state: version > 1 ? "corrected" : "live",
      submittedAt: submittedAt === null ? null : new Date(submittedAt),
      publishedOn: toDate(publishedOn),
      publishedUrl,
      liveAt: shownAt === null ? null : new Date(shownAt),
    })),
  });
}

async function writeVersion(tx: Transaction, areaId: string, version: BulkVersion, { corrections }: BulkTables): Promise<void> {
  const { body, year, scope, version: number, source, parser, content, findings, document } = version;
  const { name, bytes, safe, files, text } = document;
  await tx.$executeRaw`
    INSERT INTO documents (area_id, sha256, name, bytes, origin, text, safe)
    VALUES (${areaId}, ${source}, ${name}, ${bytes}, 'command', ${toJson(text)}::jsonb, ${safe}) ON CONFLICT DO NOTHING`;
  if (files.length > 1)
    await tx.documentFile.createMany({
      data: files.map((file, index) => ({ areaId, documentHash: source, number: index + 1, ...file })),
      skipDuplicates: true,
    });
  const correction = corrections.find(
    (one) => one.body === body && one.year === year && one.scope === scope && one.version === number,
  );
  await tx.$executeRaw`
    INSERT INTO report_versions
      (area_id, body_id, year, scope, number, form, document_sha256, parser, content, findings, created_at, created_by, reason)
    VALUES (${areaId}, ${body}, ${year}, ${scope}::report_scope, ${number}, ${content.form}, ${source}, ${parser},
      ${toJson(content)}::jsonb, ${toJson(findings)}::jsonb, ${new Date(version.createdAt)}, ${BY}, ${correction?.reason ?? BY})`;
}

/** Puts on display what was: figures and searchable prose are derived from it anew. */
async function showReports(tx: Transaction, areaId: string, { reports, displays }: BulkTables): Promise<void> {
  for (const { body: bodyId, year, scope, version: number, reviewed } of reports) {
    const key = { areaId, bodyId, year, scope };
    const row = await tx.reportVersion.findUniqueOrThrow({ where: { areaId_bodyId_year_scope_number: { ...key, number } } });
    // Written a moment ago by writeVersion.
    const content = row.content as unknown as Report;
    await tx.report.update({ where: { areaId_bodyId_year_scope: key }, data: { liveVersion: number } });
    if (content.form !== null)
      await tx.$executeRaw`
        INSERT INTO figures (area_id, body_id, year, scope, version, form, values, reviewed)
        VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, ${number}, ${content.form},
          ${toJson(figuresOf(content.form, content.cells))}::jsonb, ${reviewed})`;
    await replacePassages(tx, areaId, { bodyId, year, scope, number, content });
  }
  await tx.display.createMany({
    data: displays.map(({ area: _, body, shownAt, publishedOn, ...row }) => ({
      areaId,
      bodyId: body,
      ...row,
      publishedOn: toDate(publishedOn),
      shownAt: new Date(shownAt),
    })),
  });
}
