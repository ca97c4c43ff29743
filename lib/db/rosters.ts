/** Who must report on a year, as the area has settled it; and what happened to its bodies. */
import { now } from "@/lib/clock";
import type { BodyKind, Day } from "@/lib/report/body";
import type { RosterLine } from "@/lib/report/roster";
import type { BodyChange } from "@/lib/report/roster-sheet";
import { db, type Transaction } from "./client";
import { toDate, toDay } from "./day";

export type SavedRoster = { revision: number; updatedAt: Date; lines: RosterLine[] };

/** Null where the area has settled none for the year. */
export async function readRoster(areaId: string, year: number): Promise<SavedRoster | null> {
  const roster = await db().roster.findUnique({
    where: { areaId_year: { areaId, year } },
    include: { entries: { orderBy: { bodyId: "asc" } } },
  });
  if (!roster) return null;
  const lines = roster.entries.map(({ bodyId, owes, from, until, note }) => ({
    bodyId,
    owes,
    from: toDay(from),
    until: toDay(until),
    note,
  }));
  return { revision: roster.revision, updatedAt: roster.updatedAt, lines };
}

/** All that the area has settled. */
export async function listRosters(areaId: string): Promise<Map<number, RosterLine[]>> {
  const rows = await db().rosterEntry.findMany({ where: { areaId }, orderBy: [{ year: "asc" }, { bodyId: "asc" }] });
  const rosters = new Map((await listRosterYears(areaId)).map((year) => [year, [] as RosterLine[]]));
  for (const { year, bodyId, owes, from, until, note } of rows)
    rosters.get(year)?.push({ bodyId, owes, from: toDay(from), until: toDay(until), note });
  return rosters;
}

/** The years for which there is a roster, newest first. */
export async function listRosterYears(areaId: string): Promise<number[]> {
  const rows = await db().roster.findMany({ where: { areaId }, select: { year: true }, orderBy: { year: "desc" } });
  return rows.map(({ year }) => year);
}

/** What a form that changes the roster is compared with; 0 where there is none yet. */
export async function revisionOfRoster(tx: Transaction, areaId: string, year: number): Promise<number> {
  const where = { areaId_year: { areaId, year } };
  return (await tx.roster.findUnique({ where, select: { revision: true } }))?.revision ?? 0;
}

/** What was made from the roster as it was is out of date; nothing where none is settled. */
export async function raiseRosterRevision(tx: Transaction, areaId: string, year: number): Promise<void> {
  await tx.roster.updateMany({ where: { areaId, year }, data: { revision: { increment: 1 }, updatedAt: now() } });
}

/** Replaces the whole roster of a year; returns its new revision. */
export async function saveRoster(tx: Transaction, areaId: string, year: number, lines: readonly RosterLine[]): Promise<number> {
  const where = { areaId_year: { areaId, year } };
  const update = { revision: { increment: 1 }, updatedAt: now() };
  const { revision } = await tx.roster.upsert({ where, create: { areaId, year }, update });
  await tx.rosterEntry.deleteMany({ where: { areaId, year } });
  const data = lines.map(({ from, until, ...line }) => ({ areaId, year, ...line, from: toDate(from), until: toDate(until) }));
  await tx.rosterEntry.createMany({ data });
  return revision;
}

export type NewBody = { id: string; name: string; short: string; kind: BodyKind; from: Day | null };

export async function addBody(tx: Transaction, areaId: string, { id, name, short, kind, from }: NewBody): Promise<void> {
  await tx.body.create({ data: { areaId, id, kind, from: toDate(from) } });
  const names = [{ name, kind: "full" as const }, ...(short && short !== name ? [{ name: short, kind: "short" as const }] : [])];
  await tx.bodyName.createMany({ data: names.map((one) => ({ areaId, bodyId: id, ...one, from: toDate(from) })) });
}

/** A rename ends the name that holds and begins the next; everything else leads the work of one body to another. */
export async function addChange(tx: Transaction, areaId: string, change: BodyChange): Promise<void> {
  const { from: fromId, to: toId, kind, name, note } = change;
  const on = new Date(`${change.on}T00:00:00Z`);
  if (kind === "rename") {
    const old = { areaId, bodyId: fromId, kind: "full" as const, until: null, name: { not: name } };
    await tx.bodyName.updateMany({ where: old, data: { until: on } });
    await tx.bodyName.createMany({ data: [{ areaId, bodyId: fromId, name, kind: "full", from: on }], skipDuplicates: true });
    return;
  }
  await tx.succession.createMany({ data: [{ areaId, fromId, toId, on, kind, note }], skipDuplicates: true });
  // Of a transfer and a split something stays behind; after a merger and a dissolution nothing does.
  const ends = kind === "merger" || kind === "dissolution";
  if (ends) await tx.body.updateMany({ where: { areaId, id: fromId, until: null }, data: { until: on } });
}
