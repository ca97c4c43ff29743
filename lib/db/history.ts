/** What became of a report: its moves, and the ledger of corrections (更正记录). Both are only ever added to. */
import type { Figure } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import type { From, Move, ReportState } from "@/lib/report/states";
import { db } from "./client";
import { fromJson } from "./json";
import type { ReportKey } from "./reports";

export type ReportMove = {
  number: number;
  move: Move;
  from: From;
  to: ReportState;
  version: number;
  at: Date;
  by: string;
  role: string;
  note: string;
};

/** Oldest first. */
export async function listMoves(areaId: string, { bodyId, year, scope }: ReportKey): Promise<ReportMove[]> {
  const rows = await db().reportMove.findMany({ where: { areaId, bodyId, year, scope }, orderBy: { number: "asc" } });
  return rows.map(({ number, move, from, to, version, at, by, role, note }) => ({
    // The column holds what moveReport wrote: a move of the table.
    ...{ number, move: move as Move, from: from ?? ("none" as const), to, version, at, by, role, note },
  }));
}

/** A figure that changed after it had been on display; null where the form of that version has no such cell. */
export type Correction = ReportKey & {
  /** The version that brought the change on display. */
  version: number;
  cell: CellKey;
  before: Figure | null;
  after: Figure | null;
  at: Date;
  reason: string;
  role: string;
};

export type CorrectionFilter = { bodyId?: string; year?: number; limit?: number };

/** The ledger of an area, newest first. */
export async function listCorrections(areaId: string, { bodyId, year, limit }: CorrectionFilter = {}): Promise<Correction[]> {
  const rows = await db().correction.findMany({
    where: { areaId, ...(bodyId !== undefined && { bodyId }), ...(year !== undefined && { year }) },
    orderBy: [{ at: "desc" }, { year: "desc" }, { bodyId: "asc" }, { version: "desc" }, { cell: "asc" }],
    ...(limit !== undefined && { take: limit }),
  });
  return rows.map(({ areaId: _, cell, before, after, ...row }) => ({
    ...row,
    cell: cell as CellKey, // written by show() from the figures
    before: before === null ? null : fromJson<Figure>(before),
    after: after === null ? null : fromJson<Figure>(after),
  }));
}
