import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { db } from "@/lib/db/client";
import { markSafe, readDocument } from "@/lib/db/documents";
import { listReports, readVersion } from "@/lib/db/reports";
import { hide } from "@/lib/db/shown";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import { writePdf } from "@/lib/extract/fixtures/pdf";
import { newSheet } from "@/lib/extract/fixtures/sheet";
import { ingest } from "./ingest";
import { picturePath } from "./originals";
import { pictureOf, readPublicPicture } from "./page-picture";
import { readReport } from "./read-report";

const AREA = "990305";
const KEY = { bodyId: "jiaoyu", year: 2022, scope: "own" } as const;
const AT = { areaId: AREA, bodyId: KEY.bodyId, year: KEY.year, version: 1, file: 2, page: 1 };
const text = demoReports().find(({ bodyId, year }) => bodyId === KEY.bodyId && year === KEY.year)?.text ?? "";

let folder: string;
let hash: string;

/** A report in words, and a scanned page that came with it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pictures-"));
  vi.stubEnv("DATA_DIR", folder);
  await createArea({ ...DISTRICT, id: AREA, parentId: null });
  await createBodies(AREA, BODIES);
  const sheet = newSheet(400, 300);
  sheet.texts.push({ text: "附页", x: 60, base: 100, size: 12 });
  const annex = { name: "附页.pdf", bytes: await writePdf([sheet]) };
  await ingest([{ name: "正文.txt", bytes: Buffer.from(text), annexes: [annex] }], {
    ...{ areaId: AREA, origin: "command", by: "test", live: true },
  });
  hash = (await readVersion(AREA, KEY, 1))?.documentHash ?? "";
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

it("is for those who may see originals, and for everyone once somebody marked the document as safe", async () => {
  const document = await readDocument(AREA, hash);
  expect(document?.text.pages).toEqual([{ file: 2, page: 1, width: 400, height: 300 }]);
  expect(document && (await pictureOf(AREA, document, AT))?.type).toBe("image/png");
  expect(await readPublicPicture(AT)).toBeNull();
  expect((await readReport(AREA, KEY.bodyId, KEY.year))?.report?.pages).toEqual([]);
  await markSafe(AREA, KEY, hash, true);
  expect((await readPublicPicture(AT))?.type).toBe("image/png");
  expect((await readReport(AREA, KEY.bodyId, KEY.year))?.report?.pages).toHaveLength(1);
});

it("is kept under the hash of its own file", async () => {
  const file = (await readDocument(AREA, hash))?.files[1];
  expect(existsSync(picturePath(AREA, file?.sha256 ?? "", "1.png"))).toBe(true);
});

it("is none of a page, a file, a version or a body that is not there", async () => {
  const others = [{ page: 2 }, { file: 1 }, { file: 3 }, { version: 2 }, { bodyId: "nobody" }, { year: 2021 }, { areaId: "1" }];
  for (const other of others) expect(await readPublicPicture({ ...AT, ...other })).toBeNull();
});

it("goes when the report is taken down", async () => {
  await db().$transaction((tx) => hide(tx, AREA, KEY));
  expect((await listReports(AREA, { live: true })).length).toBe(0);
  expect(await readPublicPicture(AT)).toBeNull();
  expect(await db().passage.count({ where: { areaId: AREA } })).toBe(0);
});
