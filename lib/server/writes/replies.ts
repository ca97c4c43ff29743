/** A body explains a finding or a figure (单位说明); the office lets it through to the public. */
import { z } from "zod";
import { now } from "@/lib/clock";
import { tell } from "@/lib/db/messages";
import { addReply, moderateReply, readReplyState } from "@/lib/db/replies";
import { raiseRevision } from "@/lib/db/revisions";
import { isCellKey } from "@/lib/report/cells";
import { maskPersonal } from "@/lib/report/mask";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";
import { keyOf, newestOf, placeOf, ReportInput, subjectOf } from "./report-input";

const About = z.string().transform((text, context) => {
  const [kind, first = "", subject = ""] = text.split("|");
  if (kind === "cell" && isCellKey(first)) return { cell: first };
  if (kind === "finding" && first !== "") return { rule: first, subject };
  context.addIssue("请选择要说明的疑点或数字。");
  return z.NEVER;
});

export const writeReply = declareWrite({
  action: "reply.write",
  input: ReportInput.extend({
    about: About,
    text: z.string().trim().min(5, "请写明情况，至少五个字。").max(1000, "最多1000字。"),
  }),
  place: placeOf,
  revision: "none",
  run: async (tx, { input, by }) => {
    const { areaId, about, text } = input;
    const { key } = await newestOf(tx, input);
    const number = await addReply(areaId, { ...key, about, text: maskPersonal(text), by: by.username, at: now() }, tx);
    const href = `/desk/voices?area=${areaId}`;
    const message = {
      key: `reply:${key.bodyId}/${key.year}/${number}`,
      kind: "reply",
      title: `单位说明待审：${key.year}年度报告`,
      text: "",
      href,
    } as const;
    await tell(tx, areaId, "office", message, by.personId);
    return { answer: { number }, subject: subjectOf(input), detail: { did: "reply", number } };
  },
});

export const judgeReply = declareWrite({
  action: "reply.moderate",
  input: ReportInput.extend({ number: z.coerce.number().int().min(1), state: z.enum(["shown", "refused"]) }),
  place: placeOf,
  revision: async (tx, input) => readReplyState(tx, input.areaId, await keyOf(input), input.number),
  run: async (tx, { input, by }) => {
    const { areaId, number, state } = input;
    const key = await keyOf(input);
    if (!(await moderateReply(areaId, { ...key, number }, { state, by: by.username, at: now() }, tx)))
      throw new Refusal("missing", "没有这条说明。请刷新页面。");
    await raiseRevision(tx, areaId);
    const title = state === "shown" ? `${key.year}年度报告的单位说明已公开` : `${key.year}年度报告的单位说明没有公开`;
    const message = { key: `reply:${key.bodyId}/${key.year}/${number}/${state}`, kind: "reply", title, text: "" } as const;
    await tell(
      tx,
      areaId,
      { bodyId: key.bodyId },
      { ...message, href: `/desk/reports/${key.bodyId}/${key.year}?area=${areaId}` },
      by.personId,
    );
    return { subject: subjectOf(input), detail: { did: "moderateReply", number, state } };
  },
});
