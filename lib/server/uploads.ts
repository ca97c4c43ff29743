/** Bringing files to the desk: kept, put into the queue, called off, begun again. */
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import { enqueue } from "@/lib/db/queue";
import { isUnused } from "@/lib/db/takedowns";
import { addItems, cancelItem, countBrought, createUpload, type ItemKey, readItem, readUpload } from "@/lib/db/uploads";
import { LIMITS } from "@/lib/extract/limits";
import { maskPersonal } from "@/lib/report/mask";
import type { Mover } from "@/lib/report/states";
import { eraseOriginal, putOriginal } from "./originals";

/** What one person may bring in an hour, and how many files one upload holds. An area has some 60 bodies and 18 years. */
export const UPLOAD_LIMITS = { files: 2_000, filesPerHour: 4_000, bytesPerHour: 4 * 2 ** 30 } as const;

export type Received =
  | { status: "received" }
  | { status: "refused"; reason: "empty" | "tooLarge" | "tooMany" | "tooFast" | "noUpload" };

/** @param bodyId the only body whose reports may come in by it; null where whoever brings them answers for all. */
export async function beginUpload(
  areaId: string,
  who: { by: string; role: Mover },
  bodyId: string | null,
  tx: Transaction | null = null,
): Promise<string> {
  const id = randomUUID();
  await createUpload({ areaId, id, createdBy: who.by, role: who.role, bodyId }, tx);
  return id;
}

/** The file's name without the folders of somebody's machine, and without the people in it. */
const nameIn = (path: string): string => maskPersonal((path.split(/[\\/]/).at(-1) ?? path).slice(0, 200));

/**
 * Keeps one file and has it worked on. The bytes first, then the row, then the queue: whatever is cut short, a file that was
 * answered for is there. `id` is the sender's: sent again after no answer came, it is the same file.
 */
export async function receiveFile(key: ItemKey, name: string, bytes: Uint8Array): Promise<Received> {
  const { areaId, uploadId } = key;
  if (bytes.length === 0) return { status: "refused", reason: "empty" };
  if (bytes.length > LIMITS.fileBytes) return { status: "refused", reason: "tooLarge" };
  const upload = await readUpload(areaId, uploadId);
  if (!upload) return { status: "refused", reason: "noUpload" };
  if (upload.items.filter(({ parentId }) => parentId === null).length >= UPLOAD_LIMITS.files)
    return { status: "refused", reason: "tooMany" };
  const hour = await countBrought(areaId, upload.createdBy, new Date(Date.now() - 3_600_000));
  if (hour.files >= UPLOAD_LIMITS.filesPerHour || hour.bytes + bytes.length > UPLOAD_LIMITS.bytesPerHour)
    return { status: "refused", reason: "tooFast" };
  const sha256 = await putOriginal(areaId, bytes);
  await addItems([{ ...key, parentId: null, name: nameIn(name), sha256, bytes: bytes.length }]);
  await wake([key]);
  return { status: "received" };
}

/** Calls a file off; its bytes go where nothing else needs them. False where it cannot be called off any more. */
export async function callOff(tx: Transaction, key: ItemKey): Promise<boolean> {
  const item = await readItem(key);
  if (!item || !(await cancelItem(key, tx))) return false;
  if (await isUnused(tx, key.areaId, item.sha256)) await eraseOriginal(key.areaId, item.sha256);
  return true;
}

/** A queue that does not answer delays a file, no more: the workers look for files that wait. */
export const wake = (keys: readonly ItemKey[]): Promise<void> => enqueue(keys).catch(() => {});
