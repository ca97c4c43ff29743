/** What people said of cells while comparing them with the source. */
import { now } from "@/lib/clock";
import { db, type Transaction } from "./client";
import type { ReportKey } from "./reports";

export type CellNote = { version: number; cell: string; accepted: boolean; note: string; at: Date; by: string };

export async function saveCellNote(
  tx: Transaction,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  note: Omit<CellNote, "at">,
): Promise<void> {
  const key = { areaId, bodyId, year, scope, version: note.version, cell: note.cell };
  const said = { accepted: note.accepted, note: note.note, by: note.by, at: now() };
  await tx.cellNote.upsert({ where: { areaId_bodyId_year_scope_version_cell: key }, create: { ...key, ...said }, update: said });
}

/** All notes of a report, by whichever version they were made of. */
export async function listCellNotes(areaId: string, { bodyId, year, scope }: ReportKey): Promise<CellNote[]> {
  const rows = await db().cellNote.findMany({ where: { areaId, bodyId, year, scope }, orderBy: { at: "asc" } });
  return rows.map(({ version, cell, accepted, note, at, by }) => ({ version, cell, accepted, note, at, by }));
}
