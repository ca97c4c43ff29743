/** The process in which files are read, one after the other. It holds nothing that a hostile file could take. */
import type { Document } from "@/lib/document";
import { extract } from "./extract";
import { drawPicture, type Picture } from "./picture";
import { extractTogether, type NamedFile } from "./together";

/** What is sent: files that are one report, to be read, or a page of a file, to be drawn. */
export type Job = { files: readonly NamedFile[] } | { bytes: Uint8Array; page: number };
/** What comes back, in the order of sending. `megabytes`: the most that the process has held so far. */
export type Answer = ({ document: Document } | { picture: Picture | null } | { error: string }) & { megabytes: number };

const read = ([first, ...more]: readonly NamedFile[]): Promise<Document> =>
  first && more.length === 0 ? extract(first.bytes, first.name) : extractTogether(first ? [first, ...more] : []);

const work = async (job: Job) =>
  "files" in job ? { document: await read(job.files) } : { picture: await drawPicture(job.bytes, job.page) };

process.on("message", async (job: Job) => {
  const result = await work(job).catch((error: unknown) => ({
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  process.send?.({ ...result, megabytes: process.resourceUsage().maxRSS / 1_024 } satisfies Answer);
});
