/** Writing reports. One transaction makes a version; nothing is ever overwritten. */
import type { Document } from "@/lib/document";
import type { Day } from "@/lib/report/body";
import { figuresOf } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { db } from "./client";
import { toDate } from "./day";
import type { Origin } from "./documents";
import type { Prisma } from "./generated/client";
import { fromJson, toJson } from "./json";
import type { ReportKey } from "./reports";

export type NewVersion = ReportKey & {
  areaId: string;
  document: { sha256: string; name: string; bytes: number; origin: Origin; text: Document };
  submittedAt: Date | null;
  publishedOn: Day | null;
  form: FormId;
  parser: string;
  content: Report;
  findings: readonly Finding[];
  by: string;
  reason: string;
};

/** `added`: a new version was made. `known`: these bytes made it before. `live`: it is the one on display now. */
export type StoredVersion = ReportKey & { status: "added" | "known"; version: number; live: boolean };

type VersionKey = ReportKey & { areaId: string; number: number };

/**
 * Stores a document and the version read from it, and puts it on display where `live`. The same bytes again make no second
 * version: the document's key is the lock on which a concurrent twin waits. An older version never replaces a newer display.
 */
export async function storeVersion(version: NewVersion, live: boolean): Promise<StoredVersion> {
  return await db().$transaction(
    async (tx) => {
      const { areaId, bodyId, year, scope } = version;
      const isNew = await insertDocument(tx, version);
      const key = isNew
        ? { areaId, bodyId, year, scope, number: await appendVersion(tx, version) }
        : await findKnown(tx, version);
      const isShown = await (live ? show(tx, key) : isOnDisplay(tx, key));
      return {
        bodyId: key.bodyId,
        year: key.year,
        scope: key.scope,
        status: isNew ? "added" : "known",
        version: key.number,
        live: isShown,
      };
    },
    { maxWait: 30_000, timeout: 30_000 },
  );
}

type Transaction = Prisma.TransactionClient;

async function insertDocument(tx: Transaction, { areaId, document }: NewVersion): Promise<boolean> {
  const data = [{ areaId, ...document, text: toJson(document.text) }];
  return (await tx.document.createMany({ data, skipDuplicates: true })).count === 1;
}

async function findKnown(tx: Transaction, { areaId, document }: NewVersion): Promise<VersionKey> {
  return await tx.reportVersion.findFirstOrThrow({
    where: { areaId, documentHash: document.sha256 },
    orderBy: { createdAt: "asc" },
    select: { areaId: true, bodyId: true, year: true, scope: true, number: true },
  });
}

/** Makes the report where there is none, and holds its row, so that versions are numbered one after the other. */
async function lockReport(tx: Transaction, { areaId, bodyId, year, scope, submittedAt, publishedOn }: NewVersion): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO reports (area_id, body_id, year, scope, state, submitted_at, published_on)
    VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, 'submitted', ${submittedAt}, ${toDate(publishedOn)}::date)
    ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
      submitted_at = coalesce(reports.submitted_at, excluded.submitted_at),
      published_on = coalesce(reports.published_on, excluded.published_on),
      state = CASE WHEN reports.state IN ('draft', 'returned', 'withdrawn') THEN 'submitted' ELSE reports.state END`;
}

async function appendVersion(tx: Transaction, version: NewVersion): Promise<number> {
  await lockReport(tx, version);
  const { areaId, bodyId, year, scope, document, form, parser, content, findings, by, reason } = version;
  const report = { areaId, bodyId, year, scope };
  const { _max: newest } = await tx.reportVersion.aggregate({ where: report, _max: { number: true } });
  const number = (newest.number ?? 0) + 1;
  const read = { form, parser, content: toJson(content), findings: toJson(findings), documentHash: document.sha256 };
  await tx.reportVersion.create({ data: { ...report, number, ...read, createdBy: by, reason } });
  return number;
}

async function isOnDisplay(tx: Transaction, { areaId, bodyId, year, scope, number }: VersionKey): Promise<boolean> {
  const report = await tx.report.findUniqueOrThrow({ where: { areaId_bodyId_year_scope: { areaId, bodyId, year, scope } } });
  return report.liveVersion === number;
}

/** Puts a version on display unless it, or a newer one, is already; says whether it is the one on display then. */
async function show(tx: Transaction, { number, ...report }: VersionKey): Promise<boolean> {
  const where = { areaId_bodyId_year_scope: report };
  await tx.$queryRaw`
    SELECT 1 FROM reports WHERE area_id = ${report.areaId} AND body_id = ${report.bodyId} AND year = ${report.year}
    AND scope = ${report.scope}::report_scope FOR UPDATE`;
  const { liveVersion, liveAt } = await tx.report.findUniqueOrThrow({ where });
  if (liveVersion !== null && liveVersion >= number) return liveVersion === number;
  await deriveFigures(tx, { number, ...report });
  const state = liveVersion === null ? "live" : "corrected";
  await tx.report.update({ where, data: { liveVersion: number, state, liveAt: liveAt ?? new Date() } });
  await tx.area.update({ where: { id: report.areaId }, data: { revision: { increment: 1 } } });
  return true;
}

async function deriveFigures(tx: Transaction, { number, ...report }: VersionKey): Promise<void> {
  const source = await tx.reportVersion.findUniqueOrThrow({ where: { areaId_bodyId_year_scope_number: { ...report, number } } });
  const form = source.form as FormId; // written by appendVersion
  const derived = { version: number, form, values: toJson(figuresOf(form, fromJson<Report>(source.content).cells)) };
  await tx.figures.upsert({
    where: { areaId_bodyId_year_scope: report },
    create: { ...report, ...derived },
    update: { ...derived, reviewed: false },
  });
}
