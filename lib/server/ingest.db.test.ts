import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createArea, readArea, removeArea } from "@/lib/db/areas";
import { createBodies, listBodies } from "@/lib/db/bodies";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/db/figures";
import { listReports, readReport, readVersion } from "@/lib/db/reports";
import { DISTRICT } from "@/lib/demo/area";
import { demoReports } from "@/lib/demo/reports";
import type { Body } from "@/lib/report/body";
import { type IngestOptions, ingest } from "./ingest";
import { hashOf, hasOriginal, removeOriginals } from "./originals";

const AREA = "990301";
const KEY = { bodyId: "jiaoyu", year: 2022, scope: "own" } as const;
const REPORTS = demoReports();
const TEXT = REPORTS.find(({ bodyId, year }) => bodyId === KEY.bodyId && year === KEY.year)?.text ?? "";

const OPTIONS: IngestOptions = { areaId: AREA, origin: "command", by: "test", live: true };
const file = (text: string, name = "jiaoyu-2022.txt") => ({ name, bytes: Buffer.from(text) });
const one = async (text: string, options: Partial<IngestOptions> = {}) =>
  (await ingest([file(text)], { ...OPTIONS, ...options }))[0];

const body = (id: string, name: string, changes: Partial<Body> = {}): Body => ({
  id,
  kind: "department",
  from: null,
  until: null,
  names: [{ name, kind: "full", from: null, until: null }],
  ...changes,
});

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ingest-"));
  vi.stubEnv("DATA_DIR", folder);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await removeArea(AREA);
  await removeOriginals(AREA);
  await createArea({ ...DISTRICT, id: AREA, parentId: null });
  await createBodies(AREA, [body("jiaoyu", "示例市青桐区教育局")]);
});

/** Everything that is stored, in any table, as one text. */
async function allStored(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`;
  const texts = await Promise.all(
    tables.map(({ name }) =>
      db().$queryRawUnsafe<{ text: string }[]>(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM "${name}" AS t`),
    ),
  );
  return texts
    .flat()
    .map(({ text }) => text)
    .join("\n");
}

const expectNothing = async () => {
  expect(await listReports(AREA)).toEqual([]);
  expect(await db().document.count({ where: { areaId: AREA } })).toBe(0);
};

describe("bringing a file in", () => {
  it("stores the report, its document and the bytes as they came", async () => {
    expect(await one(TEXT)).toEqual({ file: "jiaoyu-2022.txt", ...KEY, status: "added", version: 1, live: true, failed: 0 });
    expect(hasOriginal(AREA, hashOf(Buffer.from(TEXT)))).toBe(true);
    const version = await readVersion(AREA, KEY, 1);
    expect(version).toMatchObject({ form: "C", createdBy: "test", document: { name: "jiaoyu-2022.txt", origin: "command" } });
    expect(version?.content.sections).toHaveLength(6);
    expect(version?.findings.length).toBeGreaterThan(30);
  });

  it("changes nothing when the same bytes come again, alone, twice in one go, or under another name", async () => {
    await one(TEXT);
    const before = await allStored();
    expect(await one(TEXT)).toMatchObject({ status: "known", version: 1, live: true });
    const again = await ingest([file(TEXT), file(TEXT, "copy.txt")], OPTIONS);
    expect(again.map(({ status }) => status)).toEqual(["known", "known"]);
    expect(await allStored()).toBe(before);
  });

  it("keeps the name of the file, not where somebody had it", async () => {
    await ingest([file(TEXT, "/home/someone/年报/jiaoyu.txt")], OPTIONS);
    expect((await readVersion(AREA, KEY, 1))?.document.name).toBe("jiaoyu.txt");
  });

  it("keeps the older version when a newer one comes", async () => {
    await one(TEXT);
    const revised = TEXT.replace("演示数据", "演示数据（更正稿）");
    expect(await one(revised)).toMatchObject({ status: "added", version: 2, live: true });
    expect((await readReport(AREA, KEY))?.versions.map(({ documentHash }) => documentHash)).toEqual(
      [TEXT, revised].map((text) => hashOf(Buffer.from(text))),
    );
    expect((await readVersion(AREA, KEY, 1))?.content.year).toBe(2022);
  });

  it("keeps the three times apart", async () => {
    const submittedAt = new Date("2023-01-17T09:30:00+08:00");
    await ingest([{ ...file(TEXT), submittedAt }], { ...OPTIONS, live: false });
    const [report] = await listReports(AREA);
    expect(report).toMatchObject({ submittedAt, liveAt: null, state: "submitted" });
    expect(report?.publishedOn).toMatch(/^2023-01-\d\d$/);
  });

  it("takes an upload as handed in now, and says nothing of when a command's file was", async () => {
    await one(TEXT, { origin: "upload" });
    expect(Date.now() - ((await listReports(AREA))[0]?.submittedAt?.getTime() ?? 0)).toBeLessThan(60_000);
    await removeArea(AREA);
    await createArea({ ...DISTRICT, id: AREA, parentId: null });
    await createBodies(AREA, [body("jiaoyu", "示例市青桐区教育局")]);
    await one(TEXT);
    expect((await listReports(AREA))[0]?.submittedAt).toBeNull();
  });

  it("leaves bytes that nobody refers to, never a report without bytes, when it breaks in between", async () => {
    await db().area.update({ where: { id: AREA }, data: { revision: 2 ** 31 - 1 } });
    await expect(one(TEXT)).rejects.toThrow();
    await expectNothing();
    await db().area.update({ where: { id: AREA }, data: { revision: 0 } });
    expect(await one(TEXT)).toMatchObject({ status: "added", version: 1 });
    expect(hasOriginal(AREA, hashOf(Buffer.from(TEXT)))).toBe(true);
  });

  it("is told how far it has come", async () => {
    const done: string[] = [];
    await ingest([file(TEXT), file("x")], { ...OPTIONS, onProgress: ({ status }, count) => done.push(`${count} ${status}`) });
    expect(done).toEqual(["1 added", "2 refused"]);
  });

  it("needs an area", async () => {
    await expect(ingest([file(TEXT)], { ...OPTIONS, areaId: "990399" })).rejects.toThrow("990399");
  });
});

describe("people", () => {
  it("are masked in everything that is stored", async () => {
    const [mobile, name] = ["19912345678", "欧阳若水"];
    const named = `联系人：${name}　手机：${mobile}，办公电话：0599-5550123。`;
    await one(TEXT.replace("六、其他", `${named}\n\n六、其他`).replace("【演示", `${named}\n\n【演示`), {});
    await ingest([file(TEXT, `${mobile}.txt`)], OPTIONS);
    const stored = await allStored();
    expect(stored).not.toContain(mobile);
    expect(stored).not.toContain(name);
    expect(stored).toContain("0599-5550123");
  });
});

describe("a file that is not taken", () => {
  const codeOf = async (text: string, options: Partial<IngestOptions> = {}) => {
    const outcome = await one(text, options);
    return outcome?.status === "refused" ? outcome.code : outcome?.status;
  };

  it("is named with the reason, and nothing of it is stored", async () => {
    expect(await codeOf("")).toBe("unreadable");
    expect(await codeOf("\x7fELF\0\0\0\0\x01\x02")).toBe("unreadable");
    expect(await codeOf("今天天气很好。\n")).toBe("noTables");
    expect(await codeOf(TEXT.replaceAll("教育局", "林业局"))).toBe("bodyNotListed");
    expect(await codeOf(TEXT.replaceAll(/示例市青桐区教育局|青桐区教育局/g, ""))).toBe("bodyUnknown");
    expect(await codeOf(TEXT.replaceAll(/202[123]/g, "二〇"))).toBe("yearUnknown");
    await createBodies(AREA, [body("jiaoyu2", "青桐区教育局")]);
    expect(await codeOf(TEXT)).toBe("bodyAmbiguous");
    await expectNothing();
  });

  it("is of a body that was dissolved before", async () => {
    await removeArea(AREA);
    await createArea({ ...DISTRICT, id: AREA, parentId: null });
    await createBodies(AREA, [body("jiaoyu", "青桐区教育局", { until: "2021-03-01" })]);
    expect(await codeOf(TEXT)).toBe("bodyDissolved");
  });

  it("does not stop the others", async () => {
    const outcomes = await ingest([file("x", "a"), file(TEXT, "b"), file("", "c")], OPTIONS);
    expect(outcomes.map(({ file: name, status }) => `${name} ${status}`)).toEqual(["a refused", "b added", "c refused"]);
  });
});

describe("bodies that are not in the list", () => {
  it("are added under the names that their reports give them, where that is asked for", async () => {
    await removeArea(AREA);
    await createArea({ ...DISTRICT, id: AREA, parentId: null });
    const texts = REPORTS.filter(({ bodyId, year }) => year === 2023 && ["zhengfu", "fuban", "liuxi", "donghu"].includes(bodyId));
    const outcomes = await ingest(
      texts.map(({ text, file: name }) => file(text, name)),
      { ...OPTIONS, addBodies: true },
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["added", "added", "added", "added"]);
    expect((await listBodies(AREA)).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "renminzhengfu government",
      "zhengfubangongshi office",
      "liuxizhen town",
      "donghujiedao subdistrict",
    ]);
    expect((await listReports(AREA)).map(({ scope }) => scope).sort()).toEqual(["aggregate", "own", "own", "own"]);
  });

  it("are not added when they seem to be another area's", async () => {
    const elsewhere = TEXT.replaceAll("示例市青桐区", "别样市梧桐区").replaceAll("青桐区", "梧桐区");
    expect(await one(elsewhere, { addBodies: true })).toMatchObject({ status: "refused", code: "bodyElsewhere" });
    expect(await listBodies(AREA)).toHaveLength(1);
  });
});

describe("the figures on display", () => {
  it("are those of the version that is shown", async () => {
    await one(TEXT);
    const [row] = await readFigures(AREA, { keys: ["requests.new.total"] });
    const version = await readVersion(AREA, KEY, 1);
    expect(row?.values["requests.new.total"]).toBe(version?.content.cells["requests.new.total"]?.value);
    expect((await readArea(AREA))?.revision).toBe(1);
  });
});
