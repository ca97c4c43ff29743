/** What visitors say is wrong with a number: read by the office before the public reads it. */
import { now } from "@/lib/clock";
import type { CellKey } from "@/lib/report/form";
import { db, type Transaction } from "./client";
import type { ReportKey } from "./reports";

export const PROBLEM_STATUSES = ["received", "confirmed", "corrected", "unfounded", "spam"] as const;
export type ProblemStatus = (typeof PROBLEM_STATUSES)[number];

export type Problem = ReportKey & {
  id: string;
  cell: CellKey | null;
  text: string;
  status: ProblemStatus;
  answer: string;
  receivedAt: Date;
  answeredAt: Date | null;
};

const DAY = 86_400_000;

/** @param sender a keyed hash of where it came from; it is forgotten after a day. */
export async function addProblem(
  tx: Transaction,
  areaId: string,
  { sender, ...problem }: Pick<Problem, "id" | "bodyId" | "year" | "scope" | "cell" | "text"> & { sender: string },
): Promise<void> {
  const receivedAt = now();
  await tx.problemReport.updateMany({
    where: { areaId, sender: { not: null }, receivedAt: { lt: new Date(receivedAt.getTime() - DAY) } },
    data: { sender: null },
  });
  await tx.problemReport.create({ data: { areaId, ...problem, sender, receivedAt } });
}

/** Newest first. */
export async function listProblems(areaId: string): Promise<Problem[]> {
  const rows = await db().problemReport.findMany({ where: { areaId }, orderBy: [{ receivedAt: "desc" }, { id: "asc" }] });
  return rows.map(({ id, bodyId, year, scope, cell, text, status, answer, receivedAt, answeredAt }) => ({
    ...{ id, bodyId, year, scope, text, status, answer, receivedAt, answeredAt },
    cell: cell as CellKey | null, // told by isCellKey before it was written
  }));
}

export const readProblemStatus = async (tx: Transaction, areaId: string, id: string): Promise<ProblemStatus | null> =>
  (await tx.problemReport.findUnique({ where: { areaId_id: { areaId, id } }, select: { status: true } }))?.status ?? null;

export async function answerProblem(
  tx: Transaction,
  areaId: string,
  id: string,
  { status, answer, by }: { status: ProblemStatus; answer: string; by: string },
): Promise<void> {
  const data = { status, answer, answeredBy: by, answeredAt: now() };
  await tx.problemReport.update({ where: { areaId_id: { areaId, id } }, data });
}
