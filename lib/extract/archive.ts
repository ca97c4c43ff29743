/** Archives of many files (ZIP), nested once, with names in UTF-8 or GBK. */
import { decode } from "./decode";
import { LIMITS } from "./limits";
import { type Trouble, Unreadable } from "./problems";
import { sniff } from "./sniff";
import { openZip, type ZipEntry } from "./zip";

/** `name` is the path within the archive, the name of an inner archive before it. */
export type ArchivedFile = { name: string; bytes: Uint8Array } | { name: string; trouble: Trouble };

/** Yields one file after the other, so that only one is in memory. Throws `Unreadable` where nothing can be read. */
export async function* filesIn(archive: Uint8Array): AsyncGenerator<ArchivedFile> {
  yield* unpack(archive, "", { entries: LIMITS.archiveEntries, bytes: LIMITS.archiveBytes }, 1);
}

/** What may still come out of an archive and all within it. */
type Allowance = { entries: number; bytes: number };

async function* unpack(archive: Uint8Array, prefix: string, left: Allowance, depth: number): AsyncGenerator<ArchivedFile> {
  const entries = (await openZip(archive)).map((entry) => ({ entry, path: pathOf(entry) }));
  const paths = countOf(entries.map(({ path }) => path));
  for (const { entry, path } of entries) {
    const name = `${prefix}${path}`;
    if (isLitter(name)) continue;
    const trouble = isOutside(path) ? "unsafe-name" : entry.isLink ? "link" : (paths.get(path) ?? 0) > 1 ? "same-name" : null;
    if (trouble) {
      yield { name: shown(name), trouble };
      continue;
    }
    left.entries -= 1;
    left.bytes -= entry.size;
    if (left.entries < 0 || left.bytes < 0) throw new Unreadable("archive-too-large");
    yield* unpackEntry(entry, shown(name), left, depth);
  }
}

/** Which of two files under one name a person saw when packing them nobody can tell. */
function countOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}

async function* unpackEntry(entry: ZipEntry, name: string, left: Allowance, depth: number): AsyncGenerator<ArchivedFile> {
  try {
    const bytes = await entry.read();
    if (depth < LIMITS.archiveDepth && (await isArchive(bytes))) yield* unpack(bytes, `${name}/`, left, depth + 1);
    else yield { name, bytes };
  } catch (error) {
    if (!(error instanceof Unreadable) || left.entries < 0 || left.bytes < 0) throw error;
    yield { name, trouble: error.code };
  }
}

async function isArchive(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return (await sniff(bytes)) === "archive";
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** Zeros in a name would make it look like UTF-16, in which nothing of it leads anywhere. */
const decodeName = ({ name, isUtf8 }: ZipEntry): string =>
  isUtf8 || name.includes(0) ? new TextDecoder().decode(name) : decode(name).text;

/** Without steps that lead nowhere: `a//b` and `a/./b` are `a/b`. */
const pathOf = (entry: ZipEntry): string =>
  decodeName(entry)
    .replaceAll("\\", "/")
    .replace(/(?<=\/)(?:\.?\/)+|^(?:\.\/+)+/g, "");

/** Characters that move others on the screen would show another name than there is. */
const shown = (name: string): string => name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

/** What operating systems and Office leave beside the files that a person packed. */
const isLitter = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name) && !/(?:^|\/)\.\.?\//.test(name);

/** Names that lead out of the archive's folder. */
const isOutside = (name: string): boolean =>
  /^(?:\/|[a-z]:)/i.test(name) || name.split("/").includes("..") || name.includes("\0");
