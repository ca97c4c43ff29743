/** Moving reports and correcting their cells: each in one transaction that holds the report's row. */
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { correctionIn, type Move, type ReportState } from "@/lib/report/states";
import type { Transaction } from "./client";
import { recordDisplay } from "./displays";
import { fromJson } from "./json";
import { type Actor, type HeldReport, holdReport, moveReport, NotAllowed } from "./report-row";
import type { ReportKey } from "./reports";
import { hide, show } from "./shown";
import { insertVersion } from "./versions";

/** What a screen showed when its reader decided; whoever decides on something older is told what came since. */
export type Seen = { version: number };

/** `stale`: another version came in the meantime, and nothing was changed. */
export type Moved = { status: "moved"; state: ReportState } | { status: "stale"; newest: number } | { status: "missing" };

type StoredVersion = {
  form: FormId | null;
  content: Report;
  findings: readonly Finding[];
  documentHash: string;
  parser: string;
  reason: string;
  createdRole: string;
};

async function readStored(
  tx: Transaction,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  number: number,
): Promise<StoredVersion> {
  const row = await tx.reportVersion.findUniqueOrThrow({
    where: { areaId_bodyId_year_scope_number: { areaId, bodyId, year, scope, number } },
  });
  return {
    ...row,
    form: row.form as FormId | null, // written by insertVersion
    content: fromJson<Report>(row.content),
    findings: fromJson<Finding[]>(row.findings),
  };
}

/** Runs a change on a held report whose newest version is the one that was seen. */
async function onSeen<T>(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  seen: Seen,
  change: (held: HeldReport) => Promise<T>,
): Promise<T | Exclude<Moved, { status: "moved" }>> {
  const held = await holdReport(tx, areaId, key);
  if (!held) return { status: "missing" };
  return held.newest === seen.version ? await change(held) : { status: "stale", newest: held.newest };
}

/** Moves a report by any move of the table that makes no new version. Throws `NotAllowed`. */
export async function moveSeen(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  move: Move,
  seen: Seen,
  actor: Actor & { note: string },
): Promise<Moved> {
  return await onSeen(tx, areaId, key, seen, async (held): Promise<Moved> => {
    const state = await moveReport(tx, areaId, key, held, move, { ...actor, version: seen.version });
    if (state === "live" || state === "corrected") await display(tx, areaId, key, held, actor);
    if (state === "withdrawn") await hide(tx, areaId, key);
    return { status: "moved", state };
  });
}

async function display(tx: Transaction, areaId: string, key: ReportKey, held: HeldReport, actor: Actor): Promise<void> {
  const { form, content, reason, createdRole } = await readStored(tx, areaId, key, held.newest);
  const role = createdRole === "system" ? actor.role : createdRole;
  await show(tx, areaId, { ...key, number: held.newest, shown: held.shown, form, content, reason, role });
}

/** A corrected version: what it says and what the rules find in it. */
export type Corrected = { content: Report; findings: readonly Finding[] };

/**
 * Makes a new version out of the newest by `change`, and shows it where the report is on display. All of it or nothing.
 * `change` must be pure: it gets the content that is stored. Throws `NotAllowed`.
 */
export async function correctSeen(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  seen: Seen,
  actor: Actor & { reason: string },
  change: (content: Report, form: FormId) => Corrected,
): Promise<Moved & { version?: number }> {
  return await onSeen(tx, areaId, key, seen, async (held) => {
    const rule = correctionIn(held.state, actor.role);
    const stored = await readStored(tx, areaId, key, held.newest);
    if (!rule || stored.form === null) throw new NotAllowed("correctShown", held.state, actor.role);
    const number = held.newest + 1;
    const { by, role, reason } = actor;
    await insertVersion(tx, areaId, {
      ...key,
      ...change(stored.content, stored.form),
      form: stored.form,
      number,
      by,
      role,
      reason,
      documentHash: stored.documentHash,
      parser: stored.parser,
    });
    const state = await moveReport(tx, areaId, key, held, rule.move, { by, role, version: number, note: reason });
    if (state === "live" || state === "corrected") await display(tx, areaId, key, { ...held, newest: number }, actor);
    return { status: "moved", state, version: number } as const;
  });
}

/** Marks the figures on display as compared with the source by a person; false where that version is not on display. */
export async function markReviewed(tx: Transaction, areaId: string, key: ReportKey, version: number): Promise<boolean> {
  const { count } = await tx.figures.updateMany({
    where: { areaId, ...key, version, reviewed: false },
    data: { reviewed: true },
  });
  if (count > 0) await recordDisplay(tx, areaId, key);
  return count > 0;
}
