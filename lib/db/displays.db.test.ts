import { beforeEach, describe, expect, it } from "vitest";
import type { Report } from "@/lib/report/report";
import { createArea, readArea, removeArea } from "./areas";
import { createBodies } from "./bodies";
import { db } from "./client";
import { displaysAt, listDisplays, listReportDisplays, recordDisplay, revisionAt } from "./displays";
import { storeVersion } from "./versions";

const AREA = "990201";
const KEY = { bodyId: "keji", year: 2023, scope: "own" } as const;

const EMPTY: Report = {
  form: "C",
  body: null,
  names: [],
  year: null,
  publishedOn: null,
  dates: [],
  cells: {},
  extras: [],
  sections: [],
  claims: [],
  contacts: [],
  problems: [],
};

const store = (file: number, live: boolean, year: number = KEY.year) =>
  storeVersion(
    {
      areaId: AREA,
      ...KEY,
      year,
      document: {
        sha256: String(file).padStart(64, "0"),
        name: `${file}.txt`,
        bytes: 1,
        origin: "command",
        text: { blocks: [], metadata: [], problems: [], cut: false },
      },
      submittedAt: null,
      publishedOn: "2024-01-20",
      form: "C",
      parser: "test",
      content: EMPTY,
      findings: [],
      by: "test",
      reason: "test",
    },
    live,
  );

const withdraw = () =>
  db().$transaction(async (tx) => {
    await tx.figures.deleteMany({ where: { areaId: AREA, ...KEY } });
    await tx.report.updateMany({ where: { areaId: AREA, ...KEY }, data: { liveVersion: null, state: "withdrawn" } });
    await recordDisplay(tx, AREA, KEY, -1);
  });

beforeEach(async () => {
  await removeArea(AREA);
  await createArea({ id: AREA, name: "某区", nameEn: "Some District", level: "county", parentId: null, demo: false });
  await createBodies(AREA, [{ id: KEY.bodyId, kind: "department", from: null, until: null, names: [] }]);
});

describe("what was on display", () => {
  it("gets a line for each change, under the area's revision", async () => {
    await store(1, true);
    await store(2, false);
    await store(3, true);
    await store(4, true, 2024);
    const lines = await listDisplays(AREA);
    expect(lines.map(({ revision, year, version }) => [revision, year, version])).toEqual([
      [1, 2023, 1],
      [2, 2023, 3],
      [3, 2024, 1],
    ]);
    expect(lines[0]).toMatchObject({ ...KEY, reviewed: false, publishedOn: "2024-01-20", publishedUrl: null });
    expect((await readArea(AREA))?.revision).toBe(3);
    expect(await listReportDisplays(AREA, KEY)).toEqual(lines.slice(0, 2));
  });

  it("stands as it stood at any revision and moment", async () => {
    await store(1, true);
    await store(3, true);
    await withdraw();
    await store(4, true, 2024);
    const at = async (revision: number) => (await displaysAt(AREA, revision)).map(({ year, version }) => [year, version]);
    expect(await at(0)).toEqual([]);
    expect(await at(1)).toEqual([[2023, 1]]);
    expect(await at(2)).toEqual([[2023, 2]]);
    expect(await at(3)).toEqual([]);
    expect(await at(4)).toEqual([[2024, 1]]);
    const [first, second] = await listDisplays(AREA);
    expect(await revisionAt(AREA, first?.shownAt ?? new Date())).toBe(0);
    expect(await revisionAt(AREA, second?.shownAt ?? new Date())).toBeLessThan(2);
    expect(await revisionAt(AREA, new Date(Date.now() + 1000))).toBe(4);
    expect(await readArea(AREA)).toMatchObject({ reports: 1, firstYear: 2024, lastYear: 2024 });
  });

  it("is read in pages that neither lose nor repeat a line while others are written", async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((file) => store(file, true, 2010 + file)));
    const seen: number[] = [];
    for (let page = await listDisplays(AREA, { limit: 4 }); page.length > 0; ) {
      seen.push(...page.map(({ revision }) => revision));
      if (seen.length === 4) await store(9, true, 2023);
      page = await listDisplays(AREA, { after: seen.at(-1) ?? 0, limit: 4 });
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("runs by the clock in the order of the revisions, however many come at once", async () => {
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((file) => store(file, true, 2010 + file)));
    const times = (await listDisplays(AREA)).map(({ shownAt }) => shownAt.getTime());
    expect(times).toHaveLength(8);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});
