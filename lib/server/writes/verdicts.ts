/** A person's verdict on findings (处理疑点): one or many at once, each bound to what the rule had read. */
import { z } from "zod";
import { now, today } from "@/lib/clock";
import { readReplyDays, saveReplyDays } from "@/lib/db/areas";
import type { Transaction } from "@/lib/db/client";
import { readFindings } from "@/lib/db/findings";
import { raiseRevision } from "@/lib/db/revisions";
import { appendVerdict } from "@/lib/db/verdicts";
import { findingKey, HANDLINGS } from "@/lib/report/handling";
import { plusDays } from "@/lib/report/workdays/workdays";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";

const Chosen = z.object({
  bodyId: z.string().min(1).max(64),
  year: z.number().int(),
  scope: z.enum(["own", "aggregate"]),
  rule: z.string().max(16),
  subject: z.string().max(200),
  inputs: z.string().max(32),
});

const Input = z.object({
  areaId: z.string().min(1).max(12),
  findings: z.array(Chosen).min(1, "请先选中疑点。").max(500, "一次最多处理500条。"),
  state: z.enum(HANDLINGS, "请选择处理结果。"),
  note: z.string().trim().max(1000, "说明最多1000字。"),
});

type Input = z.output<typeof Input>;

/** Whoever says that it is right, or that we misread, says why. */
const NEEDS_NOTE: readonly Input["state"][] = ["explained", "misread"];

/** The findings as they are now; refused where one has changed since the page was made. */
async function findAll({ areaId, findings }: Input) {
  const bodies = [...new Set(findings.map(({ bodyId }) => bodyId))];
  const years = [...new Set(findings.map(({ year }) => year))];
  const found = await readFindings(areaId, { bodies, years, newest: true });
  return findings.map((chosen) => {
    const report = found.find((one) => one.bodyId === chosen.bodyId && one.year === chosen.year && one.scope === chosen.scope);
    const finding = report?.findings.find((one) => findingKey(one) === findingKey(chosen));
    if (!report || finding?.inputs !== chosen.inputs)
      throw new Refusal("stale", "有的疑点依据的数字已经变了。请刷新页面，重新核对后再处理。");
    return { report, finding };
  });
}

export const judgeFindings = declareWrite({
  action: "finding.judge",
  input: Input,
  place: ({ areaId }) => ({ areaId }),
  // Each finding carries the hash of what it was found on: that is what must still be so.
  revision: "none",
  async run(tx, { input, by }) {
    const { areaId, state, note } = input;
    if (NEEDS_NOTE.includes(state) && note === "")
      throw new Refusal("invalid", "没有保存。", { fields: { note: "请写明理由，单位和以后查看的人都会看到。" } });
    const replyBy = state === "confirmed" ? plusDays(today(), await readReplyDays(areaId)) : null;
    const all = await findAll(input);
    for (const { report, finding } of all) {
      const { bodyId, year, scope, version } = report;
      await appendVerdict(tx, areaId, {
        bodyId,
        year,
        scope,
        version,
        finding,
        state,
        note,
        by: by.username,
        at: now(),
        replyBy,
      });
    }
    await raiseRevision(tx, areaId);
    return {
      answer: { handled: all.length, replyBy },
      subject: `${all.length}条疑点：${state}`,
      detail: { state, note, findings: input.findings },
    };
  },
});

const ReplyDays = z.object({
  areaId: z.string().min(1).max(12),
  days: z.coerce.number("请填写天数。").int("请填写整天数。").min(0, "天数不能小于0。").max(60, "说明期限最多60天。"),
});

/** 说明期限: holds for findings that are confirmed from now on; what was confirmed before keeps the day that it was told. */
export const setReplyDays = declareWrite({
  action: "deadline.write",
  input: ReplyDays,
  place: ({ areaId }) => ({ areaId }),
  revision: async (tx: Transaction, { areaId }: z.output<typeof ReplyDays>) =>
    (await tx.area.findUnique({ where: { id: areaId }, select: { replyDays: true } }))?.replyDays ?? null,
  run: async (tx, { input: { areaId, days } }) => {
    await saveReplyDays(tx, areaId, days);
    return { subject: `area:${areaId}`, detail: { replyDays: days } };
  },
});
