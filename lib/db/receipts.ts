/** Proofs of handing in (报送回执), numbered through each day of an area. */
import type { Day } from "@/lib/report/body";
import { db, type Transaction } from "./client";
import { toDate, toDay } from "./day";
import type { Receipt as Model } from "./generated/client";
import type { ReportKey } from "./reports";

export type Receipt = ReportKey & {
  /** 2026-0117-0023: the day in China and the count on it. */
  number: string;
  version: number;
  /** Of the bytes that were handed in. */
  sha256: string;
  at: Date;
  by: string;
  reviewer: string;
  signer: string;
};

const numberOf = (day: Day, serial: number): string =>
  `${day.slice(0, 4)}-${day.slice(5, 7)}${day.slice(8)}-${String(serial).padStart(4, "0")}`;

const receiptOf = ({ areaId: _, day, serial, ...row }: Model): Receipt => ({
  ...row,
  number: numberOf(toDay(day) ?? "", serial),
});

/** Issues the next receipt of a day; the area's row is held, so that no number is given twice or left out. */
export async function issueReceipt(
  tx: Transaction,
  areaId: string,
  day: Day,
  { bodyId, year, scope, ...receipt }: Omit<Receipt, "number">,
): Promise<Receipt> {
  await tx.$executeRaw`SELECT 1 FROM areas WHERE id = ${areaId} FOR UPDATE`;
  const on = toDate(day) ?? new Date(0);
  const last = await tx.receipt.aggregate({ where: { areaId, day: on }, _max: { serial: true } });
  const serial = (last._max.serial ?? 0) + 1;
  return receiptOf(await tx.receipt.create({ data: { areaId, day: on, serial, bodyId, year, scope, ...receipt } }));
}

/** A report's receipts, newest first. */
export async function listReceipts(areaId: string, { bodyId, year, scope }: ReportKey): Promise<Receipt[]> {
  const rows = await db().receipt.findMany({
    where: { areaId, bodyId, year, scope },
    orderBy: [{ day: "desc" }, { serial: "desc" }],
  });
  return rows.map(receiptOf);
}

/** A receipt by its number; null where none bears it. */
export async function readReceipt(areaId: string, number: string): Promise<Receipt | null> {
  const parts = /^(\d{4})-(\d{2})(\d{2})-(\d{4,6})$/.exec(number);
  const day = parts && toDate(`${parts[1]}-${parts[2]}-${parts[3]}`);
  if (!day || Number.isNaN(day.getTime())) return null;
  const row = await db().receipt.findUnique({ where: { areaId_day_serial: { areaId, day, serial: Number(parts[4]) } } });
  return row && receiptOf(row);
}
