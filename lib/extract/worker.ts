/** The process in which files are read, one after the other. It holds nothing that a hostile file could take. */
import type { Document } from "@/lib/document";
import { extract } from "./extract";
import { drawPicture, type Picture } from "./picture";
import { serve } from "./serve";
import { extractTogether, type NamedFile } from "./together";

/** What is sent: files that are one report, to be read, or a page of a file, to be drawn. */
export type Job = { files: readonly NamedFile[] } | { bytes: Uint8Array; page: number };
export type Result = { document: Document } | { picture: Picture | null };

const read = ([first, ...more]: readonly NamedFile[]): Promise<Document> =>
  first && more.length === 0 ? extract(first.bytes, first.name) : extractTogether(first ? [first, ...more] : []);

await serve(
  async (job: Job): Promise<Result> =>
    "files" in job ? { document: await read(job.files) } : { picture: await drawPicture(job.bytes, job.page) },
);
