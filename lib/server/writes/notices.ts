/** Letters of the office: issued as they were seen, answered by the body, withdrawn with a reason; and who signs them. */
import { z } from "zod";
import { now, today } from "@/lib/clock";
import { tell } from "@/lib/db/messages";
import {
  addNotice,
  answerNotice,
  listNotices,
  type NoticeKey,
  readNotice,
  readOffice,
  saveOffice,
  withdrawNotice,
} from "@/lib/db/notices";
import { noticeHref, noticeId, noticeOf } from "@/lib/params/notices";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/report/notices/letter";
import { draftNotices, letterHash } from "@/lib/server/notices";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";

const AreaId = z.string().regex(/^\d{1,6}$/, "编号不对。请刷新页面后再试。");

const Issue = z.object({
  areaId: AreaId,
  year: z.number().int().min(2008).max(2199),
  kind: z.enum(NOTICE_KINDS),
  dueOn: z.union([z.literal(""), z.iso.date("日期写成2026-01-31这样。")]).default(""),
  /** Body and hash of each letter as it was seen; a circular's body is empty. */
  letters: z
    .array(z.string().regex(/^[\w-]{0,64}:[0-9a-f]{64}$/))
    .min(1, "请先选中要发的文书。")
    .max(1000),
});

const CHANGED = "依据的情况在您打开页面之后变了，所以没有印发。请刷新页面，看过新的内容后再发。";

const ISSUED = "刚才已经印发过这些文书，所以没有再发。请刷新页面，看过之后再定。";

/** How many letters of a kind there are to these bodies. */
async function issuedTo(
  areaId: string,
  year: number,
  kind: NoticeKind,
  to: readonly { bodyId: string | null }[],
): Promise<number> {
  const issued = await listNotices(areaId, year);
  return issued.filter((one) => one.kind === kind && to.some(({ bodyId }) => bodyId === one.bodyId)).length;
}

export const issueNotices = declareWrite({
  action: "notice.issue",
  input: Issue,
  place: ({ areaId }) => ({ areaId }),
  // Each letter carries the hash of what was seen: that is what must still be so.
  revision: "none",
  async prepare({ input: { areaId, year, kind, dueOn, letters } }) {
    if (dueOn !== "" && dueOn < today()) throw new Refusal("invalid", "没有印发。", { fields: { dueOn: "期限不能早于今天。" } });
    const written = await draftNotices(areaId, year, kind, dueOn || undefined);
    if (!written) throw new Refusal("missing", "没有这个地区。请刷新页面后再试。");
    const chosen = letters.map((letter) => {
      const [bodyId = "", hash] = letter.split(":");
      const draft = written.drafts.find((one) => (one.bodyId ?? "") === bodyId);
      if (!draft || letterHash(draft.letter) !== hash) throw new Refusal("stale", CHANGED);
      return draft;
    });
    return { written, chosen, before: await issuedTo(areaId, year, kind, chosen) };
  },
  async run(tx, { input: { areaId, year, kind }, by, prepared: { written, chosen, before } }) {
    if ((await issuedTo(areaId, year, kind, chosen)) !== before) throw new Refusal("stale", ISSUED);
    const issueYear = Number(written.today.slice(0, 4));
    const { dueOn, office } = written;
    const issued: NoticeKey[] = [];
    for (const { bodyId, letter, items } of chosen) {
      const draft = { kind, issueYear, year, bodyId, dueOn, letter, items, issuedAt: now(), issuedBy: by.username };
      const notice = await addNotice(tx, areaId, { ...draft, code: office.code, hash: letterHash });
      issued.push(notice);
      const { title, symbol } = notice.letter;
      const message = { key: `notice:${noticeId(notice)}`, kind: "notice" as const, title, text: symbol };
      if (bodyId !== null) await tell(tx, areaId, { bodyId }, { ...message, href: noticeHref(areaId, notice) });
    }
    const first = issued.map(noticeId);
    return { answer: { issued: first }, subject: `notice:${areaId}/${first.join(",")}`, detail: { kind, year } };
  },
});

const One = z.object({ areaId: AreaId, id: z.string().max(40) });

async function noticeAt(areaId: string, id: string) {
  const key = noticeOf(id);
  const notice = key && (await readNotice(areaId, key));
  if (!notice) throw new Refusal("missing", "没有这份文书。请刷新页面后再试。");
  return notice;
}

export const withdraw = declareWrite({
  action: "notice.issue",
  input: One.extend({ reason: z.string().trim().min(1, "请写明撤回的理由，收文单位会看到。").max(500, "理由最多500字。") }),
  place: ({ areaId }) => ({ areaId }),
  revision: "none",
  async run(tx, { input: { areaId, id, reason }, by }) {
    const notice = await noticeAt(areaId, id);
    if (notice.withdrawn) throw new Refusal("ruled", "这份文书已经撤回了。");
    await withdrawNotice(tx, areaId, notice, by.username, reason, now());
    const message = {
      key: `notice-withdrawn:${id}`,
      kind: "notice" as const,
      title: `${notice.letter.symbol}已撤回`,
      text: reason,
    };
    const { bodyId } = notice;
    if (bodyId !== null) await tell(tx, areaId, { bodyId }, { ...message, href: noticeHref(areaId, notice) });
    return { subject: `notice:${areaId}/${id}`, detail: { withdrawn: reason } };
  },
});

const Answer = One.extend({
  bodyId: z.string().min(1).max(64),
  answer: z.string().trim().min(1, "请填写回复。").max(2000, "回复最多2000字。"),
});

export const answerToNotice = declareWrite({
  action: "notice.answer",
  input: Answer,
  place: ({ areaId, bodyId }) => ({ areaId, bodyId }),
  revision: "none",
  async run(tx, { input: { areaId, id, bodyId, answer }, by }) {
    const notice = await noticeAt(areaId, id);
    if (notice.bodyId !== bodyId) throw new Refusal("missing", "这份文书不是发给这个单位的。");
    if (notice.withdrawn) throw new Refusal("ruled", "这份文书已经撤回，不用回复。");
    if (notice.answer) throw new Refusal("stale", "已经回复过了。请刷新页面查看。");
    await answerNotice(tx, areaId, notice, by.username, answer, now());
    const title = `${notice.letter.to.replace(/：$/, "")}回复了${notice.letter.symbol}`;
    const message = { key: `notice-answer:${id}`, kind: "reply" as const, title, text: answer.slice(0, 200) };
    await tell(tx, areaId, "office", { ...message, href: noticeHref(areaId, notice) });
    return { subject: `notice:${areaId}/${id}`, detail: { answered: answer.length } };
  },
});

const Office = z.object({
  areaId: AreaId,
  name: z.string().trim().min(2, "请填写发文机关。").max(60, "最多60字。"),
  code: z
    .string()
    .trim()
    .regex(/^[\p{Script=Han}]{1,12}$/u, "机关代字用汉字，最多12字，例如“青政公开”。"),
  contact: z.string().trim().max(100, "最多100字。"),
});

export const setOffice = declareWrite({
  action: "notice.issue",
  input: Office,
  place: ({ areaId }) => ({ areaId }),
  revision: async (tx, { areaId }: z.output<typeof Office>) => (await readOffice(areaId, tx))?.revision ?? 0,
  async run(tx, { input: { areaId, ...office } }) {
    await saveOffice(tx, areaId, office);
    return { subject: `notice-office:${areaId}`, detail: office };
  },
});
