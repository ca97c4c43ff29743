/** Pictures of the pages of originals, drawn in processes of their own and kept on disk under the hash of their file. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { listBodies } from "@/lib/db/bodies";
import { readDocument, type StoredDocument } from "@/lib/db/documents";
import { readVersion } from "@/lib/db/reports";
import type { Picture } from "@/lib/extract/picture";
import { Workers } from "@/lib/extract/workers";
import { scopeOf } from "@/lib/report/body";
import { getOriginal, picturePath } from "./originals";
import { shownVersions } from "./shown-versions";

/** `file` from 1, `page` from 1 within it. */
export type PageAddress = { areaId: string; bodyId: string; year: number; version: number; file: number; page: number };

/**
 * The picture that everyone may see: of a version that is or was on display, and whose document somebody marked as safe. Null
 * for everything else, so that nobody can tell what there is.
 */
export async function readPublicPicture(address: PageAddress): Promise<Picture | null> {
  const { areaId, bodyId, year, version } = address;
  const body = (await listBodies(areaId)).find(({ id }) => id === bodyId);
  if (!body) return null;
  const key = { bodyId, year, scope: scopeOf(body.kind) };
  const shown = await shownVersions(areaId, key);
  if (!shown.some(({ number }) => number === version)) return null;
  const stored = await readVersion(areaId, key, version);
  const document = stored && (await readDocument(areaId, stored.documentHash));
  return document?.safe ? await pictureOf(areaId, document, address) : null;
}

/** A picture of a page of a document for whoever may see its original; who that is, the caller has asked. */
export async function pictureOf(
  areaId: string,
  document: Pick<StoredDocument, "files" | "text">,
  { file, page }: Pick<PageAddress, "file" | "page">,
): Promise<Picture | null> {
  const isThere = document.text.pages?.some((one) => (one.file ?? 1) === file && one.page === page);
  const original = document.files[file - 1];
  return isThere && original ? await keptOrDrawn(areaId, original.sha256, page) : null;
}

const TYPES = { png: "image/png", svg: "image/svg+xml" } as const;
const drawing = new Map<string, Promise<Picture | null>>();

/** A page that two ask for at once is drawn once. */
async function keptOrDrawn(areaId: string, hash: string, page: number): Promise<Picture | null> {
  const kept = await readKept(areaId, hash, page);
  if (kept) return kept;
  const key = `${areaId} ${hash} ${page}`;
  const begun = drawing.get(key) ?? draw(areaId, hash, page).finally(() => drawing.delete(key));
  drawing.set(key, begun);
  return await begun;
}

async function readKept(areaId: string, hash: string, page: number): Promise<Picture | null> {
  for (const [ending, type] of Object.entries(TYPES)) {
    const bytes = await readFile(picturePath(areaId, hash, `${page}.${ending}`)).catch(() => null);
    if (bytes) return { type, bytes: new Uint8Array(bytes) };
  }
  return null;
}

async function draw(areaId: string, hash: string, page: number): Promise<Picture | null> {
  const bytes = await getOriginal(areaId, hash);
  const picture = bytes && (await readers().draw(bytes, page));
  if (!picture) return null;
  // A disk that is full keeps nobody from looking: the picture is made again the next time.
  await keep(picturePath(areaId, hash, `${page}.${picture.type === TYPES.png ? "png" : "svg"}`), picture).catch(() => {});
  return picture;
}

async function keep(path: string, { bytes }: Picture): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(unfinished, bytes).catch(async (error: unknown) => {
    await rm(unfinished, { force: true });
    throw error;
  });
  await rename(unfinished, path);
}

const IDLE_MILLISECONDS = 60_000;
let pool: { workers: Workers; timer: NodeJS.Timeout } | null = null;

/** One process, ended when nobody has looked at a page for a minute. */
function readers(): Workers {
  if (pool) {
    pool.timer.refresh();
    return pool.workers;
  }
  const workers = new Workers({ processes: 1, milliseconds: 30_000, longest: 120_000 });
  const timer = setTimeout(() => {
    workers.close();
    pool = null;
  }, IDLE_MILLISECONDS);
  timer.unref();
  pool = { workers, timer };
  return workers;
}
