/** A folder of files that are written whole or not at all, and only where they differ from what lies there. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

export type Written = { name: string; bytes: number; sha256: string; changed: boolean };

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

const ENOUGH = 1 << 20;

async function writeAll(file: FileHandle, chunks: Chunks): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let waiting: Uint8Array[] = [];
  let [bytes, length] = [0, 0];
  const flush = async (): Promise<void> => {
    const block = Buffer.concat(waiting);
    [waiting, length] = [[], 0];
    hash.update(block);
    bytes += block.length;
    await file.writeFile(block);
  };
  for await (const chunk of chunks) {
    const block = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    waiting.push(block);
    length += block.length;
    if (length > ENOUGH) await flush();
  }
  await flush();
  return { bytes, sha256: hash.digest("hex") };
}

/** The hash of a file as it lies there; null where there is none. */
export async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  return hash.digest("hex");
}

/** Writes one file of a folder; one that lies there with the same content stays untouched. */
export async function putFile(folder: string, name: string, chunks: Chunks): Promise<Written> {
  const path = join(folder, name);
  const unfinished = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(unfinished, "w");
  const written = await writeAll(file, chunks).finally(() => file.close());
  const changed = (await hashOfFile(path)) !== written.sha256;
  if (changed) await rename(unfinished, path);
  else await rm(unfinished);
  return { name, ...written, changed };
}

export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

export const SUMS = "SHA256SUMS";

/** Checksums as `sha256sum -c SHA256SUMS` reads them. */
export const putSums = (folder: string, files: readonly Written[]): Promise<Written> =>
  putFile(
    folder,
    SUMS,
    [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ sha256, name }) => `${sha256}  ${name}\n`),
  );

/** Compares a folder with its checksums; returns in words what differs. */
export async function checkSums(folder: string): Promise<string[]> {
  const listed = (await readFile(join(folder, SUMS), "utf8")).split("\n").flatMap((line) => {
    const [, sha256, name] = line.match(/^([0-9a-f]{64}) {2}(.+)$/) ?? [];
    return sha256 !== undefined && name !== undefined ? [{ sha256, name }] : [];
  });
  const wrong: string[] = [];
  for (const { sha256, name } of listed) {
    if (name.split("/").includes("..")) wrong.push(`${name}: leads out of the folder`);
    else {
      const found = await hashOfFile(join(folder, name));
      if (found !== sha256) wrong.push(`${name}: ${found === null ? "missing" : "damaged"}`);
    }
  }
  return listed.length === 0 ? [`${SUMS} is empty`] : wrong;
}

/** Removes files of an earlier run that this one did not write, and folders that are empty then. */
export async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<number> {
  const others = (await listFolder(folder)).filter((name) => !kept.has(name));
  for (const name of others) {
    await rm(join(folder, name));
    for (let above = dirname(name); above !== "."; above = dirname(above))
      if (
        !(await rmdir(join(folder, above)).then(
          () => true,
          () => false,
        ))
      )
        break;
  }
  return others.length;
}
