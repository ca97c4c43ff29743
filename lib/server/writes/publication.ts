/** Publication check (公布核查): a saved page brought in, the body's address set, its page fetched. */
import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { setPublication } from "@/lib/db/publication";
import { addCheck, listSites, type NewCheck, saveSite } from "@/lib/db/publication-checks";
import type { ReportKey } from "@/lib/db/reports";
import { LIMITS } from "@/lib/extract/limits";
import { isPublished } from "@/lib/report/publication-check";
import { checkSaved, checkSite, fetchHosts, reportKeyOf } from "@/lib/server/check-publication";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";
import { readBytes } from "./read-bytes";

const AreaId = z.string().regex(/^\d{1,6}$/, "编号不对。请刷新页面后再试。");
const Target = z.object({ areaId: AreaId, bodyId: z.string().min(1).max(64), year: z.coerce.number().int().min(2008).max(2199) });
const Url = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "请填写以 http:// 或 https:// 开头的网址。" })]);

const placeOf = ({ areaId, bodyId }: { areaId: string; bodyId: string }) => ({ areaId, bodyId });

async function targetOf({ areaId, bodyId, year }: z.output<typeof Target>) {
  const target = await reportKeyOf(areaId, bodyId, year);
  if (!target) throw new Refusal("missing", "名录里没有这个单位。请刷新页面后再试。");
  return target;
}

/** Where nobody has stated when it was published, the page's own date is taken, with the page as evidence. */
async function takeDate(tx: Transaction, areaId: string, key: ReportKey, check: NewCheck): Promise<void> {
  if (check.publishedOn === null || !isPublished(check)) return;
  const report = await tx.report.findUnique({ where: { areaId_bodyId_year_scope: { areaId, ...key } } });
  if (!report || report.publishedOn !== null) return;
  const evidence = { kind: "file" as const, reference: check.name, ...(check.sha256 !== null && { sha256: check.sha256 }) };
  await setPublication(tx, areaId, key, { publishedOn: check.publishedOn, publishedUrl: check.url || null, evidence });
}

async function record(tx: Transaction, areaId: string, key: ReportKey, check: NewCheck) {
  const { number, outcome, publishedOn, changes } = await addCheck(tx, areaId, key, check);
  await takeDate(tx, areaId, key, check);
  const { url, sha256 } = check;
  return {
    answer: { outcome, publishedOn, changes: changes.length },
    subject: `publication:${areaId}/${key.bodyId}/${key.year}#${number}`,
    detail: { outcome, publishedOn, url, sha256, cells: changes.map(({ cell }) => cell) },
  };
}

const SavedPage = Target.extend({
  name: z.string().min(1).max(300),
  url: Url.default(""),
  /** For a page that does not say when it was put there. */
  publishedOn: z.union([z.literal(""), z.iso.date("日期写成2026-01-31这样。")]).default(""),
});

export const checkPage = declareWrite({
  action: "publication.check",
  body: "bytes",
  input: SavedPage,
  place: placeOf,
  revision: "none",
  prepare: async ({ input, by, request }) => {
    const bytes = await readBytes(request, LIMITS.fileBytes);
    if (bytes.length === 0) throw new Refusal("invalid", "这份文件是空的。请检查后重新选择。");
    const { key } = await targetOf(input);
    const { name, url } = input;
    const check = await checkSaved(input.areaId, key, { bytes, name, url, by: by.username });
    return {
      key,
      check: { ...check, publishedOn: check.publishedOn ?? (isPublished(check) ? input.publishedOn || null : null) },
    };
  },
  run: (tx, { input, prepared: { key, check } }) => record(tx, input.areaId, key, check),
});

export const fetchSite = declareWrite({
  action: "publication.check",
  input: Target,
  place: placeOf,
  revision: "none",
  prepare: async ({ input, by }) => {
    const target = await targetOf(input);
    if (fetchHosts().length === 0)
      throw new Refusal(
        "ruled",
        "没有打开抓取。由系统管理员在 PUBLICATION_HOSTS 里列出允许的网站后才能用；现在请上传保存的网页。",
      );
    const url = (await listSites(input.areaId)).get(input.bodyId);
    if (url === undefined) throw new Refusal("ruled", "还没有登记这个单位的网址。");
    return { key: target.key, check: await checkSite(input.areaId, target, url, by.username) };
  },
  run: (tx, { input, prepared: { key, check } }) => record(tx, input.areaId, key, check),
});

const SiteInput = z.object({ areaId: AreaId, bodyId: z.string().min(1).max(64), url: Url });

export const setSite = declareWrite({
  action: "publication.check",
  input: SiteInput,
  place: placeOf,
  revision: async (tx: Transaction, { areaId, bodyId }: z.output<typeof SiteInput>) =>
    (await tx.bodySite.findUnique({ where: { areaId_bodyId: { areaId, bodyId } } }))?.url ?? "",
  run: async (tx, { input: { areaId, bodyId, url } }) => {
    if (!(await tx.body.findUnique({ where: { areaId_id: { areaId, id: bodyId } } })))
      throw new Refusal("missing", "名录里没有这个单位。请刷新页面后再试。");
    await saveSite(tx, areaId, bodyId, url);
    return { subject: `site:${areaId}/${bodyId}`, detail: { url } };
  },
});
