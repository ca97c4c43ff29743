/** Moving a report from state to state. */
import { z } from "zod";
import { now, today } from "@/lib/clock";
import { setPublication } from "@/lib/db/publication";
import { issueReceipt } from "@/lib/db/receipts";
import { holdReport } from "@/lib/db/report-row";
import type { Move } from "@/lib/report/states";
import { EVIDENCE_KINDS, type Publication } from "@/lib/report/times";
import { checkOverride, openFailures } from "@/lib/server/open-failures";
import type { Action } from "@/lib/server/permissions";
import { Refusal } from "@/lib/server/refusal";
import type { Viewer } from "@/lib/server/session";
import { declareWrite } from "@/lib/server/write";
import { currentRevision, keyOf, Maybe, move, newestOf, placeOf, ReportInput, subjectOf, Why } from "./report-input";

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

export const publishReport = declareWrite({
  action: "report.publish",
  input: ReportInput.extend({ override: Maybe }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const { key, version } = await newestOf(tx, input);
    await checkOverride(await openFailures(input.areaId, key, version), input.override);
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
  reference: z.string().trim().max(500, "存档地址或文件名最多500字。").default(""),
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([0-9a-f]{64})?$/, "SHA-256是64位的0–9和a–f，可以不填。")
    .default(""),
};
const PublishedInput = z.object(Published);

/** The page is its own evidence; a file or an archive's copy is named, else the page's address stands for it. */
function publicationOf({ publishedOn, publishedUrl, evidence, ...named }: z.output<typeof PublishedInput>): Publication {
  const reference = (evidence === "page" ? "" : named.reference) || publishedUrl;
  const sha256 = evidence === "page" ? "" : named.sha256;
  return {
    publishedOn: publishedOn || null,
    publishedUrl: publishedUrl || null,
    evidence: reference === "" ? null : { kind: evidence, reference, ...(sha256 && { sha256 }) },
  };
}

export const publicationReport = declareWrite({
  action: "report.correct",
  input: ReportInput.extend(Published),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input }) => {
    const { key } = await newestOf(tx, input);
    await setPublication(tx, input.areaId, key, publicationOf(input));
    return { subject: subjectOf(input), detail: { did: "publication", ...publicationOf(input) } };
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
