/** The process in which files are read, one after the other. It holds nothing that a hostile file could take. */
import type { Document } from "@/lib/document";
import { extract } from "./extract";
import { extractTogether, type NamedFile } from "./together";

/** What is sent, one file or several that are one report, and what comes back: in the order of sending. */
export type Job = { files: readonly NamedFile[] };
/** `megabytes`: the most that the process has held so far. */
export type Answer = ({ document: Document } | { error: string }) & { megabytes: number };

const read = ([first, ...more]: Job["files"]): Promise<Document> =>
  first && more.length === 0 ? extract(first.bytes, first.name) : extractTogether(first ? [first, ...more] : []);

process.on("message", async ({ files }: Job) => {
  const result = await read(files).then(
    (document) => ({ document }),
    (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  process.send?.({ ...result, megabytes: process.resourceUsage().maxRSS / 1_024 } satisfies Answer);
});
