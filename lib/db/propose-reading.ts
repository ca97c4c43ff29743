/** A new reading of a file that is here: handed in beside the version on display, and never shown by itself. */
import type { Document } from "@/lib/document";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import type { Transaction } from "./client";
import { toJson } from "./json";
import { holdReport, moveReport } from "./report-row";
import type { ReportKey } from "./reports";
import { insertVersion } from "./versions";

export type NewReading = {
  documentHash: string;
  text: Document;
  form: FormId | null;
  content: Report;
  findings: readonly Finding[];
  parser: string;
};

/**
 * Returns the number of the version that now waits for the office; null where `seen` is no longer both the newest version and the
 * one on display, so that somebody is at work on it. The text of the file is kept in its new reading, to whose places the new
 * version leads.
 */
export async function proposeReading(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  seen: number,
  { text, ...reading }: NewReading,
  { by, reason }: { by: string; reason: string },
): Promise<number | null> {
  const held = await holdReport(tx, areaId, key);
  if (held?.newest !== seen || held.shown !== seen) return null;
  const number = seen + 1;
  await tx.$executeRaw`
    UPDATE documents SET text = ${toJson(text)}::jsonb WHERE area_id = ${areaId} AND sha256 = ${reading.documentHash}`;
  await insertVersion(tx, areaId, { ...key, ...reading, number, by, reason });
  await moveReport(tx, areaId, key, held, "submit", { by, role: "system", version: number, note: reason });
  return number;
}
