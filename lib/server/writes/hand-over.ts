/** 人员交接: a body goes from one clerk to the next, with a note, in one step. */
import { z } from "zod";
import { listBodies } from "@/lib/db/bodies";
import type { Transaction } from "@/lib/db/client";
import { beginClerkship, clerksOf, endClerkship, findPerson } from "@/lib/db/people";
import { clerksRevision } from "@/lib/server/clerks-revision";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";
import { personOr404, Username } from "./people";

export const handOver = declareWrite({
  action: "body.handOver",
  input: z.object({
    areaId: z.string(),
    bodyId: z.string(),
    revision: z.string().optional(),
    /** The person who gives the body away; nobody, where another clerk joins. */
    from: z.string().max(64).default(""),
    to: Username.or(z.literal("")).default(""),
    note: z.string().trim().max(400, "交接说明最多400字。").default(""),
  }),
  place: ({ areaId, bodyId }) => ({ areaId, bodyId }),
  revision: async (tx: Transaction, { areaId, bodyId }: { areaId: string; bodyId: string }) =>
    clerksRevision(await clerksOf(tx, areaId, bodyId)),
  prepare: async ({ input: { areaId, bodyId, to } }) => {
    if (!(await listBodies(areaId)).some(({ id }) => id === bodyId)) throw new Refusal("missing", "本地区没有这个单位。");
    if (to === "") return null;
    const next = await findPerson(to);
    if (!next || next.areaId !== areaId || next.barred)
      throw new Refusal("invalid", "没有交接。", { fields: { to: "本地区没有这个可用的账号。请先建账号，再交接。" } });
    return next;
  },
  run: async (tx, { input: { areaId, bodyId, from, note }, prepared: next }) => {
    const clerks = await clerksOf(tx, areaId, bodyId);
    if (next && clerks.includes(next.id))
      throw new Refusal("invalid", "没有交接。", { fields: { to: "这位已经在负责这个单位。" } });
    if (!next && from === "") throw new Refusal("invalid", "没有交接。", { fields: { to: "请填写接手的用户名。" } });
    const before = from === "" ? null : await personOr404(from);
    if (before && !(await endClerkship(tx, areaId, bodyId, before.id)))
      throw new Refusal("invalid", "没有交接。", { fields: { from: "这位已经不负责这个单位了。" } });
    if (next) await beginClerkship(tx, areaId, bodyId, next.id, note);
    const detail = { from: before?.username ?? null, to: next?.username ?? null, note };
    return { subject: `body:${areaId}/${bodyId}`, detail };
  },
});
