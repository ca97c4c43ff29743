/** The page on which a file is looked at before it becomes a report (导入预览): plain values. */
import { pinyin } from "pinyin-pro";
import { listBodies } from "@/lib/db/bodies";
import { type ItemKey, readItem, readReading, readUpload } from "@/lib/db/uploads";
import type { PageSize } from "@/lib/document";
import { type Body, nameOf } from "@/lib/report/body";
import type { FormId } from "@/lib/report/form";
import type { Compared } from "@/lib/report/preview";
import type { Finding, Report } from "@/lib/report/report";
import { type SourceBlock, sourceBlocks } from "@/lib/report/source";
import { STATE_NAMES } from "@/lib/report/states";
import { previewItem } from "./accept-upload";
import { hardAmong } from "./open-failures";
import { mayDo } from "./permissions";
import type { Viewer } from "./session";

/** A body that can be searched for by any of its names, in characters, letters or first letters. */
export type BodyOption = { id: string; name: string; search: string };

export function bodyOption(body: Body): BodyOption {
  const names = body.names.filter(({ kind }) => kind !== "english").map(({ name }) => name);
  const letters = names.flatMap((name) => [
    pinyin(name, { toneType: "none", type: "array" }).join(""),
    pinyin(name, { pattern: "first", toneType: "none", type: "array" }).join(""),
  ]);
  return { id: body.id, name: nameOf(body, "zh"), search: [body.id, ...names, ...letters].join(" ").toLowerCase() };
}

export type PreviewPage = {
  name: string;
  sha256: string;
  bodies: readonly BodyOption[];
  candidates: readonly string[];
  bodyId: string | null;
  year: number | null;
  doubts: readonly string[];
  form: FormId | null;
  content: Report;
  findings: readonly Finding[];
  blocks: readonly SourceBlock[];
  /** What it would follow; null where there is no such report yet. */
  current: { base: number; live: boolean; stateName: string } | null;
  compared: readonly Compared[];
  /** Hard failures, with which it goes on display only for a reason. */
  open: number;
  pages: readonly PageSize[];
};

/** Null where the file does not wait for anybody, or not for this viewer. */
export async function readPreviewPage(
  viewer: Viewer,
  key: { areaId: string; uploadId: string; id: string },
  choice: { bodyId: string | undefined; year: number | undefined },
): Promise<PreviewPage | null> {
  const [upload, reading, bodies] = await Promise.all([
    readUpload(key.areaId, key.uploadId),
    readReading(key),
    listBodies(key.areaId),
  ]);
  const own = upload?.bodyId ?? null;
  if (!upload || !reading || !mayDo(viewer, "report.upload", { areaId: key.areaId, ...(own !== null && { bodyId: own }) }))
    return null;
  const bodyId = choice.bodyId ?? own ?? reading.bodyId;
  const year = choice.year ?? reading.year;
  const preview = await previewItem(key, bodyId !== null && year !== null ? { bodyId, year } : undefined);
  if (!preview) return null;
  const { current, compared, content, findings } = preview;
  return {
    name: reading.name,
    sha256: reading.sha256,
    bodies: bodies.filter(({ id }) => own === null || id === own).map(bodyOption),
    candidates: reading.proposal?.candidates ?? [],
    bodyId,
    year,
    doubts: reading.proposal?.doubts.map(({ message }) => message.zh) ?? [],
    form: content.form,
    content,
    findings,
    blocks: sourceBlocks(reading.text),
    current: current && { base: current.number, live: current.live !== null, stateName: STATE_NAMES[current.state] },
    compared,
    open: hardAmong(findings, []).length,
    pages: reading.text.pages ?? [],
  };
}

/** The page of the report that a file has become; null where it became none. Who may see that, it asks itself. */
export async function reportOfItem(key: ItemKey): Promise<string | null> {
  const item = await readItem(key);
  const isTaken = item !== null && (item.stage === "accepted" || item.stage === "known");
  return isTaken && item.bodyId !== null && item.year !== null
    ? `/desk/reports/${item.bodyId}/${item.year}?area=${key.areaId}`
    : null;
}
