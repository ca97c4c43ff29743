/** The process in which files are read, one after the other. It holds nothing that a hostile file could take. */
import type { Document } from "@/lib/document";
import { extract } from "./extract";

/** What a file is sent as, and what comes back: in the order of sending. */
export type Job = { bytes: Uint8Array; name: string };
export type Answer = { document: Document } | { error: string };

process.on("message", async ({ bytes, name }: Job) => {
  const answer: Answer = await extract(bytes, name).then(
    (document) => ({ document }),
    (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  process.send?.(answer);
});
