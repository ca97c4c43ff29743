/** The audit log (审计日志): rows are added, each with a hash over itself and the one before, and never change. */
import { createHash } from "node:crypto";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";

/** What belongs to no area: a sign-in under an unknown name, settings of the whole site. */
export const NO_AREA = "-";

/** `done`, or why not: `refused` for want of permission, `failed` for a wrong password or code. */
export type AuditOutcome = "done" | "refused" | "failed";

export type AuditNote = {
  areaId: string;
  personId: string;
  by: string;
  action: string;
  outcome: AuditOutcome;
  /** What it was done to, as `kind:id`. */
  subject: string;
  detail: Readonly<Record<string, unknown>>;
};

export type AuditEntry = {
  areaId: string;
  number: number;
  at: Date;
  personId: string;
  by: string;
  action: string;
  outcome: string;
  subject: string;
  detail: string;
  previous: string;
  hash: string;
};

/** The hash that stands before the first entry of an area. */
export const FIRST_PREVIOUS = "0".repeat(64);

/** SHA-256 over the fields in this order as a JSON array, the previous hash among them. */
export const hashOf = (entry: Omit<AuditEntry, "hash">): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        entry.areaId,
        entry.number,
        entry.at.toISOString(),
        entry.personId,
        entry.by,
        entry.action,
        entry.outcome,
        entry.subject,
        entry.detail,
        entry.previous,
      ]),
    )
    .digest("hex");

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");

/** Adds an entry at the end of the transaction that did what it says. One transaction of an area writes at a time. */
export async function appendAudit(tx: Transaction, note: AuditNote): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${note.areaId}`}, 0))`;
  const last = await tx.auditEntry.findFirst({
    where: { areaId: note.areaId },
    orderBy: { number: "desc" },
    select: { number: true, hash: true },
  });
  const entry = {
    areaId: note.areaId,
    number: (last?.number ?? 0) + 1,
    at: new Date(),
    personId: note.personId,
    by: storable(note.by),
    action: note.action,
    outcome: note.outcome,
    subject: storable(note.subject),
    detail: storable(JSON.stringify(note.detail)),
    previous: last?.hash ?? FIRST_PREVIOUS,
  };
  await tx.auditEntry.create({ data: { ...entry, hash: hashOf(entry) } });
}

export type AuditQuery = {
  areaId: string;
  /** Found in person, action, subject or detail. */
  text?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
  /** Entries with a smaller number. */
  before?: number | undefined;
};

const whereOf = ({ areaId, text, from, until, before }: AuditQuery): Prisma.AuditEntryWhereInput => ({
  areaId,
  ...(before !== undefined && { number: { lt: before } }),
  ...((from || until) && { at: { ...(from && { gte: from }), ...(until && { lt: until }) } }),
  ...(text && {
    OR: (["by", "action", "subject", "detail"] as const).map((field) => ({
      [field]: { contains: text, mode: "insensitive" as const },
    })),
  }),
});

/** Newest first. */
export const listAudit = (query: AuditQuery, take: number): Promise<AuditEntry[]> =>
  db().auditEntry.findMany({ where: whereOf(query), orderBy: { number: "desc" }, take });

export const countAudit = (query: AuditQuery): Promise<number> => db().auditEntry.count({ where: whereOf(query) });

/** A stretch of an area's log in its order, for reading it all in pieces. */
export const readAudit = (areaId: string, after: number, take: number): Promise<AuditEntry[]> =>
  db().auditEntry.findMany({ where: { areaId, number: { gt: after } }, orderBy: { number: "asc" }, take });

export async function listAuditedAreas(): Promise<string[]> {
  const rows = await db().auditEntry.findMany({ distinct: ["areaId"], select: { areaId: true }, orderBy: { areaId: "asc" } });
  return rows.map(({ areaId }) => areaId);
}
