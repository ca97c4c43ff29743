/** Originals that were erased for good (撤下): the bytes' names, all that was read from them, and the record that it was done. */
import { now } from "@/lib/clock";
import type { Document } from "@/lib/document";
import type { Report } from "@/lib/report/report";
import { db, type Transaction } from "./client";
import { Prisma } from "./generated/client";
import { toJson } from "./json";
import { type Actor, holdReport, moveReport } from "./report-row";
import type { ReportKey } from "./reports";
import { hide } from "./shown";

export type Takedown = {
  sha256: string;
  bodyId: string;
  year: number;
  at: Date;
  by: string;
  reason: string;
  /** The versions that were read from it, oldest first. */
  versions: readonly number[];
};

/** What is left in the place of what a file was called, in every column that cannot be empty. */
export const ERASED_NAME = "（已撤下）";
const NO_TEXT: Document = { blocks: [], metadata: [], problems: [], cut: false };
const NO_REPORT: Report = {
  ...{ form: null, body: null, names: [], year: null, publishedOn: null, dates: [], cells: {}, extras: [], sections: [] },
  ...{ claims: [], contacts: [], problems: [] },
};

/**
 * Erases a document and every version read from it, in a transaction that holds the report; returns the hashes under which
 * bytes lie that must go too. Whatever of it is on display goes off. Null where the report has no such document.
 */
export async function takeDown(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  sha256: string,
  { reason, ...actor }: Actor & { reason: string },
): Promise<readonly string[] | null> {
  const held = await holdReport(tx, areaId, key);
  const made = await tx.reportVersion.findMany({ where: { areaId, ...key, documentHash: sha256 }, select: { number: true } });
  const isKnown = await tx.takedown.count({ where: { areaId, sha256 } });
  if (!held || made.length === 0 || isKnown > 0) return null;
  const numbers = made.map(({ number }) => number);
  if (held.shown !== null && numbers.includes(held.shown)) await hide(tx, areaId, key);
  if (numbers.includes(held.newest))
    await moveReport(tx, areaId, key, held, "takeDown", { ...actor, version: held.newest, note: reason });
  const { bodyId, year } = key;
  await tx.takedown.create({ data: { areaId, sha256, bodyId, year, by: actor.by, reason, at: now() } });
  await eraseVersions(tx, areaId, key, numbers);
  return await eraseDocument(tx, areaId, key, sha256);
}

async function eraseVersions(tx: Transaction, areaId: string, key: ReportKey, numbers: readonly number[]): Promise<void> {
  const versions = { areaId, ...key, version: { in: [...numbers] } };
  await tx.$executeRaw`
    UPDATE report_versions SET form = NULL, content = ${toJson(NO_REPORT)}::jsonb, findings = '[]'::jsonb
    WHERE area_id = ${areaId} AND body_id = ${key.bodyId} AND year = ${key.year} AND scope = ${key.scope}::report_scope
      AND number = ANY(${[...numbers]}::int[])`;
  // A verdict stays, the words on which it rests go: the sums that a rule compared are no words.
  await tx.$executeRaw`
    UPDATE verdicts SET finding = (finding - 'quotes') || jsonb_build_object('message', ${toJson({ zh: ERASED_NAME, en: "(taken down)" })}::jsonb)
    WHERE area_id = ${areaId} AND body_id = ${key.bodyId} AND year = ${key.year} AND scope = ${key.scope}::report_scope
      AND version = ANY(${[...numbers]}::int[])`;
  await tx.cellNote.deleteMany({ where: versions });
  await tx.rejudgedVersion.deleteMany({ where: versions });
  // Comparisons of other reports may quote this one; they are made again for the whole area, since its revision rises.
  await tx.contextFindings.deleteMany({ where: { areaId } });
  await tx.area.update({ where: { id: areaId }, data: { revision: { increment: 1 } } });
}

/** The files of the document, and the archives in which they came. */
async function eraseDocument(tx: Transaction, areaId: string, key: ReportKey, sha256: string): Promise<string[]> {
  const files = await tx.documentFile.findMany({ where: { areaId, documentHash: sha256 }, select: { sha256: true } });
  const hashes = [sha256, ...files.map((file) => file.sha256)];
  const items = await tx.uploadItem.findMany({ where: { areaId, sha256: { in: hashes } } });
  const parents = await tx.uploadItem.findMany({
    where: { areaId, OR: items.map(({ uploadId, parentId }) => ({ uploadId, id: parentId ?? "" })) },
  });
  await tx.uploadItem.updateMany({
    where: { areaId, sha256: { in: hashes } },
    data: { name: ERASED_NAME, stage: "cancelled", text: Prisma.DbNull, content: Prisma.DbNull, findings: Prisma.DbNull },
  });
  await tx.documentFile.deleteMany({ where: { areaId, documentHash: sha256 } });
  // A form that was filled in on screen is where the document came from.
  const { origin } = await tx.document.findUniqueOrThrow({
    where: { areaId_sha256: { areaId, sha256 } },
    select: { origin: true },
  });
  if (origin === "entry") await tx.entry.deleteMany({ where: { areaId, ...key } });
  await tx.$executeRaw`
    UPDATE documents SET name = ${ERASED_NAME}, safe = false, text = ${toJson(NO_TEXT)}::jsonb
    WHERE area_id = ${areaId} AND sha256 = ${sha256}`;
  return [...new Set([...hashes, ...parents.map((parent) => parent.sha256)])];
}

export const isTakenDown = async (areaId: string, sha256: string): Promise<boolean> =>
  (await db().takedown.count({ where: { areaId, sha256 } })) > 0;

/** True where the version's words were erased. */
export async function isErased(tx: Transaction, areaId: string, key: ReportKey, number: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM report_versions AS v JOIN takedowns AS t ON t.area_id = v.area_id AND t.sha256 = v.document_sha256
    WHERE v.area_id = ${areaId} AND v.body_id = ${key.bodyId} AND v.year = ${key.year}
      AND v.scope = ${key.scope}::report_scope AND v.number = ${number}`;
  return (row?.n ?? 0) > 0;
}

/** Newest first. */
export async function listTakedowns(
  areaId: string,
  { bodyId, year }: Partial<Pick<ReportKey, "bodyId" | "year">> = {},
): Promise<Takedown[]> {
  const where = { areaId, ...(bodyId !== undefined && { bodyId }), ...(year !== undefined && { year }) };
  const rows = await db().takedown.findMany({ where, orderBy: { at: "desc" } });
  const versions = await db().reportVersion.findMany({
    where: { areaId, documentHash: { in: rows.map(({ sha256 }) => sha256) } },
    select: { documentHash: true, number: true },
    orderBy: { number: "asc" },
  });
  return rows.map(({ areaId: _, ...row }) => ({
    ...row,
    versions: versions.filter(({ documentHash }) => documentHash === row.sha256).map(({ number }) => number),
  }));
}

/** True where nothing of the area needs the bytes any more. */
export async function isUnused(tx: Transaction, areaId: string, sha256: string): Promise<boolean> {
  const where = { areaId, sha256 };
  const counts = await Promise.all([
    tx.document.count({ where }),
    tx.documentFile.count({ where }),
    tx.uploadItem.count({ where: { ...where, stage: { not: "cancelled" } } }),
  ]);
  return counts.every((count) => count === 0);
}
