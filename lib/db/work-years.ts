/** Public holidays of a year as an area's office has entered them (工作日历). */
import type { Holiday, WorkYear } from "@/lib/report/workdays/workdays";
import { db, type Transaction } from "./client";
import { fromJson, toJson } from "./json";

export type EnteredYear = WorkYear & { revision: number; by: string; at: Date };

/** Oldest first; years that nobody has entered are not among them. */
export async function listWorkYears(areaId: string): Promise<EnteredYear[]> {
  const rows = await db().workYear.findMany({ where: { areaId }, orderBy: { year: "asc" } });
  return rows.map(({ areaId: _, holidays, ...row }) => ({ ...row, holidays: fromJson<Holiday[]>(holidays) }));
}

/** What a form that changes the year is compared with; 0 where nobody has entered it. */
export async function revisionOfWorkYear(tx: Transaction, areaId: string, year: number): Promise<number> {
  return (await tx.workYear.findUnique({ where: { areaId_year: { areaId, year } }, select: { revision: true } }))?.revision ?? 0;
}

export async function saveWorkYear(
  tx: Transaction,
  areaId: string,
  { year, source, holidays, by, at }: WorkYear & { by: string; at: Date },
): Promise<void> {
  const values = { source, holidays: JSON.parse(toJson(holidays)), by, at };
  const update = { ...values, revision: { increment: 1 } };
  await tx.workYear.upsert({ where: { areaId_year: { areaId, year } }, create: { areaId, year, ...values }, update });
}

/** Back to the calendar that is shipped. */
export async function removeWorkYear(tx: Transaction, areaId: string, year: number): Promise<void> {
  await tx.workYear.deleteMany({ where: { areaId, year } });
}
