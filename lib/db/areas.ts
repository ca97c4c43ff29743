/** Areas (行政区划) and all that belongs to one. */
import { dayOf } from "@/lib/clock";
import { type Area, SITE_AREA_ID } from "@/lib/report/body";
import { db, inTransaction, type Transaction } from "./client";
import type { Prisma } from "./generated/client";

/** An area and what of it is on display. */
export type AreaEntry = Area & { reports: number; firstYear: number | null; lastYear: number | null; licence: string | null };

/** What only the office's own work reads. */
const INTERNAL = { judgedRevision: true, draftedRevision: true, replyDays: true, openPrecheck: true } as const;

/** With the day on which what is on display changed last. */
export async function readArea(areaId: string): Promise<AreaEntry | null> {
  const [area, last] = await Promise.all([
    db().area.findUnique({ where: { id: areaId }, omit: INTERNAL }),
    db().display.findFirst({ where: { areaId }, orderBy: { revision: "desc" }, select: { shownAt: true } }),
  ]);
  return area && { ...area, changedOn: last ? dayOf(last.shownAt) : null };
}

/** In the order of their codes: each area behind the one above it. The site itself is none. */
export const listAreas = (): Promise<AreaEntry[]> =>
  db().area.findMany({ where: { id: { not: SITE_AREA_ID } }, omit: INTERNAL, orderBy: { id: "asc" } });

/** The areas directly below one. */
export const listChildren = (areaId: string): Promise<AreaEntry[]> =>
  db().area.findMany({ where: { parentId: areaId }, omit: INTERNAL, orderBy: { id: "asc" } });

/** The area and those above it, nearest first; empty where there is none. */
export async function readLineage(areaId: string): Promise<Area[]> {
  const area = await readArea(areaId);
  if (!area) return [];
  return [area, ...(area.parentId === null ? [] : await readLineage(area.parentId))];
}

/** Adds an area unless one with its code stands already. */
export async function createArea(area: Omit<Area, "revision">, tx: Transaction = db()): Promise<void> {
  await tx.area.createMany({ data: [area], skipDuplicates: true });
}

/**
 * Removes an area with everything in it, in one transaction. Areas below it must have gone before. Its audit log stays, and
 * goes on where it stood should the area come back.
 */
export async function removeArea(areaId: string): Promise<void> {
  const where = { areaId };
  const removal = async (tx: Prisma.TransactionClient) => {
    await tx.rejudging.deleteMany({ where });
    await tx.upload.deleteMany({ where });
    await tx.entry.deleteMany({ where });
    await tx.reportMove.deleteMany({ where });
    await tx.receipt.deleteMany({ where });
    await tx.correction.deleteMany({ where });
    await tx.cellNote.deleteMany({ where });
    await tx.takedown.deleteMany({ where });
    await tx.problemReport.deleteMany({ where });
    await tx.editionRelease.deleteMany({ where });
    await tx.edition.deleteMany({ where });
    await tx.figures.deleteMany({ where });
    await tx.display.deleteMany({ where });
    await tx.passage.deleteMany({ where });
    await tx.report.updateMany({ where, data: { liveVersion: null } });
    await tx.reportVersion.deleteMany({ where });
    await tx.report.deleteMany({ where });
    await tx.document.deleteMany({ where });
    await tx.notice.deleteMany({ where });
    await tx.noticeOffice.deleteMany({ where });
    await tx.message.deleteMany({ where });
    await tx.subscription.deleteMany({ where });
    await tx.publicationCheck.deleteMany({ where });
    await tx.bodySite.deleteMany({ where });
    await tx.workYear.deleteMany({ where });
    await tx.aggregateDraft.deleteMany({ where });
    await tx.aggregateAdjustment.deleteMany({ where });
    await tx.roster.deleteMany({ where });
    await tx.deadline.deleteMany({ where });
    await tx.roleGrant.deleteMany({ where });
    await tx.clerkship.deleteMany({ where });
    await tx.person.deleteMany({ where });
    await tx.succession.deleteMany({ where });
    await tx.bodyName.deleteMany({ where });
    await tx.body.deleteMany({ where });
    await tx.area.deleteMany({ where: { id: areaId } });
  };
  await inTransaction(removal, 120_000);
}

/** Days that a body has to answer a confirmed finding (说明期限). */
export async function readReplyDays(areaId: string): Promise<number> {
  const area = await db().area.findUniqueOrThrow({ where: { id: areaId }, select: { replyDays: true } });
  return area.replyDays;
}

/** What an administrator of the area switches. */
export type AreaSettings = { openPrecheck: boolean };

/** Null where there is no such area. */
export const readSettings = (areaId: string, tx: Transaction = db()): Promise<AreaSettings | null> =>
  tx.area.findUnique({ where: { id: areaId }, select: { openPrecheck: true } });

export async function saveSettings(tx: Transaction, areaId: string, settings: AreaSettings): Promise<void> {
  await tx.area.update({ where: { id: areaId }, data: settings });
}

/** Areas that let everybody check a draft before publishing. */
export const listOpenPrechecks = (): Promise<{ id: string; name: string; nameEn: string }[]> =>
  db().area.findMany({ where: { openPrecheck: true }, select: { id: true, name: true, nameEn: true }, orderBy: { id: "asc" } });

export async function saveReplyDays(tx: Transaction, areaId: string, replyDays: number): Promise<void> {
  await tx.area.update({ where: { id: areaId }, data: { replyDays } });
}
