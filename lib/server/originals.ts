/** The store of originals: the very bytes that were brought in, under their hash, outside of what is served. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { env } from "@/lib/env";

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Each area has a folder of its own, which goes when the area goes. */
function folderOf(areaId: string, kind: "originals" | "pictures" = "originals"): string {
  if (!/^\d+$/.test(areaId)) throw new Error(`Not the code of an area: ${areaId}`);
  return join(env().DATA_DIR, kind, areaId);
}

function pathOf(areaId: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`Not a hash: ${hash}`);
  return join(folderOf(areaId), hash.slice(0, 2), hash);
}

/** Keeps the bytes and returns their hash. When it returns they are on the disk, whole; until then nothing is under the hash. */
export async function putOriginal(areaId: string, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes);
  const path = pathOf(areaId, hash);
  if (existsSync(path)) return hash;
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const file = await create(unfinished);
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    // What a full disk has not taken whole would fill it further.
    await rm(unfinished, { force: true });
    throw error;
  }
  return hash;
}

/** A new file; its folder is made when it turns out that there is none. */
const create = (path: string): Promise<FileHandle> =>
  open(path, "wx").catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, "wx");
  });

export const hasOriginal = (areaId: string, hash: string): boolean => existsSync(pathOf(areaId, hash));

/** The disk has not kept the bytes under a hash as they were. */
export class Damaged extends Error {}

/** The bytes; null where there are none under the hash. Throws `Damaged`. */
export async function getOriginal(areaId: string, hash: string): Promise<Uint8Array | null> {
  if (!hasOriginal(areaId, hash)) return null;
  const bytes = await readFile(pathOf(areaId, hash));
  if (hashOf(bytes) !== hash) throw new Damaged(`The original ${hash} of area ${areaId} is damaged.`);
  return bytes;
}

/** Pictures of an original's pages, made from it and made again where they are missing. */
export const picturePath = (areaId: string, hash: string, name: string): string =>
  join(folderOf(areaId, "pictures"), relative(folderOf(areaId), pathOf(areaId, hash)), name);

export async function removeOriginals(areaId: string): Promise<void> {
  for (const kind of ["originals", "pictures"] as const) await rm(folderOf(areaId, kind), { recursive: true, force: true });
}

/** Erases the bytes under a hash and every picture of their pages. */
export async function eraseOriginal(areaId: string, hash: string): Promise<void> {
  await rm(pathOf(areaId, hash), { force: true });
  await rm(picturePath(areaId, hash, ""), { recursive: true, force: true });
}
