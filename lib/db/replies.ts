/** What bodies answer (单位说明), about a finding or about a cell. A reply waits for the office before the public sees it. */
import type { CellKey } from "@/lib/report/form";
import { db, inTransaction, type Transaction } from "./client";
import type { FindingsFilter } from "./findings";
import type { ReportKey } from "./reports";

export type ReplyState = "pending" | "shown" | "refused";

/** About a finding or about a cell of the report. */
export type ReplyAbout = { rule: string; subject: string } | { cell: CellKey };
export type Reply = ReportKey & {
  number: number;
  about: ReplyAbout;
  text: string;
  state: ReplyState;
  by: string;
  at: Date;
};

export async function addReply(
  areaId: string,
  { bodyId, year, scope, about, text, by, at }: Omit<Reply, "number" | "state">,
  within: Transaction | null = null,
): Promise<number> {
  const { rule, subject, cell } = "cell" in about ? { ...about, rule: null, subject: null } : { ...about, cell: null };
  const add = async (tx: Transaction) => {
    await tx.$executeRaw`
      SELECT 1 FROM reports
      WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope FOR UPDATE`;
    const [added] = await tx.$queryRaw<{ number: number }[]>`
      INSERT INTO replies (area_id, body_id, year, scope, number, rule, subject, cell, text, by, at)
      SELECT ${areaId}, ${bodyId}, ${year}::int, ${scope}::report_scope, coalesce(max(number), 0) + 1, ${rule}, ${subject},
        ${cell}, ${text}, ${by}, ${at}
      FROM replies
      WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope
      RETURNING number`;
    if (!added) throw new Error("A reply was inserted without a number");
    return added.number;
  };
  return within ? await add(within) : await inTransaction(add);
}

export async function readReplyState(
  tx: Transaction,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  number: number,
): Promise<ReplyState | null> {
  const key = { areaId, bodyId, year, scope, number };
  return (await tx.reply.findUnique({ where: { areaId_bodyId_year_scope_number: key }, select: { state: true } }))?.state ?? null;
}

/** Lets a reply through to the public, or keeps it back; false where there is no such reply. */
export async function moderateReply(
  areaId: string,
  { bodyId, year, scope, number }: ReportKey & { number: number },
  { state, by, at }: { state: ReplyState; by: string; at: Date },
  tx: Transaction = db(),
): Promise<boolean> {
  const { count } = await tx.reply.updateMany({
    where: { areaId, bodyId, year, scope, number },
    data: { state, moderatedBy: by, moderatedAt: at },
  });
  return count === 1;
}

/** Replies, oldest first; only those that the public may see where `shown`. */
export async function listReplies(
  areaId: string,
  { years, bodies, shown }: FindingsFilter & { shown?: boolean } = {},
): Promise<Reply[]> {
  const rows = await db().reply.findMany({
    where: {
      areaId,
      ...(years && { year: { in: [...years] } }),
      ...(bodies && { bodyId: { in: [...bodies] } }),
      ...(shown && { state: "shown" }),
    },
    orderBy: [{ at: "asc" }, { number: "asc" }],
  });
  return rows.map(({ bodyId, year, scope, number, rule, subject, cell, text, state, by, at }) => ({
    bodyId,
    year,
    scope,
    number,
    about: cell === null ? { rule: rule ?? "", subject: subject ?? "" } : { cell: cell as CellKey }, // written by addReply
    text,
    state,
    by,
    at,
  }));
}
