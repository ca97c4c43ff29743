/** Writing reports. One transaction makes a version; nothing is ever overwritten. */
import type { Document } from "@/lib/document";
import type { Day } from "@/lib/report/body";
import { figuresOf } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { db } from "./client";
import { toDate } from "./day";
import { recordDisplay } from "./displays";
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

/**
 * `added`: a new version was made. `known`: these bytes made it before. `live`: it is the one on display now. `failed` counts
 * the findings that say that something does not add up.
 */
export type StoredVersion = ReportKey & { status: "added" | "known"; version: number; live: boolean; failed: number };

type Transaction = Prisma.TransactionClient;
/** The number of the version on display. */
type Shown = number | null;
/** A version whose report's row this transaction holds. */
type Held = ReportKey & Pick<NewVersion, "form" | "content" | "findings"> & { number: number; shown: Shown };

const PATIENCE = { maxWait: 30_000, timeout: 30_000 };

/**
 * Stores a document and the version read from it, and puts it on display where `live`. The same bytes again make no second
 * version: the document's key is the lock on which a concurrent twin waits. An older version never replaces a newer display.
 */
export async function storeVersion(version: NewVersion, live: boolean): Promise<StoredVersion> {
  const { areaId, document } = version;
  return await db().$transaction(async (tx) => {
    const isNew = await insertDocument(tx, version);
    const held = isNew ? await appendVersion(tx, version) : await holdKnown(tx, areaId, document.sha256);
    return await settle(tx, areaId, held, isNew ? "added" : "known", live);
  }, PATIENCE);
}

/** The version that these bytes made before, on display from now where `live`; null where they are new. */
export async function keepVersion(areaId: string, sha256: string, live: boolean): Promise<StoredVersion | null> {
  const known = await db().document.findUnique({ where: { areaId_sha256: { areaId, sha256 } }, select: { sha256: true } });
  if (!known) return null;
  return await db().$transaction(async (tx) => settle(tx, areaId, await holdKnown(tx, areaId, sha256), "known", live), PATIENCE);
}

async function settle(
  tx: Transaction,
  areaId: string,
  held: Held,
  status: StoredVersion["status"],
  live: boolean,
): Promise<StoredVersion> {
  const { bodyId, year, scope, number, shown, findings } = held;
  const isNext = live && number > (shown ?? 0);
  if (isNext) await show(tx, areaId, held);
  const failed = findings.filter(({ verdict }) => verdict === "fail").length;
  return { bodyId, year, scope, status, version: number, live: isNext || number === shown, failed };
}

async function insertDocument(tx: Transaction, { areaId, document }: NewVersion): Promise<boolean> {
  const { sha256, name, bytes, origin, text } = document;
  const inserted = await tx.$executeRaw`
    INSERT INTO documents (area_id, sha256, name, bytes, origin, text)
    VALUES (${areaId}, ${sha256}, ${name}, ${bytes}, ${origin}::document_origin, ${toJson(text)}::jsonb)
    ON CONFLICT DO NOTHING`;
  return inserted === 1;
}

/** Makes the report where there is none, and holds its row, so that versions are numbered one after the other. */
async function lockReport(tx: Transaction, version: NewVersion): Promise<Shown> {
  const { areaId, bodyId, year, scope, submittedAt, publishedOn } = version;
  const [report] = await tx.$queryRaw<{ shown: Shown }[]>`
    INSERT INTO reports (area_id, body_id, year, scope, state, submitted_at, published_on)
    VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, 'submitted', ${submittedAt}, ${toDate(publishedOn)}::date)
    ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
      submitted_at = coalesce(reports.submitted_at, excluded.submitted_at),
      published_on = coalesce(reports.published_on, excluded.published_on),
      state = CASE WHEN reports.state IN ('draft', 'returned', 'withdrawn') THEN 'submitted' ELSE reports.state END
    RETURNING live_version AS shown`;
  return report?.shown ?? null;
}

/** The new version gets a number one above the highest of its report. */
async function appendVersion(tx: Transaction, version: NewVersion): Promise<Held> {
  const shown = await lockReport(tx, version);
  const { areaId, bodyId, year, scope, document, form, parser, content, findings, by, reason } = version;
  const [added] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO report_versions
      (area_id, body_id, year, scope, number, form, document_sha256, parser, content, findings, created_by, reason)
    SELECT ${areaId}, ${bodyId}, ${year}::int, ${scope}::report_scope, coalesce(max(number), 0) + 1, ${form},
      ${document.sha256}, ${parser}, ${toJson(content)}::jsonb, ${toJson(findings)}::jsonb, ${by}, ${reason}
    FROM report_versions
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope
    RETURNING number`;
  if (!added) throw new Error("A version was inserted without a number");
  return { bodyId, year, scope, number: added.number, form, content, findings, shown };
}

async function holdKnown(tx: Transaction, areaId: string, documentHash: string): Promise<Held> {
  const known = await tx.reportVersion.findFirstOrThrow({ where: { areaId, documentHash }, orderBy: { createdAt: "asc" } });
  const { bodyId, year, scope, number } = known;
  const [report] = await tx.$queryRaw<{ shown: Shown }[]>`
    SELECT live_version AS shown FROM reports
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope FOR UPDATE`;
  const form = known.form as FormId; // written by appendVersion
  const content = fromJson<Report>(known.content);
  return {
    bodyId,
    year,
    scope,
    number,
    form,
    content,
    findings: fromJson<Finding[]>(known.findings),
    shown: report?.shown ?? null,
  };
}

async function show(tx: Transaction, areaId: string, held: Held): Promise<void> {
  const { bodyId, year, scope, number, form, content, shown } = held;
  await tx.$executeRaw`
    INSERT INTO figures (area_id, body_id, year, scope, version, form, values)
    VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, ${number}, ${form}, ${toJson(figuresOf(form, content.cells))}::jsonb)
    ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
      version = excluded.version, form = excluded.form, values = excluded.values, reviewed = false`;
  await tx.$executeRaw`
    UPDATE reports SET live_version = ${number}, live_at = coalesce(live_at, now()),
      state = ${shown === null ? "live" : "corrected"}::report_state
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope`;
  await recordDisplay(tx, areaId, held, shown === null ? 1 : 0);
}
