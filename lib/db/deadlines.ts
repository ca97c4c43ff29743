/** By when each kind of body must publish, per year. What is not set follows from the law (lib/report/deadline.ts). */
import type { Deadline } from "@/lib/report/deadline";
import { db, type Transaction } from "./client";
import { toDate, toDay } from "./day";

/** All that an area has set, or that of one year. */
export async function listDeadlines(areaId: string, year?: number): Promise<Deadline[]> {
  const rows = await db().deadline.findMany({
    where: { areaId, ...(year !== undefined && { year }) },
    orderBy: [{ year: "asc" }, { kind: "asc" }],
  });
  return rows.map((row) => ({
    year: row.year,
    kind: row.kind,
    legal: row.legalOn.toISOString().slice(0, 10),
    local: toDay(row.localOn),
  }));
}

export async function saveDeadline(tx: Transaction, areaId: string, { year, kind, legal, local }: Deadline): Promise<void> {
  const values = { legalOn: new Date(`${legal}T00:00:00Z`), localOn: toDate(local) };
  const where = { areaId_year_kind: { areaId, year, kind } };
  await tx.deadline.upsert({ where, create: { areaId, year, kind, ...values }, update: values });
}
