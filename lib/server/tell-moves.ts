/** Whom a report's move concerns, and in which words (收件箱). */
import type { Transaction } from "@/lib/db/client";
import { type MessageKind, tell } from "@/lib/db/messages";
import type { ReportKey } from "@/lib/db/reports";
import { nameOf } from "@/lib/report/body";
import type { Move } from "@/lib/report/states";
import { findBody } from "./report-key";

type Telling = { to: "office" | "body"; kind: MessageKind; says: string };

/** Moves that nobody but who makes them needs to know of are left out. */
const TOLD: Readonly<Partial<Record<Move, Telling>>> = {
  submit: { to: "office", kind: "new", says: "报送了{year}年度报告" },
  takeBack: { to: "office", kind: "new", says: "撤回了{year}年度报告" },
  return: { to: "body", kind: "returned", says: "{year}年度报告被退回修改" },
  accept: { to: "body", kind: "accepted", says: "{year}年度报告审核通过" },
  show: { to: "body", kind: "accepted", says: "{year}年度报告已上线" },
  correctUnderReview: { to: "body", kind: "corrected", says: "{year}年度报告由督查更正" },
  correctShown: { to: "body", kind: "corrected", says: "{year}年度报告已更正" },
  withdraw: { to: "body", kind: "corrected", says: "{year}年度报告已撤下" },
  takeDown: { to: "body", kind: "corrected", says: "{year}年度报告的原件已撤下并清除" },
};

/** Called in the transaction of the move. @param by who made it, and need not be told. */
export async function tellMove(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  { move, note, by }: { move: Move; note: string; by: string },
): Promise<void> {
  const telling = TOLD[move];
  if (!telling) return;
  const { bodyId, year, scope } = key;
  const [body, number] = [await findBody(areaId, bodyId), await tx.reportMove.count({ where: { areaId, ...key } })];
  const title = `${body ? nameOf(body, "zh", year) : bodyId}${telling.says.replace("{year}", String(year))}`;
  const message = { key: `move:${bodyId}/${year}/${scope}/${number}`, kind: telling.kind, title, text: note };
  const href = `/desk/reports/${bodyId}/${year}?area=${areaId}`;
  await tell(tx, areaId, telling.to === "office" ? "office" : { bodyId }, { ...message, href }, by);
}
