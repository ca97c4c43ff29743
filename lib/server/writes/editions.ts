/** The office freezes a ranking, looks at it, and decides that the public may see it. */
import { z } from "zod";
import { addEdition } from "@/lib/db/editions";
import { COMPARED, editionName } from "@/lib/report/editions/id";
import { composeEdition, releaseEdition } from "@/lib/server/make-edition";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";

const Which = z.object({
  areaId: z.string().min(1).max(12),
  compares: z.enum(COMPARED),
  year: z.coerce.number().int().min(2008).max(2999),
  reason: z.string().trim().min(2, "请写明理由，会记入审计日志。").max(200, "理由最多200字。"),
});

export const draftRanking = declareWrite({
  action: "ranking.publish",
  input: Which,
  place: ({ areaId }) => ({ areaId }),
  // A ranking is made from what is on display at that moment; its number is taken by one only.
  revision: "none",
  prepare: ({ input: { areaId, year, ...asking }, by }) => composeEdition(areaId, year, { ...asking, by: by.username }),
  async run(tx, { input: { areaId, year }, prepared }) {
    if (prepared.status === "empty") throw new Refusal("ruled", `${year}年还没有上线展示的报告，没有可排的。`);
    if (prepared.status === "same")
      throw new Refusal("ruled", `从${editionName(prepared)}版以来，计入排行的数据没有变化，不需要新的一版。`);
    const made = await addEdition(areaId, prepared.edition, tx);
    if (!made) throw new Refusal("stale", "刚才有别人制作了同一版。请刷新页面。");
    const name = editionName(made);
    return { answer: { edition: name }, subject: `排行 ${name}`, detail: { rows: prepared.edition.inputHash } };
  },
});

export const releaseRanking = declareWrite({
  action: "ranking.publish",
  input: Which.extend({
    number: z.coerce.number().int().min(1),
    reason: Which.shape.reason.min(2, "请写明公开的理由，会印在排行上。"),
  }),
  place: ({ areaId }) => ({ areaId }),
  // An edition never changes, and a second decision is refused below.
  revision: "none",
  async run(tx, { input: { areaId, reason, ...key }, by }) {
    const done = await releaseEdition(areaId, key, { by: by.name, reason }, tx);
    if (done === "unknown") throw new Refusal("missing", "没有这一版排行。请刷新页面。");
    if (done === "already") throw new Refusal("stale", "这一版已经公开了。请刷新页面。");
    return { subject: `公开排行 ${editionName(key)}`, detail: { reason } };
  },
});
