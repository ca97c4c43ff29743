/** Writing reports. One transaction makes a version; nothing is ever overwritten. */
import { now } from "@/lib/clock";
import type { Document } from "@/lib/document";
import type { Day } from "@/lib/report/body";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { RULEBOOK } from "@/lib/report/rulebook";
import type { Mover } from "@/lib/report/states";
import { db, inTransaction, type Transaction } from "./client";
import type { DocumentFile, Origin } from "./documents";
import { fromJson, toJson } from "./json";
import { type Actor, type HeldReport, holdReport, makeReport, moveReport } from "./report-row";
import type { ReportKey } from "./reports";
import { show } from "./shown";

export type NewVersion = ReportKey & {
  areaId: string;
  /** `files` where the report came in several; `safe`: pictures of its pages may be seen by everyone. */
  document: {
    sha256: string;
    name: string;
    bytes: number;
    origin: Origin;
    text: Document;
    files?: readonly DocumentFile[];
    safe?: boolean;
  };
  submittedAt: Date | null;
  publishedOn: Day | null;
  /** Null for a report of the years before the forms, kept for its words. */
  form: FormId | null;
  parser: string;
  content: Report;
  findings: readonly Finding[];
  by: string;
  /** In which role; `system` where left out. */
  role?: Mover;
  reason: string;
  /** Why it goes on display with hard failures; put down with the move. */
  note?: string;
  /** How it comes in where it is not put on display at once: handed in where left out. */
  arrival?: "draft" | "submit";
};

/**
 * `added`: a new version was made. `known`: these bytes made it before. `live`: it is the one on display now. `failed` counts
 * the findings that say that something does not add up.
 */
export type StoredVersion = ReportKey & { status: "added" | "known"; version: number; live: boolean; failed: number };

/** A version whose report's row this transaction holds. */
type Held = ReportKey &
  Pick<NewVersion, "form" | "content" | "findings" | "reason"> & { number: number; report: HeldReport; role: string };

/**
 * Stores a document and the version read from it, and puts it on display where `live`. The same bytes again make no second
 * version: the document's key is the lock on which a concurrent twin waits. An older version never replaces a newer display.
 */
export async function storeVersion(version: NewVersion, live: boolean): Promise<StoredVersion> {
  return await inTransaction((tx) => storeVersionIn(tx, version, live));
}

/** The same within a transaction that does more. */
export async function storeVersionIn(tx: Transaction, version: NewVersion, live: boolean): Promise<StoredVersion> {
  const { areaId, document, by, role = "system", note = "", arrival = "submit" } = version;
  if (!(await insertDocument(tx, version))) {
    return await settle(tx, areaId, await holdKnown(tx, areaId, document.sha256), "known", live, { by, role, note });
  }
  const held = await appendVersion(tx, version);
  if (!live) await moveReport(tx, areaId, keyOf(held), held.report, arrival, { by, role, version: held.number, note: "" });
  return await settle(tx, areaId, held, "added", live, { by, role, note });
}

/** The version that these bytes made before, on display from now where `live`; null where they are new. */
export async function keepVersion(areaId: string, sha256: string, live: boolean): Promise<StoredVersion | null> {
  const known = await db().document.findUnique({ where: { areaId_sha256: { areaId, sha256 } }, select: { sha256: true } });
  if (!known) return null;
  const settleKnown = async (tx: Transaction) =>
    settle(tx, areaId, await holdKnown(tx, areaId, sha256), "known", live, { by: "system", role: "system", note: "" });
  return await inTransaction(settleKnown);
}

const keyOf = ({ bodyId, year, scope }: ReportKey): ReportKey => ({ bodyId, year, scope });

async function settle(
  tx: Transaction,
  areaId: string,
  held: Held,
  status: StoredVersion["status"],
  live: boolean,
  actor: Actor & { note: string },
): Promise<StoredVersion> {
  const { number, report, findings } = held;
  const key = keyOf(held);
  const isNext = live && number > (report.shown ?? 0);
  if (isNext) {
    // An older version that is shown while a newer one waits leaves that one in its state.
    if (number >= report.newest) await moveReport(tx, areaId, key, report, "bringIn", { ...actor, version: number });
    await show(tx, areaId, { ...held, shown: report.shown });
  }
  const failed = findings.filter(({ verdict }) => verdict === "fail").length;
  return { ...key, status, version: number, live: isNext || number === report.shown, failed };
}

async function insertDocument(tx: Transaction, { areaId, document }: NewVersion): Promise<boolean> {
  const { sha256, name, bytes, origin, text, files = [], safe = false } = document;
  const inserted = await tx.$executeRaw`
    INSERT INTO documents (area_id, sha256, name, bytes, origin, text, safe, received_at)
    VALUES (${areaId}, ${sha256}, ${name}, ${bytes}, ${origin}::document_origin, ${toJson(text)}::jsonb, ${safe}, ${now()})
    ON CONFLICT DO NOTHING`;
  if (inserted === 0) return false;
  await tx.documentFile.createMany({
    data: files.map((file, index) => ({ areaId, documentHash: sha256, number: index + 1, ...file })),
  });
  return true;
}

/** The new version gets a number one above the highest of its report, whose row is held meanwhile. */
async function appendVersion(tx: Transaction, version: NewVersion): Promise<Held> {
  const { areaId, form, content, findings, reason, role = "system" } = version;
  const key = keyOf(version);
  const report = await makeReport(tx, areaId, key, version);
  const number = report.newest + 1;
  await insertVersion(tx, areaId, { ...version, number, documentHash: version.document.sha256 });
  return { ...key, number, form, content, findings, reason, role, report };
}

export type VersionToInsert = Pick<NewVersion, "form" | "parser" | "content" | "findings" | "by" | "role" | "reason"> &
  ReportKey & { number: number; documentHash: string };

export async function insertVersion(tx: Transaction, areaId: string, version: VersionToInsert): Promise<void> {
  const { bodyId, year, scope, number, form, documentHash, parser, content, findings, by, role = "system", reason } = version;
  await tx.$executeRaw`
    INSERT INTO report_versions
      (area_id, body_id, year, scope, number, form, document_sha256, parser, content, findings, rules, created_at, created_by,
        created_role, reason)
    VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, ${number}, ${form}, ${documentHash}, ${parser},
      ${toJson(content)}::jsonb, ${toJson(findings)}::jsonb, ${RULEBOOK}, ${now()}, ${by}, ${role}, ${reason})`;
}

async function holdKnown(tx: Transaction, areaId: string, documentHash: string): Promise<Held> {
  const known = await tx.reportVersion.findFirstOrThrow({ where: { areaId, documentHash }, orderBy: { createdAt: "asc" } });
  const report = await holdReport(tx, areaId, known);
  if (!report) throw new Error("A version has no report");
  return {
    ...keyOf(known),
    number: known.number,
    form: known.form as FormId | null, // written by insertVersion
    content: fromJson<Report>(known.content),
    findings: fromJson<Finding[]>(known.findings),
    reason: known.reason,
    role: known.createdRole,
    report,
  };
}
