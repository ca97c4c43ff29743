/** What became of the files of an upload, in plain values for the screen. */
import { listBodies } from "@/lib/db/bodies";
import { listUploads, readUpload, type UploadItem, type UploadSummary } from "@/lib/db/uploads";
import { type Body, nameOf } from "@/lib/report/body";
import { isWaiting, STAGE_NAMES, type Stage } from "@/lib/report/stages";
import { bodiesFor, mayDo } from "./permissions";
import type { Viewer } from "./session";

export type FileView = {
  id: string;
  name: string;
  stage: Stage;
  stageName: string;
  waiting: boolean;
  bodyId: string | null;
  /** 区教育局 2023年; null while nobody knows. */
  report: string | null;
  year: number | null;
  version: number | null;
  /** What is in doubt or went wrong, sentence by sentence. */
  notes: readonly string[];
  clean: boolean;
};

export type UploadView = { id: string; bodyId: string | null; files: readonly FileView[] };

function notesOf({ stage, refusal, proposal }: UploadItem, twin: string | undefined): string[] {
  if (stage === "refused") return refusal ? [refusal.message.zh] : [];
  if (stage !== "checked" || !proposal) return [];
  const { doubts, failed, doubtful } = proposal;
  return [
    ...doubts.map(({ message }) => message.zh),
    ...(failed > 0 ? [`${failed}处勾稽关系不符。`] : []),
    ...(doubtful > 0 ? [`${doubtful}格看不清或缺失，请对照原文。`] : []),
    ...(twin === undefined ? [] : [`内容与“${twin}”完全相同。`]),
  ];
}

function fileView(item: UploadItem, bodies: readonly Body[], twin: string | undefined): FileView {
  const { id, name, stage, bodyId, year, version, proposal } = item;
  const body = bodies.find((one) => one.id === bodyId);
  const report = body ? `${nameOf(body, "zh", year ?? 9999)}${year === null ? "" : ` ${year}年`}` : null;
  return {
    ...{ id, name, stage, stageName: STAGE_NAMES[stage], waiting: isWaiting(stage), bodyId, report, year, version },
    notes: notesOf(item, twin),
    clean: stage === "checked" && (proposal?.clean ?? false) && twin === undefined,
  };
}

/** Null where there is no such upload, or the viewer may not see it. */
export async function readUploadView(viewer: Viewer, areaId: string, id: string): Promise<UploadView | null> {
  const [upload, bodies] = await Promise.all([readUpload(areaId, id), listBodies(areaId)]);
  if (!upload || !mayDo(viewer, "report.upload", { areaId, ...(upload.bodyId !== null && { bodyId: upload.bodyId }) }))
    return null;
  const first = new Map<string, UploadItem>();
  const files = upload.items.map((item) => {
    const twin = first.get(item.sha256);
    if (!twin && item.sha256 !== "") first.set(item.sha256, item);
    return fileView(item, bodies, twin?.name);
  });
  return { id, bodyId: upload.bodyId, files };
}

export type UploadStart = { bodies: readonly { id: string; name: string }[]; all: boolean; recent: readonly RecentUpload[] };
export type RecentUpload = { id: string; at: Date; by: string; files: number; waiting: number; open: number };

const recentOf = ({ id, createdAt, createdBy, counts }: UploadSummary): RecentUpload => {
  const entries = Object.entries(counts) as [Stage, number][]; // the keys of the counts are stages
  const sum = (is: (stage: Stage) => boolean) => entries.reduce((total, [stage, count]) => total + (is(stage) ? count : 0), 0);
  return {
    id,
    at: createdAt,
    by: createdBy,
    files: sum((stage) => stage !== "opened"),
    waiting: sum(isWaiting),
    open: counts.checked ?? 0,
  };
};

/** For which bodies the viewer may bring files, and what was brought lately. */
export async function readUploadStart(viewer: Viewer, areaId: string): Promise<UploadStart> {
  const allowed = bodiesFor(viewer, "report.upload", areaId);
  const [bodies, uploads] = await Promise.all([
    listBodies(areaId),
    listUploads(areaId, allowed === "all" ? null : viewer.username),
  ]);
  return {
    bodies: bodies
      .filter(({ id }) => allowed === "all" || allowed.includes(id))
      .map((body) => ({ id: body.id, name: nameOf(body, "zh") })),
    all: allowed === "all",
    recent: uploads.map(recentOf),
  };
}
