import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { db } from "@/lib/db/client";
import { closeQueue } from "@/lib/db/queue";
import { readItem } from "@/lib/db/uploads";
import { BODIES, DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import type { Document } from "@/lib/document";
import { extract } from "@/lib/extract/extract";
import { ingest } from "./ingest";
import { beginUpload, receiveFile } from "./uploads";
import { workOnItem } from "./work-upload";

// A reader with a fault that shows only on some files.
vi.mock("@/lib/report/read", async (importActual) => {
  const actual = await importActual<typeof import("@/lib/report/read")>();
  const readReport = (document: Document) => {
    if (JSON.stringify(document).includes("PANIC")) throw new Error("index out of range");
    return actual.readReport(document);
  };
  return { ...actual, readReport };
});

// A database that was interrupted just when something was to be written down.
const broken = vi.hoisted(() => ({ times: 0 }));
vi.mock("@/lib/db/uploads", async (importActual) => {
  const actual = await importActual<typeof import("@/lib/db/uploads")>();
  const finishItem: typeof actual.finishItem = async (...given) => {
    if (broken.times-- > 0) throw new Error("Connection terminated unexpectedly");
    return await actual.finishItem(...given);
  };
  return { ...actual, finishItem };
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
  await closeQueue();
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

describe("an uploaded file", () => {
  const send = async (text: string) => {
    const uploadId = await beginUpload(DISTRICT.id, { by: "test", role: "admin" }, null);
    const key = { areaId: DISTRICT.id, uploadId, id: "f1" };
    await receiveFile(key, "a.txt", Buffer.from(text));
    return key;
  };
  const [report] = REPORTS.slice(3);

  it("is refused where the program fails on it", async () => {
    const key = await send("PANIC");
    await workOnItem(key, extract);
    expect(await readItem(key)).toMatchObject({ stage: "refused", refusal: { code: "readerFailed" } });
  });

  it("waits on, and is read again, where the database was interrupted", async () => {
    const key = await send(report?.text ?? "");
    broken.times = 1;
    await expect(workOnItem(key, extract)).rejects.toThrow("Connection terminated");
    expect((await readItem(key))?.refusal).toBeNull();
    await workOnItem(key, extract);
    expect((await readItem(key))?.stage).toBe("checked");
  });

  it("is refused, and not tried for ever, where the disk has not kept it as it was", async () => {
    const key = await send(`${report?.text} damaged`);
    const { sha256 = "" } = (await readItem(key)) ?? {};
    await writeFile(join(folder, "originals", DISTRICT.id, sha256.slice(0, 2), sha256), "something else");
    await workOnItem(key, extract);
    expect(await readItem(key)).toMatchObject({ stage: "refused", refusal: { code: "noOriginal" } });
  });
});
