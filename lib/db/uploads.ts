/** Uploads and the files in them (area by area), as a worker and the desk read and write them. */
import { now } from "@/lib/clock";
import type { Document } from "@/lib/document";
import type { Scope } from "@/lib/report/body";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { CANCELLABLE, RETRIABLE, type Stage, WAITING } from "@/lib/report/stages";
import type { Mover } from "@/lib/report/states";
import { db, inTransaction, type Transaction } from "./client";
import type { UploadItem as Model, Prisma } from "./generated/client";
import { fromJson, toJson } from "./json";

export type ItemKey = { areaId: string; uploadId: string; id: string };

export type UploadRow = { areaId: string; id: string; createdAt: Date; createdBy: string; role: Mover; bodyId: string | null };

type Message = { zh: string; en: string };
export type ItemRefusal = { code: string; message: Message };

/** Whose report on which year a file is taken for. `doubts` is empty where both are certain. */
export type Proposal = {
  bodyId: string | null;
  year: number | null;
  candidates: readonly string[];
  doubts: readonly ItemRefusal[];
  /** Sums that do not hold, cells that nobody could read, and whether it may be taken unseen. */
  failed: number;
  doubtful: number;
  clean: boolean;
};

export type UploadItem = ItemKey & {
  parentId: string | null;
  name: string;
  sha256: string;
  bytes: number;
  stage: Stage;
  refusal: ItemRefusal | null;
  proposal: Proposal | null;
  bodyId: string | null;
  year: number | null;
  scope: Scope | null;
  form: FormId | null;
  version: number | null;
  changedAt: Date;
};

/** What was read from a file, kept until a version holds it. */
export type ItemReading = { text: Document; content: Report; findings: readonly Finding[] };

type Row = Omit<Model, "text" | "content" | "findings" | "createdAt">;

const itemOf = ({ refusal, proposal, form, ...row }: Row): UploadItem => ({
  ...row,
  refusal: refusal === null ? null : fromJson<ItemRefusal>(refusal),
  proposal: proposal === null ? null : fromJson<Proposal>(proposal),
  form: form as FormId | null, // written by finishItem from a Report
});

const WITHOUT_READING = { text: true, content: true, findings: true, createdAt: true } as const;
const at = ({ areaId, uploadId, id }: ItemKey) => ({ areaId, uploadId, id });

export async function createUpload(upload: Omit<UploadRow, "createdAt">, tx: Transaction | null = null): Promise<void> {
  await (tx ?? db()).upload.create({ data: { ...upload, createdAt: now() } });
}

export async function readUpload(areaId: string, id: string): Promise<(UploadRow & { items: UploadItem[] }) | null> {
  const row = await db().upload.findUnique({
    where: { areaId_id: { areaId, id } },
    include: { items: { omit: WITHOUT_READING, orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  // The column holds what createUpload was given.
  return row && { ...row, role: row.role as Mover, items: row.items.map(itemOf) };
}

export type UploadSummary = UploadRow & { counts: Partial<Record<Stage, number>> };

/** The latest uploads of an area, or of one person in it, newest first. */
export async function listUploads(areaId: string, by: string | null, take = 20): Promise<UploadSummary[]> {
  const uploads = await db().upload.findMany({
    where: { areaId, ...(by !== null && { createdBy: by }) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take,
  });
  const counts = await db().uploadItem.groupBy({
    by: ["uploadId", "stage"],
    where: { areaId, uploadId: { in: uploads.map(({ id }) => id) } },
    _count: true,
  });
  return uploads.map((upload) => ({
    ...upload,
    role: upload.role as Mover, // written by createUpload
    counts: Object.fromEntries(counts.filter(({ uploadId }) => uploadId === upload.id).map((one) => [one.stage, one._count])),
  }));
}

export type NewItem = ItemKey & { parentId: string | null; name: string; sha256: string; bytes: number; refusal?: ItemRefusal };

/** Adds files; those whose id is there already stay as they are, so that whoever got no answer can send them again. */
export async function addItems(items: readonly NewItem[], tx: Transaction | null = null): Promise<void> {
  const data = items.map(({ refusal, ...item }) => ({
    ...item,
    ...(refusal && { refusal, stage: "refused" as const }),
  }));
  await (tx ?? db()).uploadItem.createMany({ data, skipDuplicates: true });
}

export async function readItem(key: ItemKey): Promise<UploadItem | null> {
  const row = await db().uploadItem.findUnique({ where: { areaId_uploadId_id: at(key) }, omit: WITHOUT_READING });
  return row && itemOf(row);
}

/** A file with what was read from it; null before it was, or once a version holds it. */
export async function readReading(key: ItemKey): Promise<(UploadItem & ItemReading) | null> {
  const row = await db().uploadItem.findUnique({ where: { areaId_uploadId_id: at(key) } });
  if (!row || row.text === null || row.content === null || row.findings === null) return null;
  const { text, content, findings, createdAt: _, ...rest } = row;
  return {
    ...itemOf(rest),
    text: fromJson<Document>(text),
    content: fromJson<Report>(content),
    findings: fromJson<Finding[]>(findings),
  };
}

/** Moves a file on where it still stands at one of the stages; false where it does not, as when it was called off. */
export async function setStage(
  key: ItemKey,
  from: readonly Stage[],
  data: Prisma.UploadItemUncheckedUpdateManyInput & { stage: Stage },
  tx: Transaction | null = null,
): Promise<boolean> {
  const { count } = await (tx ?? db()).uploadItem.updateMany({
    where: { ...at(key), stage: { in: [...from] } },
    data: { ...data, changedAt: new Date() },
  });
  return count === 1;
}

export type Finished = { proposal: Proposal; scope: Scope | null; reading: ItemReading };

/** What the worker found, in one statement, so that none of it is ever there without the rest. */
export async function finishItem(key: ItemKey, { proposal, scope, reading }: Finished): Promise<boolean> {
  const count = await db().$executeRaw`
    UPDATE upload_items SET stage = 'checked', changed_at = now(), refusal = NULL, proposal = ${toJson(proposal)}::jsonb,
      body_id = ${proposal.bodyId}, year = ${proposal.year}, scope = ${scope}::report_scope, form = ${reading.content.form},
      text = ${toJson(reading.text)}::jsonb, content = ${toJson(reading.content)}::jsonb, findings = ${toJson(reading.findings)}::jsonb
    WHERE area_id = ${key.areaId} AND upload_id = ${key.uploadId} AND id = ${key.id} AND stage::text = ANY(${[...WAITING]})`;
  return count === 1;
}

/** Opens an archive: its files become items, or it stays as it is. */
export async function openItem(key: ItemKey, files: readonly NewItem[]): Promise<void> {
  await inTransaction(async (tx) => {
    if (await setStage(key, WAITING, { stage: "opened" }, tx)) await addItems(files, tx);
  });
}

export const cancelItem = (key: ItemKey, tx: Transaction | null = null): Promise<boolean> =>
  setStage(key, CANCELLABLE, { stage: "cancelled" }, tx);

/** From its bytes again; a worker finds it by itself. */
export const retryItem = (key: ItemKey, tx: Transaction | null = null): Promise<boolean> =>
  setStage(key, RETRIABLE, { stage: "queued" }, tx);

/** Files that a worker has still to do with and that nobody touched since a moment, oldest first. */
export async function listWaiting(before: Date, take: number): Promise<ItemKey[]> {
  return await db().uploadItem.findMany({
    where: { stage: { in: [...WAITING] }, changedAt: { lt: before } },
    orderBy: { changedAt: "asc" },
    select: { areaId: true, uploadId: true, id: true },
    take,
  });
}

/** Another file with the same bytes that is on its way or was taken; its name. */
export async function findTwin({ areaId, uploadId, id }: ItemKey, sha256: string): Promise<string | null> {
  const twin = await db().uploadItem.findFirst({
    where: { areaId, sha256, stage: { in: [...CANCELLABLE] }, NOT: { uploadId, id } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { name: true },
  });
  return twin?.name ?? null;
}

/** Bytes and files that one person brought since a moment. */
export async function countBrought(areaId: string, by: string, since: Date): Promise<{ files: number; bytes: number }> {
  const sum = await db().uploadItem.aggregate({
    where: { areaId, createdAt: { gte: since }, parentId: null, upload: { createdBy: by } },
    _count: true,
    _sum: { bytes: true },
  });
  return { files: sum._count, bytes: sum._sum.bytes ?? 0 };
}
