/** The files that a command is given, and those in the folders that it is given. */
import { open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { LIMITS } from "@/lib/extract/limits";

/** What a desktop leaves in folders, and the shadow of a document that is open in an editor. */
const isNoise = (path: string): boolean => /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(basename(path));

/** Every file below the paths, in the order given and, within a folder, by name. Throws where a path leads nowhere. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? await listFolder(path) : [path])));
  return lists.flat();
}

/** As people count: 第2页 before 第10页. */
export const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, "zh", { numeric: true });

const isFolder = async (path: string): Promise<boolean> =>
  (
    await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new Error(error.code === "ENOENT" ? `There is no file or folder ${path}` : error.message);
    })
  ).isDirectory();

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !isNoise(name)).sort(byName);
  const lists = await Promise.all(
    kept.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? await listFolder(path) : entry.isFile() ? [path] : [];
    }),
  );
  return lists.flat();
}

type Limits = { fileBytes: number; archiveBytes: number };

const ZIP = "PK\u0003\u0004";

/** The bytes of a file, or so many of them that it is seen to be over the limit. An archive may be as large as what it holds. */
export async function readWithin(path: string, limits: Limits = LIMITS): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead: headLength } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    const isArchive = headLength === ZIP.length && buffer.toString("latin1") === ZIP;
    const limit = isArchive ? limits.archiveBytes : limits.fileBytes;
    const bytes = new Uint8Array(Math.min(size, limit + 1));
    let filled = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      filled += bytesRead;
      if (bytesRead === 0 || filled === bytes.length) return bytes.subarray(0, filled);
    }
  } finally {
    await file.close();
  }
}
