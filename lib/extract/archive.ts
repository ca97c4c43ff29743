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
  for (const entry of await openZip(archive)) {
    const name = `${prefix}${nameOf(entry)}`;
    if (isLitter(name)) continue;
    if (isOutside(name)) {
      yield { name, trouble: "unsafe-name" };
      continue;
    }
    left.entries -= 1;
    left.bytes -= entry.size;
    if (left.entries < 0 || left.bytes < 0) throw new Unreadable("archive-too-large");
    yield* unpackEntry(entry, name, left, depth);
  }
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

const nameOf = ({ name, isUtf8 }: ZipEntry): string =>
  (isUtf8 ? new TextDecoder().decode(name) : decode(name).text).replaceAll("\\", "/");

/** What operating systems and Office leave beside the files that a person packed. */
const isLitter = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name) && !/(?:^|\/)\.\.?\//.test(name);

/** Names that lead out of the archive's folder. */
const isOutside = (name: string): boolean =>
  /^(?:\/|[a-z]:)/i.test(name) || name.split("/").includes("..") || name.includes("\0");
