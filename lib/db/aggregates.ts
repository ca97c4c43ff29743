/** The draft of the area's own report: its prose, and the adjustments of its sums. */
import type { Adjustment, AdjustmentKind, MadeFrom, NewAdjustment } from "@/lib/report/aggregate/unit";
import type { CellKey } from "@/lib/report/form";
import type { SectionKey } from "@/lib/report/report";
import { db, type Transaction } from "./client";
import { fromJson, toJson } from "./json";

export type AggregateDraft = {
  /** 0 where nobody has saved anything. */
  revision: number;
  sections: Partial<Record<SectionKey, string>>;
  made: MadeFrom | null;
};

/** Null where nobody has begun. */
export async function readAggregateDraft(areaId: string, year: number, tx?: Transaction): Promise<AggregateDraft | null> {
  const row = await (tx ?? db()).aggregateDraft.findUnique({ where: { areaId_year: { areaId, year } } });
  return (
    row && {
      revision: row.revision,
      sections: fromJson<AggregateDraft["sections"]>(row.sections),
      made: row.made === null ? null : fromJson<MadeFrom>(row.made),
    }
  );
}

type Saving = { by: string; at: Date };

/** Saves over the revision that was read; returns the next one. */
export async function saveAggregateDraft(
  tx: Transaction,
  areaId: string,
  year: number,
  sections: AggregateDraft["sections"],
  { by, at }: Saving,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    INSERT INTO aggregate_drafts (area_id, year, sections, changed_at, changed_by)
    VALUES (${areaId}, ${year}, ${toJson(sections)}::jsonb, ${at}, ${by})
    ON CONFLICT (area_id, year) DO UPDATE SET
      revision = aggregate_drafts.revision + 1, sections = excluded.sections,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    RETURNING revision`;
  return row?.revision ?? 1;
}

/** Notes from what the version was made; the draft must have been saved before. */
export async function markMade(tx: Transaction, areaId: string, year: number, made: MadeFrom): Promise<void> {
  await tx.$executeRaw`
    UPDATE aggregate_drafts SET made = ${toJson(made)}::jsonb WHERE area_id = ${areaId} AND year = ${year}`;
}

/** All of them, the undone too, in the order in which they were made. */
export async function listAdjustments(areaId: string, year: number, tx?: Transaction): Promise<Adjustment[]> {
  const rows = await (tx ?? db()).aggregateAdjustment.findMany({ where: { areaId, year }, orderBy: { number: "asc" } });
  return rows.map(({ number, kind, cells, bodyId, amount, reason, by, at, undoneBy, undoneAt }) => ({
    ...{ number, amount, reason, by, body: bodyId, at: at.toISOString() },
    kind: kind as AdjustmentKind, // written from a NewAdjustment
    cells: fromJson<CellKey[]>(cells),
    undone: undoneBy === null || undoneAt === null ? null : { by: undoneBy, at: undoneAt.toISOString() },
  }));
}

export type YearAdjustment = Adjustment & { year: number };

/** Those of every year that count. */
export async function listAllAdjustments(areaId: string): Promise<YearAdjustment[]> {
  const years = await db().aggregateAdjustment.findMany({
    where: { areaId, undoneAt: null },
    distinct: ["year"],
    select: { year: true },
  });
  const lists = await Promise.all(
    years.map(async ({ year }) => (await listAdjustments(areaId, year)).map((one) => ({ ...one, year }))),
  );
  return lists.flat().filter(({ undone }) => undone === null);
}

/** The next adjustment of the year; the area's row is held, so that no number is given twice. */
export async function addAdjustment(
  tx: Transaction,
  areaId: string,
  year: number,
  { kind, cells, body, amount, reason, by, at }: NewAdjustment & { reason: string } & Saving,
): Promise<number> {
  await tx.$executeRaw`SELECT 1 FROM areas WHERE id = ${areaId} FOR UPDATE`;
  const last = await tx.aggregateAdjustment.aggregate({ where: { areaId, year }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.$executeRaw`
    INSERT INTO aggregate_adjustments (area_id, year, number, kind, cells, body_id, amount, reason, by, at)
    VALUES (${areaId}, ${year}, ${number}, ${kind}, ${toJson(cells)}::jsonb, ${body}, ${amount}, ${reason}, ${by}, ${at})`;
  return number;
}

/** What a form that undoes it is compared with; null where there is no such adjustment. */
export async function standOfAdjustment(
  tx: Transaction,
  areaId: string,
  year: number,
  number: number,
): Promise<"counts" | "undone" | null> {
  const row = await tx.aggregateAdjustment.findUnique({
    where: { areaId_year_number: { areaId, year, number } },
    select: { undoneAt: true },
  });
  return row && (row.undoneAt === null ? "counts" : "undone");
}

/** True where it still counted. */
export async function undoAdjustment(
  tx: Transaction,
  areaId: string,
  year: number,
  number: number,
  { by, at }: Saving,
): Promise<boolean> {
  const { count } = await tx.aggregateAdjustment.updateMany({
    where: { areaId, year, number, undoneAt: null },
    data: { undoneBy: by, undoneAt: at },
  });
  return count === 1;
}
