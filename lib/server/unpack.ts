/** Files as they come in, with those that archives among them hold in their place. */
import { filesIn } from "@/lib/extract/archive";
import { problem, Unreadable } from "@/lib/extract/problems";
import { sniff } from "@/lib/extract/sniff";
import type { NamedFile } from "@/lib/extract/together";
import { byName } from "./files";
import type { Files, IncomingFile } from "./ingest";
import { type Refusal, unreadable } from "./refusals";

/** A file, or one of an archive that could not be taken out of it. */
export type Unpacked = IncomingFile | { name: string; refusal: Refusal };

/** One file after the other, so that of an archive only one is in memory beside it. */
export async function* unpacked(files: Files): AsyncGenerator<Unpacked> {
  for await (const file of files) {
    if (file.annexes) yield await together(file, file.annexes);
    else if (await isArchive(file.bytes)) yield* entriesOf(file);
    else yield file;
  }
}

/**
 * Of files that are one report, what archives among them hold, in the order of their names. One that cannot be taken out would make
 * it another report.
 */
async function together(file: IncomingFile, annexes: readonly NamedFile[]): Promise<Unpacked> {
  const found: NamedFile[] = [];
  for (const part of [file, ...annexes]) {
    const held: NamedFile[] = [];
    for await (const entry of (await isArchive(part.bytes)) ? entriesOf(part) : [part]) {
      if ("refusal" in entry) return entry;
      held.push(entry);
    }
    found.push(...held.sort(byName));
  }
  const [first, ...others] = found;
  return first ? { ...file, ...first, annexes: others } : file;
}

/** What is wrong with other files is told when they are read. */
async function isArchive(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const kind = await sniff(bytes).catch((error: unknown) => {
    if (error instanceof Unreadable) return null;
    throw error;
  });
  return kind === "archive";
}

async function* entriesOf({ name, bytes, submittedAt }: IncomingFile): AsyncGenerator<Unpacked> {
  const within = (path: string) => `${name}/${path}`;
  try {
    for await (const entry of filesIn(bytes)) {
      if ("trouble" in entry) yield { name: within(entry.name), refusal: unreadable(problem(entry.trouble).message) };
      else yield { name: within(entry.name), bytes: entry.bytes, ...(submittedAt && { submittedAt }) };
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { name, refusal: unreadable(problem(error.code).message) };
  }
}
