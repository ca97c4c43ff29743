/** The bulk files of an area for download: written once for each revision, served from the disk. */
import { createReadStream } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { readArea } from "@/lib/db/areas";
import { env } from "@/lib/env";
import { type BulkManifest, writeBulk } from "@/lib/server/export/bulk";
import { revisionOn } from "@/lib/server/export/choose";

const making = new Map<string, Promise<string>>();
/** Older ones go: whoever wants an earlier day asks for it, and waits. */
const KEPT = 3;

type Asked = { area: string; revision: number; asOf: string | undefined; today: string };

async function make({ area, revision, asOf, today }: Asked): Promise<string> {
  const above = join(env().DATA_DIR, "bulk", area);
  const folder = join(above, `${revision}-${asOf ?? today}${asOf === undefined ? "" : "-as-of"}`);
  if (await stat(folder).catch(() => null)) return folder;
  const unfinished = `${folder}.${process.pid}.part`;
  await writeBulk(area, unfinished, { revision, asOf });
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  const others = (await readdir(above))
    .filter((name) => !name.endsWith(".part"))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  for (const old of others.slice(0, -KEPT))
    if (join(above, old) !== folder) await rm(join(above, old), { recursive: true, force: true });
  return folder;
}

/** @param today verdicts count from a day on: files of another day are made anew. */
export async function bulkFolder(area: string, asOf: string | undefined, today: string): Promise<string | null> {
  const found = await readArea(area);
  if (!found) return null;
  const revision = asOf === undefined ? found.revision : await revisionOn(area, asOf);
  const key = `${area} ${revision} ${asOf ?? ""} ${today}`;
  const begun = making.get(key) ?? make({ area, revision, asOf, today }).finally(() => making.delete(key));
  making.set(key, begun);
  return await begun;
}

const TYPES: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export type BulkFile = { headers: Record<string, string>; body: ReadableStream<Uint8Array> };

/** One file of such a folder; null where there is none of the name. */
export async function bulkFile(folder: string, name: string): Promise<BulkFile | null> {
  const manifest: BulkManifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const listed = manifest.files.find((file) => file.name === name);
  if (!listed && name !== "manifest.json" && name !== "SHA256SUMS") return null;
  const path = join(folder, name);
  const { size } = await stat(path);
  return {
    headers: {
      "content-type": TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain; charset=utf-8",
      "content-length": String(size),
      "content-disposition": `attachment; filename="${manifest.area}-${name}"`,
      etag: `"${listed?.sha256.slice(0, 32) ?? `${manifest.area}-${manifest.revision}`}"`,
      ...(manifest.changedAt !== null && { "last-modified": new Date(manifest.changedAt).toUTCString() }),
      "cache-control": "public, max-age=0, must-revalidate",
      "access-control-allow-origin": "*",
    },
    // Node's stream of bytes is the web's.
    body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  };
}
