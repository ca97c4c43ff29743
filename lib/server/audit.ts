/** The audit log: looked through, carried out, and proved unchanged. */
import {
  type AuditEntry,
  type AuditQuery,
  countAudit,
  FIRST_PREVIOUS,
  hashOf,
  listAudit,
  listAuditedAreas,
  readAudit,
} from "@/lib/db/audit";
import { csvOf } from "@/lib/report/export/csv";

const PAGE = 100;
const PIECE = 1_000;

/** `broken` is the first entry that does not follow from the one before; `head` the last hash, to be kept elsewhere. */
export type Verification = { areaId: string; entries: number; head: string; broken: number | null };

async function* entriesOf(areaId: string): AsyncGenerator<AuditEntry> {
  let after = 0;
  for (;;) {
    const piece = await readAudit(areaId, after, PIECE);
    yield* piece;
    const last = piece.at(-1);
    if (!last || piece.length < PIECE) return;
    after = last.number;
  }
}

/** Computes the whole chain of an area anew. A log that was cut off at its end is told by an earlier head alone. */
export async function verifyArea(areaId: string): Promise<Verification> {
  let [entries, head] = [0, FIRST_PREVIOUS];
  for await (const entry of entriesOf(areaId)) {
    const follows = entry.number === entries + 1 && entry.previous === head && hashOf(entry) === entry.hash;
    if (!follows) return { areaId, entries, head, broken: entry.number };
    entries += 1;
    head = entry.hash;
  }
  return { areaId, entries, head, broken: null };
}

/** True where the area's log has the entry of an earlier head, so that nothing was cut off before it. */
export async function holdsHead(areaId: string, head: string): Promise<boolean> {
  for await (const entry of entriesOf(areaId)) if (entry.hash === head) return true;
  return false;
}

export const verifyAll = async (): Promise<Verification[]> => Promise.all((await listAuditedAreas()).map(verifyArea));

export type AuditView = {
  number: number;
  at: string;
  by: string;
  action: string;
  outcome: string;
  subject: string;
  detail: string;
};

const viewOf = ({ number, at, by, action, outcome, subject, detail }: AuditEntry): AuditView => ({
  number,
  at: at.toISOString(),
  by,
  action,
  outcome,
  subject,
  detail: detail === "{}" ? "" : detail,
});

/** A page of the log, newest first; `older` is where the next begins. */
export async function readAuditPage(query: AuditQuery) {
  const [entries, total] = await Promise.all([listAudit(query, PAGE + 1), countAudit({ ...query, before: undefined })]);
  const shown = entries.slice(0, PAGE);
  return { entries: shown.map(viewOf), total, older: entries.length > PAGE ? (shown.at(-1)?.number ?? null) : null };
}

const HEADER = ["number", "at", "by", "person", "action", "outcome", "subject", "detail", "previous", "hash"] as const;

/** The whole log of an area as CSV, with the hashes by which anybody can prove it. */
export async function exportAudit(areaId: string): Promise<string> {
  const rows: (string | number)[][] = [];
  for await (const entry of entriesOf(areaId)) {
    const { number, at, by, personId, action, outcome, subject, detail, previous, hash } = entry;
    rows.push([number, at.toISOString(), by, personId, action, outcome, subject, detail, previous, hash]);
  }
  return csvOf(HEADER, rows);
}
