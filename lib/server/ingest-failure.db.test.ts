import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { db } from "@/lib/db/client";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import type { Document } from "@/lib/document";
import { ingest } from "./ingest";

// A reader with a fault that shows only on some files.
vi.mock("@/lib/report/read", async (importActual) => {
  const actual = await importActual<typeof import("@/lib/report/read")>();
  const readReport = (document: Document) => {
    if (JSON.stringify(document).includes("PANIC")) throw new Error("index out of range");
    return actual.readReport(document);
  };
  return { ...actual, readReport };
});

const REPORTS = demoReports();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ingest-"));
  vi.stubEnv("DATA_DIR", folder);
  await createArea({ ...DISTRICT, parentId: null });
  await createBodies(DISTRICT.id, BODIES);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

it("names the file on which the program itself fails, and goes on with the others", async () => {
  const texts = REPORTS.slice(0, 2).map(({ text }) => text);
  const files = [texts[0], "PANIC", texts[1]].map((text, index) => ({ name: `${index}`, bytes: Buffer.from(text ?? "") }));
  const outcomes = await ingest(files, { areaId: DISTRICT.id, origin: "command", by: "test", live: true });
  expect(outcomes.map(({ status }) => status)).toEqual(["added", "refused", "added"]);
  expect(outcomes[1]).toMatchObject({
    file: "1",
    code: "readerFailed",
    message: { zh: expect.stringContaining("index out of range") },
  });
  expect(await db().document.count()).toBe(2);
});
