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

const isFolder = async (path: string): Promise<boolean> =>
  (
    await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new Error(error.code === "ENOENT" ? `There is no file or folder ${path}` : error.message);
    })
  ).isDirectory();

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !isNoise(name)).sort((a, b) => a.name.localeCompare(b.name, "zh"));
  const lists = await Promise.all(
    kept.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? await listFolder(path) : entry.isFile() ? [path] : [];
    }),
  );
  return lists.flat();
}

/** The bytes of a file, or so many of them that it is seen to be over the limit. */
export async function readWithin(path: string, limit = LIMITS.fileBytes): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, limit + 1));
    let filled = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled);
      filled += bytesRead;
      if (bytesRead === 0 || filled === bytes.length) return bytes.subarray(0, filled);
    }
  } finally {
    await file.close();
  }
}
