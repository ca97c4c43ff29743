/** Where and when a body put its report on its own website, as somebody stated it. */
import type { Evidence, Publication } from "@/lib/report/times";
import { db, type Transaction } from "./client";
import { toDate } from "./day";
import { recordDisplay } from "./displays";
import { Prisma } from "./generated/client";
import { fromJson, toJson } from "./json";
import type { ReportKey } from "./reports";

/** In a transaction that holds the report. */
export async function setPublication(
  tx: Transaction,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  { publishedOn, publishedUrl, evidence }: Publication,
): Promise<void> {
  const key = { areaId, bodyId, year, scope };
  const { liveVersion } = await tx.report.update({
    where: { areaId_bodyId_year_scope: key },
    data: {
      publishedOn: toDate(publishedOn),
      publishedUrl,
      evidence: evidence === null ? Prisma.DbNull : JSON.parse(toJson(evidence)),
    },
  });
  if (liveVersion !== null) await recordDisplay(tx, areaId, key);
}

export async function readEvidence(areaId: string, { bodyId, year, scope }: ReportKey): Promise<Evidence | null> {
  const row = await db().report.findUnique({
    where: { areaId_bodyId_year_scope: { areaId, bodyId, year, scope } },
    select: { evidence: true },
  });
  return row?.evidence ? fromJson<Evidence>(row.evidence) : null;
}
