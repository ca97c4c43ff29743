/** Bringing files: an upload is begun, gets its files one by one, and what was read from them is accepted. */
import { z } from "zod";
import { type ItemKey, readReading, readUpload, retryItem, type UploadRow } from "@/lib/db/uploads";
import { LIMITS } from "@/lib/extract/limits";
import { acceptClean, acceptFile } from "@/lib/server/accept-upload";
import { actorOf } from "@/lib/server/mover";
import { checkOverride, hardAmong } from "@/lib/server/open-failures";
import { mayDo, type Place } from "@/lib/server/permissions";
import { Refusal } from "@/lib/server/refusal";
import type { Viewer } from "@/lib/server/session";
import { beginUpload, callOff, type Received, receiveFile, UPLOAD_LIMITS } from "@/lib/server/uploads";
import { declareWrite } from "@/lib/server/write";
import { readBytes } from "./read-bytes";
import { Maybe } from "./report-input";
import { rethrowNotAllowed } from "./report-words";

const Id = z.string().regex(/^[\w.-]{1,64}$/, "编号不对。请刷新页面后再试。");
const Item = z.object({ areaId: Id, uploadId: Id, id: Id });

const gone = () => new Refusal("missing", "这次上传已经不在了。请回到上传页面重新开始。");

async function uploadAt(areaId: string, uploadId: string): Promise<UploadRow> {
  const upload = await readUpload(areaId, uploadId);
  if (!upload) throw gone();
  return upload;
}

/** An upload for one body is that body's; one for all bodies is the area's. */
async function placeOf({ areaId, uploadId }: Pick<ItemKey, "areaId" | "uploadId">): Promise<Place> {
  const upload = await readUpload(areaId, uploadId);
  return { areaId, ...(upload?.bodyId && { bodyId: upload.bodyId }) };
}

const subjectOf = ({ areaId, uploadId, id }: ItemKey): string => `upload:${areaId}/${uploadId}/${id}`;

export const startUpload = declareWrite({
  action: "report.upload",
  input: z.object({ areaId: Id, bodyId: Id.optional() }),
  place: ({ areaId, bodyId }) => ({ areaId, ...(bodyId !== undefined && { bodyId }) }),
  revision: "none",
  run: async (tx, { input: { areaId, bodyId }, by }) => {
    const place = { areaId, ...(bodyId !== undefined && { bodyId }) };
    const id = await beginUpload(areaId, actorOf(by, place), bodyId ?? null, tx);
    return { answer: { id }, subject: `upload:${areaId}/${id}` };
  },
});

const NOT_RECEIVED: Record<Extract<Received, { status: "refused" }>["reason"], Refusal> = {
  empty: new Refusal("invalid", "这份文件是空的。请检查后重新选择。"),
  tooLarge: new Refusal("tooLarge", `这份文件超过${LIMITS.fileBytes / 2 ** 20} MB。请压缩图片或分开上传。`),
  tooMany: new Refusal("ruled", `一次上传最多${UPLOAD_LIMITS.files}份文件。请另开一次上传。`),
  tooFast: new Refusal("tooOften", "一小时内上传的文件太多。请过一会儿再继续，已经上传的不受影响。", { retryAfter: 600 }),
  noUpload: gone(),
};

export const sendFile = declareWrite({
  action: "report.upload",
  body: "bytes",
  input: Item.extend({ name: z.string().min(1).max(500) }),
  place: placeOf,
  revision: "none",
  prepare: async ({ input: { name, ...key }, request }) => {
    const received = await receiveFile(key, name, await readBytes(request, LIMITS.fileBytes));
    if (received.status === "refused") throw NOT_RECEIVED[received.reason];
  },
  run: async (_, { input }) => ({ subject: subjectOf(input), detail: { did: "send" } }),
});

export const cancelFile = declareWrite({
  action: "report.upload",
  input: Item,
  place: placeOf,
  revision: "none",
  run: async (tx, { input }) => {
    if (!(await callOff(tx, input))) throw new Refusal("stale", "这份文件已经收录或已经取消，不能再取消。请刷新页面。");
    return { subject: subjectOf(input), detail: { did: "cancel" } };
  },
});

export const retryFile = declareWrite({
  action: "report.upload",
  input: Item,
  place: placeOf,
  revision: "none",
  run: async (tx, { input }) => {
    if (!(await retryItem(input, tx))) throw new Refusal("stale", "这份文件现在不能重试。请刷新页面。");
    return { subject: subjectOf(input), detail: { did: "retry" } };
  },
});

const HOW = ["draft", "bringIn"] as const;
const REASONS = { draft: "报送", bringIn: "收录已公布的年报" } as const;

/** Old reports go on display at once, by who may publish; everything else waits as a draft. */
function checkHow(how: (typeof HOW)[number], by: Viewer, place: Place): void {
  if (how === "bringIn" && !mayDo(by, "report.publish", place))
    throw new Refusal("forbidden", "只有督查人员能收录并直接上线。您可以先存为草稿。");
}

export const acceptOne = declareWrite({
  action: "report.upload",
  input: Item.extend({
    bodyId: Id,
    year: z.coerce.number({ error: "请选择年份。" }).int().min(2008).max(2199),
    base: z.coerce.number().int().min(0),
    how: z.enum(HOW),
    reason: z.string().trim().max(200, "原因最多200字。").default(""),
    override: Maybe,
  }),
  place: async (input) => {
    const place = await placeOf(input);
    return place.bodyId === undefined ? { areaId: input.areaId, bodyId: input.bodyId } : place;
  },
  revision: "none",
  prepare: async ({ input: { areaId, uploadId, bodyId } }) => {
    const own = (await uploadAt(areaId, uploadId)).bodyId;
    if (own !== null && own !== bodyId) throw new Refusal("ruled", "这次上传只能收录您负责单位的报告。");
  },
  run: async (tx, { input, by }) => {
    const { bodyId, year, base, how, reason, override, ...key } = input;
    const place = { areaId: key.areaId, bodyId };
    checkHow(how, by, place);
    if (how === "bringIn") checkOverride(hardAmong((await readReading(key))?.findings ?? [], []), override);
    const who = { ...actorOf(by, place), reason: reason || REASONS[how], note: override };
    const accepted = await acceptFile(tx, key, { bodyId, year, base }, how, who).catch(rethrowNotAllowed);
    if (accepted.status === "gone") throw new Refusal("stale", "这份文件已经收录或取消了。请刷新页面。");
    if (accepted.status === "unknownBody")
      throw new Refusal("invalid", "本地区没有这个单位。", { fields: { bodyId: "请选择单位。" } });
    if (accepted.status === "stale")
      throw new Refusal("stale", "预览之后，这份报告又有了新版本，所以没有收录。请刷新页面，看过变化后再决定。");
    return {
      answer: { bodyId, year, version: accepted.version, status: accepted.status },
      subject: subjectOf(key),
      detail: { did: "accept", how, bodyId, year, ...(override && { override }) },
    };
  },
});

export const acceptAll = declareWrite({
  action: "report.upload",
  input: z.object({ areaId: Id, uploadId: Id, how: z.enum(HOW) }),
  place: placeOf,
  revision: "none",
  prepare: async ({ input: { areaId, uploadId, how }, by }) => {
    const { bodyId } = await uploadAt(areaId, uploadId);
    const place = { areaId, ...(bodyId !== null && { bodyId }) };
    checkHow(how, by, place);
    return await acceptClean(areaId, uploadId, how, { ...actorOf(by, place), reason: REASONS[how] }).catch(rethrowNotAllowed);
  },
  run: async (_, { input, prepared }) => ({
    answer: prepared,
    subject: `upload:${input.areaId}/${input.uploadId}`,
    detail: { did: "acceptClean", ...prepared },
  }),
});
