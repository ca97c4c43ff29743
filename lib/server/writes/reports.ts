/** Moving a report from state to state, and correcting its cells. */
import { z } from "zod";
import { now, today } from "@/lib/clock";
import { saveCellNote } from "@/lib/db/cell-notes";
import type { Transaction } from "@/lib/db/client";
import { setPublication } from "@/lib/db/publication";
import { issueReceipt } from "@/lib/db/receipts";
import { holdReport } from "@/lib/db/report-row";
import type { ReportKey } from "@/lib/db/reports";
import { correctSeen, markReviewed, moveSeen } from "@/lib/db/review";
import { isCellKey } from "@/lib/report/cells";
import { correctReport as applyChanges, isCellText } from "@/lib/report/correct";
import type { Move } from "@/lib/report/states";
import { EVIDENCE_KINDS } from "@/lib/report/times";
import { actorOf } from "@/lib/server/mover";
import { openFailures } from "@/lib/server/open-failures";
import type { Action } from "@/lib/server/permissions";
import { Refusal } from "@/lib/server/refusal";
import { findBody, reportKey } from "@/lib/server/report-key";
import type { Viewer } from "@/lib/server/session";
import { tellMove } from "@/lib/server/tell-moves";
import { declareWrite } from "@/lib/server/write";
import { movedOr, rethrowNotAllowed } from "./report-words";

const Id = z.string().regex(/^[\w-]{1,64}$/, "编号不对。请刷新页面后再试。");
export const ReportInput = z.object({ areaId: Id, bodyId: Id, year: z.coerce.number().int().min(2008).max(2199) });
type ReportInput = z.infer<typeof ReportInput>;

const Why = z.string().trim().min(2, "请写明原因，至少两个字。").max(500, "原因最多500字。");
const Maybe = z.string().trim().max(500, "原因最多500字。").default("");

async function keyOf({ areaId, bodyId, year }: ReportInput): Promise<ReportKey> {
  const body = await findBody(areaId, bodyId);
  if (!body) throw new Refusal("missing", "本地区没有这个单位。");
  return reportKey(body, year);
}

/** The state and the newest version: whoever decided on another one is told. */
export const revisionOf = (state: string, newest: number): string => `${state}-${newest}`;

async function currentRevision(tx: Transaction, input: ReportInput): Promise<string | null> {
  const held = await holdReport(tx, input.areaId, await keyOf(input));
  return held && revisionOf(held.state, held.newest);
}

const placeOf = ({ areaId, bodyId }: ReportInput) => ({ areaId, bodyId });
const subjectOf = ({ areaId, bodyId, year }: ReportInput): string => `report:${areaId}/${bodyId}/${year}`;

/** The newest version; its report's row is held by the check of the revision. */
async function newestOf(tx: Transaction, input: ReportInput): Promise<{ key: ReportKey; version: number }> {
  const key = await keyOf(input);
  const held = await holdReport(tx, input.areaId, key);
  if (!held) throw new Refusal("missing", "没有这份报告。请回到报告列表。");
  return { key, version: held.newest };
}

async function move(tx: Transaction, input: ReportInput, by: Viewer, name: Move, note: string) {
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

/** A move that needs nothing but, perhaps, a reason. */
const plainMove = <A extends Action>(action: A, name: Move, note: typeof Why | typeof Maybe) =>
  declareWrite({
    action,
    input: ReportInput.extend({ note }),
    place: placeOf,
    revision: currentRevision,
    run: async (tx, { input, by }) => (await move(tx, input, by as Viewer, name, input.note)).done,
  });

export const takeBackReport = plainMove("report.submit", "takeBack", Maybe);
export const returnReport = plainMove("report.return", "return", Why);
export const acceptReport = plainMove("report.accept", "accept", Maybe);
export const withdrawReport = plainMove("report.withdraw", "withdraw", Why);
export const reopenReport = plainMove("report.withdraw", "reopen", Why);

/** Going live with open hard failures needs a reason, which is put down with the move. */
async function checkOverride(areaId: string, key: ReportKey, version: number, override: string): Promise<void> {
  const open = await openFailures(areaId, key, version);
  if (open.length > 0 && override.length < 2)
    throw new Refusal("ruled", `还有${open.length}处勾稽关系不符，没有人说明过。请先退回单位核对；确需上线的，请写明理由。`, {
      fields: { override: "请写明带着不符之处上线的理由。" },
    });
}

export const publishReport = declareWrite({
  action: "report.publish",
  input: ReportInput.extend({ override: Maybe }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const { key, version } = await newestOf(tx, input);
    await checkOverride(input.areaId, key, version, input.override);
    return (await move(tx, input, by, "show", input.override)).done;
  },
});

const Day = z.union([z.literal(""), z.iso.date("日期写成2026-01-31这样。")]);
const Published = {
  publishedOn: Day.default(""),
  publishedUrl: z
    .union([z.literal(""), z.url({ protocol: /^https?$/, error: "请填写以 http:// 或 https:// 开头的网址。" })])
    .default(""),
  evidence: z.enum(EVIDENCE_KINDS).default("page"),
};
type PublishedInput = { publishedOn: string; publishedUrl: string; evidence: (typeof EVIDENCE_KINDS)[number] };

const publicationOf = ({ publishedOn, publishedUrl, evidence }: PublishedInput) => ({
  publishedOn: publishedOn || null,
  publishedUrl: publishedUrl || null,
  evidence: publishedUrl ? { kind: evidence, reference: publishedUrl } : null,
});

export const publicationReport = declareWrite({
  action: "report.correct",
  input: ReportInput.extend(Published),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input }) => {
    const { key } = await newestOf(tx, input);
    await setPublication(tx, input.areaId, key, publicationOf(input));
    return { subject: subjectOf(input), detail: { did: "publication", on: input.publishedOn, url: input.publishedUrl } };
  },
});

export const submitReport = declareWrite({
  action: "report.submit",
  input: ReportInput.extend({
    reviewer: z.string().trim().min(2, "请填写本单位审核人。").max(30, "姓名没有这么长。"),
    signer: z.string().trim().min(2, "请填写签发人。").max(30, "姓名没有这么长。"),
    secrecy: z.literal(true, "报送前必须完成保密审查。请确认后勾选。"),
    ...Published,
  }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const before = await holdReport(tx, input.areaId, await keyOf(input));
    if (before !== null && before.shown === before.newest)
      throw new Refusal("ruled", "这份报告已经上线，没有新的版本可报送。请先上传或填写新的版本。");
    const { key, version, done } = await move(tx, input, by, "submit", "");
    if (input.publishedOn || input.publishedUrl) await setPublication(tx, input.areaId, key, publicationOf(input));
    const { documentHash: sha256 } = await tx.reportVersion.findUniqueOrThrow({
      where: { areaId_bodyId_year_scope_number: { areaId: input.areaId, ...key, number: version } },
      select: { documentHash: true },
    });
    const { reviewer, signer } = input;
    const receipt = await issueReceipt(tx, input.areaId, today(), {
      ...key,
      version,
      sha256,
      reviewer,
      signer,
      at: now(),
      by: by.username,
    });
    return { ...done, answer: { receipt: receipt.number } };
  },
});

const Cell = z.string().refine(isCellKey, "没有这个单元格。");
const Change = z.object({
  cell: Cell,
  text: z.string().max(40, "单元格里放不下这么多字。").refine(isCellText, "请填数字、“/”，或留空表示未填。"),
});

export const correctReport = declareWrite({
  action: "report.correct",
  input: ReportInput.extend({ changes: z.array(Change).min(1, "没有改动。").max(250), reason: Why, override: Maybe }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const { key, version } = await newestOf(tx, input);
    const actor = { ...actorOf(by, placeOf(input)), reason: input.reason };
    // isCellKey has told each cell.
    const changes = input.changes as Parameters<typeof applyChanges>[2];
    const corrected = await correctSeen(tx, input.areaId, key, { version }, actor, (content, form) =>
      applyChanges(content, form, changes),
    ).catch(rethrowNotAllowed);
    const { state, version: made } = movedOr(corrected);
    const corrects = state === "corrected" || state === "live" ? "correctShown" : "correctUnderReview";
    if (state !== "draft" && state !== "returned")
      await tellMove(tx, input.areaId, key, { move: corrects, note: input.reason, by: by.personId });
    return {
      answer: { state, version: made },
      subject: subjectOf(input),
      detail: { did: "correct", version: made, cells: changes.map(({ cell }) => cell), reason: input.reason },
    };
  },
});

export const noteCell = declareWrite({
  action: "report.correct",
  input: ReportInput.extend({ cell: Cell, accepted: z.boolean(), note: Maybe }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const { key, version } = await newestOf(tx, input);
    const { cell, accepted, note } = input;
    await saveCellNote(tx, input.areaId, key, { version, cell, accepted, note, by: by.username });
    return { subject: subjectOf(input), detail: { did: "note", cell, accepted } };
  },
});

export const reviewedReport = declareWrite({
  action: "report.accept",
  input: ReportInput,
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input }) => {
    const { key, version } = await newestOf(tx, input);
    if (!(await markReviewed(tx, input.areaId, key, version)))
      throw new Refusal("ruled", "只有正在展示的版本才能标为已核对，而且只需标一次。请刷新页面。");
    return { subject: subjectOf(input), detail: { did: "reviewed", version } };
  },
});
