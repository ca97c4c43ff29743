/** What a worker does with an uploaded file: open it, read it, tell whose it is, check it. Safe to be killed at any moment. */

import { isTakenDown } from "@/lib/db/takedowns";
import {
  finishItem,
  type ItemKey,
  type NewItem,
  openItem,
  readItem,
  readUpload,
  setStage,
  type UploadItem,
} from "@/lib/db/uploads";
import { keepVersion } from "@/lib/db/versions";
import type { Document } from "@/lib/document";
import { filesIn } from "@/lib/extract/archive";
import type { extract } from "@/lib/extract/extract";
import { problem, Unreadable } from "@/lib/extract/problems";
import { doubtfulCells, isClean } from "@/lib/report/clean";
import { isWaiting, WAITING } from "@/lib/report/stages";
import { Damaged, eraseOriginal, getOriginal, putOriginal } from "./originals";
import { propose, scopeIn } from "./propose";
import { noOriginal, readerFailed, takenDown } from "./refusals";
import { readRoster, thisYear, understandDocument } from "./understand";

/**
 * Takes one file as far as it goes without a person. Only the last statement of each way writes what was found, so that a
 * kill leaves a file that waits and is begun again, never half of what it says. Rejects where the machine fails.
 */
export async function workOnItem(key: ItemKey, read: typeof extract): Promise<readonly ItemKey[]> {
  const item = await readItem(key);
  if (!item || !isWaiting(item.stage)) return [];
  if (await isTakenDown(key.areaId, item.sha256)) return await refuseTakenDown(item);
  const known = await keepVersion(key.areaId, item.sha256, false);
  if (known) {
    const { bodyId, year, scope, version } = known;
    await setStage(key, WAITING, { stage: "known", bodyId, year, scope, version });
    return [];
  }
  const bytes = await wholeOriginal(key.areaId, item.sha256);
  if (bytes === null) return await refuse(key, noOriginal);
  const document = await read(bytes, item.name);
  if (document.problems.some(({ code }) => code === "archive")) return await openArchive(item, bytes);
  return await findOut(item, document);
}

/** What is damaged stays so, however often it is tried: it counts as not there. */
const wholeOriginal = (areaId: string, hash: string): Promise<Uint8Array | null> =>
  getOriginal(areaId, hash).catch((error: unknown) => {
    if (error instanceof Damaged) return null;
    throw error;
  });

/** What was erased does not come back by another way. */
async function refuseTakenDown(item: UploadItem): Promise<[]> {
  await eraseOriginal(item.areaId, item.sha256);
  return await refuse(item, takenDown);
}

async function refuse(key: ItemKey, { code, message }: { code: string; message: { zh: string; en: string } }): Promise<[]> {
  await setStage(key, WAITING, { stage: "refused", refusal: { code, message } });
  return [];
}

/** What breaks in telling what a document says is the document's; what breaks around it is the machine's, and is tried again. */
function orFailed<T>(work: () => T): T | ReturnType<typeof readerFailed> {
  try {
    return work();
  } catch (error) {
    return readerFailed(error);
  }
}

async function findOut(item: UploadItem, document: Document): Promise<[]> {
  if (!(await setStage(item, WAITING, { stage: "read" }))) return [];
  const understood = orFailed(() => understandDocument(document));
  if ("status" in understood) return await refuse(item, understood);
  const { report, findings } = understood;
  const [roster, upload] = await Promise.all([readRoster(item.areaId), readUpload(item.areaId, item.uploadId)]);
  const told = orFailed(() => propose(report, roster, thisYear(), item.name, upload?.bodyId ?? null));
  if ("status" in told) return await refuse(item, told);
  const hopeless = told.doubts.find(({ code }) => code === "noTables");
  if (hopeless) return await refuse(item, hopeless);
  if (!(await setStage(item, WAITING, { stage: "matched" }))) return [];
  const doubtful = doubtfulCells(report).length;
  const failed = findings.filter(({ verdict }) => verdict === "fail").length;
  const clean = isClean(report, findings) && told.doubts.length === 0;
  const proposal = { ...told, failed, doubtful, clean };
  const reading = { text: understood.document, content: report, findings };
  await finishItem(item, { proposal, scope: scopeIn(roster, told.bodyId), reading });
  return [];
}

/** The files of an archive become items, all at once; their ids follow from its own, so that a second try adds none. */
async function openArchive(item: UploadItem, bytes: Uint8Array): Promise<readonly ItemKey[]> {
  const { areaId, uploadId } = item;
  const files: NewItem[] = [];
  try {
    for await (const file of filesIn(bytes)) {
      const id = `${item.id}-${files.length + 1}`;
      const made = { areaId, uploadId, id, parentId: item.id, name: file.name };
      if ("trouble" in file) files.push({ ...made, sha256: "", bytes: 0, refusal: problem(file.trouble) });
      else files.push({ ...made, sha256: await putOriginal(areaId, file.bytes), bytes: file.bytes.length });
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return await refuse(item, problem(error.code));
  }
  await openItem(item, files);
  return files.filter(({ refusal }) => refusal === undefined);
}
