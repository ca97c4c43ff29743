/** What writes about one report share: whose it is, its newest version, and moving it. */
import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { holdReport } from "@/lib/db/report-row";
import type { ReportKey } from "@/lib/db/reports";
import { moveSeen } from "@/lib/db/review";
import { isErased } from "@/lib/db/takedowns";
import type { Move } from "@/lib/report/states";
import { actorOf } from "@/lib/server/mover";
import { Refusal } from "@/lib/server/refusal";
import { findBody, reportKey } from "@/lib/server/report-key";
import type { Viewer } from "@/lib/server/session";
import { tellMove } from "@/lib/server/tell-moves";
import { movedOr, rethrowNotAllowed } from "./report-words";

const Id = z.string().regex(/^[\w-]{1,64}$/, "编号不对。请刷新页面后再试。");
export const ReportInput = z.object({ areaId: Id, bodyId: Id, year: z.coerce.number().int().min(2008).max(2199) });
export type ReportInput = z.infer<typeof ReportInput>;

/** A reason that must be given, and one that may. */
export const Why = z.string().trim().min(2, "请写明原因，至少两个字。").max(500, "原因最多500字。");
export const Maybe = z.string().trim().max(500, "原因最多500字。").default("");

export async function keyOf({ areaId, bodyId, year }: ReportInput): Promise<ReportKey> {
  const body = await findBody(areaId, bodyId);
  if (!body) throw new Refusal("missing", "本地区没有这个单位。");
  return reportKey(body, year);
}

/** The state and the newest version: whoever decided on another one is told. */
export const revisionOf = (state: string, newest: number): string => `${state}-${newest}`;

export async function currentRevision(tx: Transaction, input: ReportInput): Promise<string | null> {
  const held = await holdReport(tx, input.areaId, await keyOf(input));
  return held && revisionOf(held.state, held.newest);
}

export const placeOf = ({ areaId, bodyId }: ReportInput) => ({ areaId, bodyId });
export const subjectOf = ({ areaId, bodyId, year }: ReportInput): string => `report:${areaId}/${bodyId}/${year}`;

/** The newest version; its report's row is held by the check of the revision. */
export async function newestOf(tx: Transaction, input: ReportInput): Promise<{ key: ReportKey; version: number }> {
  const key = await keyOf(input);
  const held = await holdReport(tx, input.areaId, key);
  if (!held) throw new Refusal("missing", "没有这份报告。请回到报告列表。");
  if (await isErased(tx, input.areaId, key, held.newest))
    throw new Refusal("ruled", "这一版的原件已经撤下并清除，不能再处理。请上传或填写新的版本。");
  return { key, version: held.newest };
}

export async function move(tx: Transaction, input: ReportInput, by: Viewer, name: Move, note: string) {
  const { key, version } = await newestOf(tx, input);
  const actor = { ...actorOf(by, placeOf(input)), note };
  const { state } = movedOr(await moveSeen(tx, input.areaId, key, name, { version }, actor).catch(rethrowNotAllowed));
  await tellMove(tx, input.areaId, key, { move: name, note, by: by.personId });
  return {
    key,
    version,
    done: { answer: { state }, subject: subjectOf(input), detail: { move: name, version, ...(note && { note }) } },
  };
}
