/** Holding and moving the row of a report inside a transaction. */
import { now } from "@/lib/clock";
import type { Day } from "@/lib/report/body";
import { type From, type Move, type Mover, type ReportState, ruleOf, stateAfter } from "@/lib/report/states";
import type { Transaction } from "./client";
import { toDate } from "./day";
import type { ReportKey } from "./reports";

/** Who does something, as records name him, and in which role. */
export type Actor = { by: string; role: Mover };

/** A report whose row a transaction holds: `shown` is the version on display, `newest` the highest number that there is. */
export type HeldReport = { state: ReportState; shown: number | null; newest: number };

/** Holds the row until the transaction ends, so that whatever is decided on its state stays true; null where there is none. */
export async function holdReport(
  tx: Transaction,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
): Promise<HeldReport | null> {
  const [row] = await tx.$queryRaw<Omit<HeldReport, "newest">[]>`
    SELECT state::text, live_version AS shown FROM reports
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope FOR UPDATE`;
  if (!row) return null;
  // Only now that the row is held: a version that came while we waited counts.
  const newest = await tx.reportVersion.aggregate({ where: { areaId, bodyId, year, scope }, _max: { number: true } });
  return { ...row, newest: newest._max.number ?? 0 };
}

/** Makes the report where there is none, as a draft, and holds its row. What is known of its times is never forgotten. */
export async function makeReport(
  tx: Transaction,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  { submittedAt, publishedOn }: { submittedAt: Date | null; publishedOn: Day | null },
): Promise<HeldReport> {
  await tx.$executeRaw`
    INSERT INTO reports (area_id, body_id, year, scope, state, submitted_at, published_on)
    VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, 'draft', ${submittedAt}, ${toDate(publishedOn)}::date)
    ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
      submitted_at = coalesce(reports.submitted_at, excluded.submitted_at),
      published_on = coalesce(reports.published_on, excluded.published_on)`;
  const held = await holdReport(tx, areaId, { bodyId, year, scope });
  if (!held) throw new Error("A report that was just made is not there");
  return held;
}

/** A move that the state or the role does not allow; nothing was changed. */
export class NotAllowed extends Error {
  constructor(
    readonly move: Move,
    readonly state: From,
    readonly role: Mover,
  ) {
    super(`A ${role} cannot make the move ${move} from ${state}.`);
  }
}

export type MoveNote = Actor & { version: number; note: string };

/** Moves a held report as the table of states allows, and records it. Throws `NotAllowed`. */
export async function moveReport(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  held: HeldReport | null,
  move: Move,
  { by, role, version, note }: MoveNote,
): Promise<ReportState> {
  const from: From = held === null || held.newest === 0 ? "none" : held.state;
  const rule = ruleOf(move, from, role);
  if (!rule) throw new NotAllowed(move, from, role);
  const to = stateAfter(rule, from, (held?.shown ?? null) !== null);
  await tx.report.update({
    where: { areaId_bodyId_year_scope: { areaId, ...key } },
    data: { state: to },
  });
  // The first time counts by law; later ones are in the moves. Commands bring in what was handed in elsewhere.
  if (to === "submitted" && role !== "system")
    await tx.report.updateMany({ where: { areaId, ...key, submittedAt: null }, data: { submittedAt: now() } });
  const number = (await tx.reportMove.count({ where: { areaId, ...key } })) + 1;
  const fromState = from === "none" ? null : from;
  await tx.reportMove.create({ data: { areaId, ...key, number, move, from: fromState, to, version, at: now(), by, role, note } });
  return to;
}
