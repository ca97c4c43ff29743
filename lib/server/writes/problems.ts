/** A visitor says that something is wrong with a number, without an account; the office reads and answers it. */
import { createHmac, randomInt } from "node:crypto";
import { z } from "zod";
import { today } from "@/lib/clock";
import { tell } from "@/lib/db/messages";
import { addProblem, answerProblem, PROBLEM_STATUSES, readProblemStatus } from "@/lib/db/problems";
import { readReport } from "@/lib/db/reports";
import { raiseRevision } from "@/lib/db/revisions";
import { countWithin } from "@/lib/db/throttles";
import { isCellKey } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { maskPersonal } from "@/lib/report/mask";
import { addressOf } from "@/lib/server/origin";
import { Refusal } from "@/lib/server/refusal";
import { findBody, reportKey } from "@/lib/server/report-key";
import { authSecret } from "@/lib/server/secret";
import { declareWrite } from "@/lib/server/write";
import { ReportInput } from "./report-input";

/** In an hour, from one address and in one area. */
const PER_ADDRESS = 5;
const PER_AREA = 200;

const Cell = z.string().refine(isCellKey, "没有这个单元格。");
const TOO_OFTEN = "这一小时里收到的反映太多。请过一会儿再提交。";

const senderOf = (request: Request): string =>
  createHmac("sha256", authSecret())
    .update(`${today()} ${addressOf(request)}`)
    .digest("hex")
    .slice(0, 32);

export const reportProblem = declareWrite({
  action: "problem.report",
  input: ReportInput.extend({
    cell: Cell.optional(),
    text: z.string().trim().min(5, "请写明哪里不对，至少五个字。").max(1000, "最多1000字。"),
  }),
  place: ({ areaId, bodyId }) => ({ areaId, bodyId }),
  revision: "none",
  prepare: async ({ input: { areaId, bodyId, year }, request }) => {
    const body = await findBody(areaId, bodyId);
    const key = body && reportKey(body, year);
    const report = key && (await readReport(areaId, key));
    if (!key || !report || report.liveVersion === null) throw new Refusal("missing", "没有展示这份报告。");
    const sender = senderOf(request);
    const isFew =
      (await countWithin(`problem:${sender}`, PER_ADDRESS, 3600)) && (await countWithin(`problems:${areaId}`, PER_AREA, 3600));
    if (!isFew) throw new Refusal("tooOften", TOO_OFTEN, { retryAfter: 1800 });
    return { key, sender };
  },
  run: async (tx, { input: { areaId, cell = null, text }, prepared: { key, sender } }) => {
    const id = `${today().replaceAll("-", "")}-${randomInt(10 ** 6, 10 ** 7)}`;
    // isCellKey has told it.
    await addProblem(tx, areaId, { ...key, id, cell: cell as CellKey | null, text: maskPersonal(text), sender });
    const message = {
      kind: "new",
      title: `有人反映${key.year}年度报告的数字有问题`,
      text: "",
      href: `/desk/voices?area=${areaId}`,
    } as const;
    await tell(tx, areaId, "office", { key: `problem:${id}`, ...message });
    await raiseRevision(tx, areaId);
    return { answer: { id }, subject: `problem:${areaId}/${id}` };
  },
});

export const moderateProblem = declareWrite({
  action: "problem.moderate",
  input: z.object({
    areaId: z.string().min(1).max(12),
    id: z.string().min(1).max(32),
    status: z.enum(PROBLEM_STATUSES, "请选择处理结果。"),
    answer: z.string().trim().max(1000, "最多1000字。"),
  }),
  place: ({ areaId }) => ({ areaId }),
  revision: (tx, { areaId, id }) => readProblemStatus(tx, areaId, id),
  run: async (tx, { input: { areaId, id, status, answer }, by }) => {
    if (status !== "received" && status !== "spam" && answer.length < 2)
      throw new Refusal("invalid", "没有保存。", { fields: { answer: "请写一句答复，公众会看到。" } });
    await answerProblem(tx, areaId, id, { status, answer, by: by.username });
    await raiseRevision(tx, areaId);
    return { subject: `problem:${areaId}/${id}`, detail: { status } };
  },
});
