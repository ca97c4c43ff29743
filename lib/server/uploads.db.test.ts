import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createArea, removeArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { inTransaction } from "@/lib/db/client";
import { readFigures } from "@/lib/db/figures";
import { closeQueue } from "@/lib/db/queue";
import { listReports, readReport } from "@/lib/db/reports";
import { cancelItem, type ItemKey, readUpload, retryItem } from "@/lib/db/uploads";
import { demoTruth } from "@/lib/demo/truth";
import { extract } from "@/lib/extract/extract";
import { acceptClean, acceptFile as acceptFileIn, type Choice, type How, previewItem } from "./accept-upload";
import { hasOriginal } from "./originals";
import { runWorker } from "./run-worker";
import { beginUpload, receiveFile } from "./uploads";
import { workOnItem } from "./work-upload";

const AREA = "990204";
const WHO = { by: "admin-1", role: "admin" } as const;
const { bodies, reports } = demoTruth();
const own = reports.filter(({ scope, flaws, year }) => scope === "own" && flaws.length === 0 && year >= 2019);
const [first, second] = own;
if (!first || !second) throw new Error("The made-up district has no reports without flaws");

const nameOf = ({ file }: { file: string }) => file.split("/").at(-1) ?? file;

let folder: string;
let upload: string;
let count = 0;

const send = async (name: string, bytes: Uint8Array | string): Promise<ItemKey> => {
  count += 1;
  const key = { areaId: AREA, uploadId: upload, id: `f${String(count).padStart(4, "0")}` };
  expect(await receiveFile(key, name, typeof bytes === "string" ? strToU8(bytes) : bytes)).toEqual({
    status: "received",
  });
  return key;
};
const acceptFile = (key: ItemKey, choice: Choice, how: How, who: typeof take | { by: string; role: "clerk"; reason: string }) =>
  inTransaction((tx) => acceptFileIn(tx, key, choice, how, who));
const work = (key: ItemKey) => workOnItem(key, extract);
const items = async () => (await readUpload(AREA, upload))?.items ?? [];
const take = { ...WHO, reason: "收录旧年报" };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-uploads-"));
  process.env.DATA_DIR = folder;
});
afterAll(async () => {
  await closeQueue();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await removeArea(AREA);
  await createArea({ id: AREA, name: "示例市青桐区", nameEn: "A", level: "county", parentId: null, demo: true });
  await createBodies(AREA, bodies);
  upload = await beginUpload(AREA, WHO, null);
});
afterEach(() => vi.useRealTimers());

describe("an uploaded file", () => {
  it("is kept, read, told whose it is, and waits for a person", async () => {
    const key = await send(`C:\\Users\\张三\\${first.file}`, first.text);
    expect(await items()).toMatchObject([{ stage: "queued", name: nameOf(first) }]);
    await work(key);
    const [item] = await items();
    expect(item).toMatchObject({ stage: "checked", bodyId: first.bodyId, year: first.year, scope: "own", form: first.form });
    expect(item?.proposal?.doubts).toEqual([]);
    expect(hasOriginal(AREA, item?.sha256 ?? "")).toBe(true);
    expect(await listReports(AREA)).toEqual([]);
  });

  it("becomes a draft, or is handed in, without touching the display", async () => {
    const key = await send(first.file, first.text);
    await work(key);
    const choice = { bodyId: first.bodyId, year: first.year, base: 0 };
    expect(await acceptFile(key, choice, "draft", { by: "c", role: "clerk", reason: "报送" })).toMatchObject({
      status: "added",
      live: false,
    });
    expect((await listReports(AREA))[0]).toMatchObject({ state: "draft", submittedAt: null, liveVersion: null });
    expect(await acceptFile(key, choice, "draft", take)).toEqual({ status: "gone" });
    expect((await items())[0]).toMatchObject({ stage: "accepted", version: 1 });
    expect(await previewItem(key)).toBeNull();
  });

  it("is recognised when the same bytes come again, whether in the desk or in the reports", async () => {
    const key = await send(first.file, first.text);
    await work(key);
    await acceptFile(key, { bodyId: first.bodyId, year: first.year, base: 0 }, "bringIn", take);
    const again = await send("改了名字.txt", first.text);
    await work(again);
    expect((await items())[1]).toMatchObject({ stage: "known", bodyId: first.bodyId, year: first.year, version: 1 });
    expect((await readReport(AREA, first))?.versions).toHaveLength(1);
  });

  it("for a report that is there shows what it changes, and is refused after the report changed again", async () => {
    await work(await send(first.file, first.text)).then(async () => acceptClean(AREA, upload, "bringIn", take));
    const cell = first.cells.find(({ key, text }) => key === "requests.new.total" && /^\d+$/.test(text));
    const key = await send("更新.txt", `${first.text}\n附：更新。`);
    await work(key);
    const preview = await previewItem(key);
    expect(preview).toMatchObject({ current: { number: 1, live: 1, state: "live" }, changes: [] });
    expect(cell).toBeDefined();
    const choice = { bodyId: first.bodyId, year: first.year };
    expect(await acceptFile(key, { ...choice, base: 0 }, "bringIn", take)).toEqual({ status: "stale", newest: 1 });
    expect(await acceptFile(key, { ...choice, base: 1 }, "bringIn", take)).toMatchObject({
      status: "added",
      version: 2,
      live: true,
    });
  });

  it("that cannot be read says why, and can be called off and begun again", async () => {
    const bad = await send("坏.docx", "PK\u0003\u0004 nothing");
    const good = await send(first.file, first.text);
    await work(bad);
    expect((await items())[0]).toMatchObject({ stage: "refused", refusal: { code: "unreadable" } });
    expect(await cancelItem(good)).toBe(true);
    await work(good);
    expect((await items())[1]).toMatchObject({ stage: "cancelled", form: null });
    expect(await retryItem(good)).toBe(true);
    await work(good);
    expect((await items())[1]).toMatchObject({ stage: "checked" });
    expect(await cancelItem(bad)).toBe(false);
  });

  it("sent twice because no answer came is one file", async () => {
    const key = await send(first.file, first.text);
    await receiveFile(key, first.file, strToU8(first.text));
    expect(await items()).toHaveLength(1);
    expect(await receiveFile({ ...key, uploadId: "x" }, "a.txt", strToU8("a"))).toEqual({
      status: "refused",
      reason: "noUpload",
    });
    expect(await receiveFile({ ...key, id: "y" }, "a.txt", new Uint8Array())).toEqual({
      status: "refused",
      reason: "empty",
    });
  });
});

describe("a doubt", () => {
  const doubts = async () => (await items()).at(-1)?.proposal;

  it("is said where the file's name and its text disagree", async () => {
    await work(await send(`${first.year - 1}年年报.txt`, first.text));
    expect(await doubts()).toMatchObject({ bodyId: first.bodyId, doubts: [{ code: "fileSaysOther" }] });
    expect(await acceptClean(AREA, upload, "bringIn", take)).toEqual({ accepted: 0, left: 1 });
  });

  it("proposes bodies with a name like it where none bears it", async () => {
    const body = bodies.find(({ id }) => id === first.bodyId);
    const name = body?.names.find(({ kind }) => kind === "full")?.name ?? "";
    await removeArea(AREA);
    await createArea({ id: AREA, name: "示例市青桐区", nameEn: "A", level: "county", parentId: null, demo: true });
    await createBodies(AREA, [
      {
        id: "likely",
        kind: "department",
        from: null,
        until: null,
        names: [{ name: `${name.slice(0, -1)}中心局`, kind: "full", from: null, until: null }],
      },
    ]);
    upload = await beginUpload(AREA, WHO, null);
    await work(await send("x.txt", first.text));
    expect(await doubts()).toMatchObject({
      bodyId: null,
      year: first.year,
      candidates: ["likely"],
      doubts: [{ code: "bodyNotListed" }],
    });
  });

  it("is said to a clerk who brings another body's report", async () => {
    upload = await beginUpload(AREA, WHO, own.find(({ bodyId }) => bodyId !== first.bodyId)?.bodyId ?? "");
    await work(await send(first.file, first.text));
    expect((await doubts())?.doubts).toMatchObject([{ code: "otherBody" }]);
  });
});

describe("an archive", () => {
  it("is opened; a bad file in it stops no other; clean ones are taken at once", async () => {
    const zip = zipSync({
      [`甲/${first.file}`]: strToU8(first.text),
      [`乙/${second.file}`]: strToU8(second.text),
      "坏.pdf": strToU8("%PDF-1.4 broken"),
    });
    const key = await send("历年.zip", zip);
    for (const file of await work(key)) await work(file);
    expect((await items()).map(({ name, stage }) => [name.split("/").at(-1), stage]).sort()).toEqual(
      [
        ["历年.zip", "opened"],
        [nameOf(first), "checked"],
        [nameOf(second), "checked"],
        ["坏.pdf", "refused"],
      ].sort(),
    );
    expect(await work(key)).toEqual([]);
    expect(await acceptClean(AREA, upload, "bringIn", take)).toMatchObject({ accepted: 2 });
    expect(await readFigures(AREA)).toMatchObject([{ reviewed: false }, { reviewed: false }]);
  });
});

describe("a worker", () => {
  it("takes what waits, also what nobody woke it for, from the queue in the database", async () => {
    for (const { file, text } of own.slice(0, 6)) await send(file, text);
    const stop = new AbortController();
    const running = runWorker(2, stop.signal);
    await vi.waitFor(async () => expect((await items()).map(({ stage }) => stage)).toEqual(Array(6).fill("checked")), {
      timeout: 25_000,
      interval: 200,
    });
    stop.abort();
    await running;
  });
});
