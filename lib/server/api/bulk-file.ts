/** The bulk files of an area for download: written once for each revision, served from the disk. */
import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { readArea } from "@/lib/db/areas";
import { env } from "@/lib/env";
import { type BulkManifest, writeBulk } from "@/lib/server/export/bulk";
import { revisionOn } from "@/lib/server/export/choose";

/** Folders out of which somebody is about to be served, and how many. */
const wanted = new Map<string, number>();
const making = new Map<string, Promise<string>>();
/** Older ones go: whoever wants an earlier day asks for it, and waits. */
const KEPT = 3;

type Asked = { area: string; revision: number; asOf: string | undefined; today: string };

const folderOf = ({ area, revision, asOf, today }: Asked): string =>
  join(env().DATA_DIR, "bulk", area, `${revision}-${asOf ?? today}${asOf === undefined ? "" : "-as-of"}`);

async function make(asked: Asked): Promise<string> {
  const { area, revision, asOf } = asked;
  const folder = folderOf(asked);
  const above = dirname(folder);
  if (await stat(folder).catch(() => null)) return folder;
  const unfinished = `${folder}.${process.pid}.part`;
  await writeBulk(area, unfinished, { revision, asOf }).catch(async (error: unknown) => {
    // What a full disk has not taken whole would fill it further.
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  });
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  const others = (await readdir(above))
    .filter((name) => !name.endsWith(".part"))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  for (const old of others.slice(0, -KEPT))
    if (join(above, old) !== folder && !wanted.has(join(above, old)))
      await rm(join(above, old), { recursive: true, force: true });
  return folder;
}

/**
 * A file out of an area's folder, which stays until the file is open; null where there is none.
 * @param today verdicts count from a day on: files of another day are made anew.
 */
export async function bulkFile(area: string, name: string, asOf: string | undefined, today: string): Promise<BulkFile | null> {
  const found = await readArea(area);
  if (!found) return null;
  const revision = asOf === undefined ? found.revision : await revisionOn(area, asOf);
  const asked = { area, revision, asOf, today };
  const folder = folderOf(asked);
  wanted.set(folder, (wanted.get(folder) ?? 0) + 1);
  try {
    const begun = making.get(folder) ?? make(asked).finally(() => making.delete(folder));
    making.set(folder, begun);
    return await fileIn(await begun, name);
  } finally {
    const others = (wanted.get(folder) ?? 1) - 1;
    if (others > 0) wanted.set(folder, others);
    else wanted.delete(folder);
  }
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

/** One file of such a folder, open; null where there is none of the name. */
async function fileIn(folder: string, name: string): Promise<BulkFile | null> {
  const manifest: BulkManifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const listed = manifest.files.find((file) => file.name === name);
  if (!listed && name !== "manifest.json" && name !== "SHA256SUMS") return null;
  const file = await open(join(folder, name));
  const { size } = await file.stat();
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
    body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>,
  };
}
