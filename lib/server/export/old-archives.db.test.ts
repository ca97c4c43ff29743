/**
 * Archives that earlier versions wrote, each read by this one. The files under fixtures were written by `npm run archive` of
 * their day and are never made anew; who changes FORMAT adds one.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { removeArea } from "@/lib/db/areas";
import { csvFields } from "@/lib/report/export/csv";
import { getOriginal, hashOf } from "@/lib/server/originals";
import { readReport } from "@/lib/server/read-report";
import { type BulkManifest, FORMAT, writeBulk } from "./bulk";
import { listFolder, putSums } from "./folder";
import { importBulk } from "./import-bulk";

const AREA = "990101";
const FIXTURES = join(import.meta.dirname, "../fixtures");
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archives-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterEach(() => removeArea(AREA));
afterAll(() => rm(folder, { recursive: true }));

async function unpack(name: string): Promise<string> {
  for (const [file, bytes] of Object.entries(unzipSync(await readFile(join(FIXTURES, `${name}.zip`))))) {
    await mkdir(dirname(at(`${name}/${file}`)), { recursive: true });
    await writeFile(at(`${name}/${file}`), bytes);
  }
  return at(name);
}

/** Checksums as the version that wrote the archive would have made them. */
async function seal(archive: string): Promise<void> {
  const names = (await listFolder(archive)).filter((name) => name !== "SHA256SUMS");
  const sums = names.map(async (name) => ({
    name,
    sha256: hashOf(await readFile(join(archive, name))),
    bytes: 0,
    changed: false,
  }));
  await putSums(archive, await Promise.all(sums));
}

/** Format 1 was format 2 without the rankings. */
async function asFormat1(archive: string): Promise<void> {
  for (const name of await readdir(archive)) if (name.startsWith("edition")) await rm(join(archive, name));
  const manifest: BulkManifest = JSON.parse(await readFile(join(archive, "manifest.json"), "utf8"));
  const files = manifest.files.filter(({ name }) => !name.startsWith("edition"));
  await writeFile(join(archive, "manifest.json"), JSON.stringify({ ...manifest, format: 1, files }));
  await seal(archive);
}

type Rows = Record<string, string | null>[];

async function rowsOf(path: string): Promise<Rows> {
  const [header, ...rows] = [...csvFields(await readFile(path, "utf8"))].map(({ fields }) => fields);
  return rows.map((fields) => Object.fromEntries((header ?? []).map((name, column) => [name ?? "", fields[column] ?? null])));
}

/** Later versions may have added columns: they are left out of the comparison. */
const onlyThoseOf = (old: Rows, rows: Rows): Rows =>
  rows.map((row) => Object.fromEntries(Object.keys(old[0] ?? {}).map((name) => [name, row[name] ?? null])));

async function expectSame(archive: string): Promise<void> {
  await writeBulk(AREA, at("again"), { originals: true });
  const tables = (await readdir(archive)).filter((name) => name.endsWith(".csv"));
  expect(tables.length).toBeGreaterThan(10);
  for (const name of tables) {
    const [old, now] = await Promise.all([rowsOf(join(archive, name)), rowsOf(at(`again/${name}`))]);
    expect(onlyThoseOf(old, now), name).toEqual(old);
  }
  for (const sha256 of await readdir(join(archive, "originals")))
    expect(hashOf((await getOriginal(AREA, sha256)) ?? new Uint8Array()), "an original").toBe(sha256);
}

it("there is an archive of the format that is written now", async () => {
  expect(await readdir(FIXTURES)).toContain(`archive-${FORMAT}.zip`);
});

it("format 2 comes back with every table, original and ranking", async () => {
  const archive = await unpack("archive-2");
  expect((await readdir(join(archive, "originals"))).length).toBe(7);
  await importBulk(archive);
  await expectSame(archive);
  for (const name of ["edition-2020-1.jsonl", "edition-2020-1.json"])
    expect(await readFile(at(`again/${name}`), "utf8")).toBe(await readFile(join(archive, name), "utf8"));
  const page = await readReport(AREA, "keji", 2021);
  expect(page?.report?.versions.map(({ number }) => number)).toEqual([1, 2]);
});

it("format 1 comes back with every table and original", async () => {
  const archive = await unpack("archive-2");
  await asFormat1(archive);
  await importBulk(archive);
  await expectSame(archive);
});

it("an archive of a format that is not known yet is refused, and says what to do", async () => {
  const archive = await unpack("archive-2");
  const manifest = await readFile(join(archive, "manifest.json"), "utf8");
  await writeFile(join(archive, "manifest.json"), manifest.replace(/"format": \d+/, `"format": ${FORMAT + 1}`));
  await seal(archive);
  await expect(importBulk(archive)).rejects.toThrow("update the program");
});
