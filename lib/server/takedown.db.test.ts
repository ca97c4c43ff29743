import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { db, inTransaction } from "@/lib/db/client";
import { lastChange, revisionAt } from "@/lib/db/displays";
import { readReport as readRow } from "@/lib/db/reports";
import { isErased, takeDown } from "@/lib/db/takedowns";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import { listShown, readRecords } from "./export/records";
import { ingest } from "./ingest";
import { eraseOriginal, picturePath } from "./originals";
import { readReport } from "./read-report";

const AREA = "990306";
const KEY = { bodyId: "jiaoyu", year: 2022, scope: "own" } as const;
/** Stands nowhere else: what is left of it anywhere is a failure. */
const WORDS = "某居民反映的独特情形";
const whole = demoReports().find(({ bodyId, year }) => bodyId === KEY.bodyId && year === KEY.year)?.text ?? "";
const withWords = whole.replace(/(总体情况[^\n]*\n)/, `$1${WORDS}，已经答复。\n`);
const options = { areaId: AREA, origin: "command", by: "test", live: true } as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "takedown-"));
  vi.stubEnv("DATA_DIR", folder);
  await createArea({ ...DISTRICT, id: AREA, parentId: null });
  await createBodies(AREA, BODIES);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Every table in which the words stand. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" AS one WHERE strpos(one::text, $1) > 0`,
      text,
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}

async function filesWith(text: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return paths.filter((_, index) => texts[index]?.includes(text));
}

it("erases bytes and words from every version, keeps the record, and takes the file never again", async () => {
  expect(withWords).toContain(WORDS);
  const [first] = await ingest([{ name: `${WORDS}.txt`, bytes: Buffer.from(withWords) }], options);
  expect(first).toMatchObject({ status: "added", live: true });
  expect(await tablesWith(WORDS)).not.toEqual([]);
  expect(await filesWith(WORDS)).toHaveLength(1);
  const before = await revisionAt(AREA, new Date(Date.now() + 1000));
  const { documentHash } = await db().reportVersion.findFirstOrThrow({ where: { areaId: AREA, ...KEY } });

  const who = { by: "ducha", role: "monitor", reason: "误含信访人信息" } as const;
  const hashes = await inTransaction((tx) => takeDown(tx, AREA, KEY, documentHash, who));
  expect(hashes).toEqual([documentHash]);
  for (const hash of hashes ?? []) await eraseOriginal(AREA, hash);

  expect(await tablesWith(WORDS)).toEqual([]);
  expect(await filesWith(WORDS)).toEqual([]);
  expect(await readRow(AREA, KEY)).toMatchObject({ state: "withdrawn", liveVersion: null });
  expect(await inTransaction((tx) => isErased(tx, AREA, KEY, 1))).toBe(true);
  expect(await lastChange(AREA)).not.toBeNull();
  const page = await readReport(AREA, KEY.bodyId, KEY.year);
  expect(page).toMatchObject({ report: null, takenDown: [{ versions: [1], reason: "误含信访人信息" }] });
  expect(await listShown(AREA, { revision: before })).toEqual([]);
  expect(await inTransaction((tx) => takeDown(tx, AREA, KEY, documentHash, who))).toBeNull();

  const [again] = await ingest([{ name: "a.txt", bytes: Buffer.from(withWords) }], options);
  expect(again).toMatchObject({ status: "refused", code: "takenDown" });
  expect(await filesWith(WORDS)).toEqual([]);

  // A cleaned file is the next version; what stood there before it is told, and cannot be read as of any day.
  const [next] = await ingest([{ name: "b.txt", bytes: Buffer.from(whole) }], options);
  expect(next).toMatchObject({ status: "added", version: 2, live: true });
  const shown = await readReport(AREA, KEY.bodyId, KEY.year, 1);
  expect(shown?.report).toMatchObject({ form: null, version: 1, current: 2, blocks: [] });
  expect(shown?.report?.versions.map(({ takenDown, changes }) => [takenDown?.reason, changes.length])).toEqual([
    ["误含信访人信息", 0],
    [undefined, 0],
  ]);
  expect(await listShown(AREA, { revision: before })).toEqual([]);
  for await (const record of readRecords(AREA, { revision: before })) expect(record).toBeNull();
});

it("takes the pictures of pages along", async () => {
  const hash = "ab".repeat(32);
  const path = picturePath(AREA, hash, "1.png");
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, "picture");
  await eraseOriginal(AREA, hash);
  expect(existsSync(path)).toBe(false);
});
