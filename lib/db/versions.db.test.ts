import { beforeEach, describe, expect, it } from "vitest";
import type { CellKey } from "@/lib/report/form";
import type { Reading, Report } from "@/lib/report/report";
import { createArea, readArea, removeArea } from "./areas";
import { createBodies } from "./bodies";
import { db } from "./client";
import { readDocument } from "./documents";
import { readFigures } from "./figures";
import { listReports, readReport, readVersion } from "./reports";
import { keepVersion, type NewVersion, storeVersion } from "./versions";

const AREA = "990201";
const KEY = { bodyId: "keji", year: 2023, scope: "own" } as const;

const reported = (value: number): Reading => ({ value, raw: String(value), status: "reported", place: { line: 1, column: 1 } });

const reportSaying = (value: number, text = "一句话"): Report => ({
  form: "C",
  body: "科技局",
  names: ["科技局"],
  year: 2023,
  publishedOn: "2024-01-20",
  dates: [],
  cells: {
    "requests.new.total": reported(value),
    "disclosure.rules.issued": { ...reported(0), status: "notApplicable", value: null },
  },
  extras: [],
  sections: [{ key: "overview", title: "一、总体情况", text, place: {} }],
  claims: [],
  contacts: [],
  problems: [],
});

const versionSaying = (value: number, changes: Partial<NewVersion> = {}): NewVersion => ({
  areaId: AREA,
  ...KEY,
  document: {
    sha256: String(value).padStart(64, "0"),
    name: `${value}.txt`,
    bytes: 10,
    origin: "command",
    text: { blocks: [], metadata: [], problems: [], cut: false },
  },
  submittedAt: null,
  publishedOn: "2024-01-20",
  form: "C",
  parser: "test",
  content: reportSaying(value),
  findings: [],
  by: "test",
  reason: "test",
  ...changes,
});

const shown = async (key: CellKey = "requests.new.total") => (await readFigures(AREA))[0]?.values[key];

const rows = async () => ({
  documents: await db().document.count({ where: { areaId: AREA } }),
  reports: await db().report.count({ where: { areaId: AREA } }),
  versions: await db().reportVersion.count({ where: { areaId: AREA } }),
  figures: await db().figures.count({ where: { areaId: AREA } }),
  revision: (await readArea(AREA))?.revision,
});

beforeEach(async () => {
  await removeArea(AREA);
  await createArea({ id: AREA, name: "甲区", nameEn: "A", level: "county", parentId: null, demo: true });
  await createBodies(AREA, [{ id: "keji", kind: "department", from: null, until: null, names: [] }]);
});

describe("storing a version", () => {
  it("makes the document, the report, the version and its figures at once", async () => {
    expect(await storeVersion(versionSaying(3), true)).toEqual({ ...KEY, status: "added", version: 1, live: true, failed: 0 });
    expect(await rows()).toEqual({ documents: 1, reports: 1, versions: 1, figures: 1, revision: 1 });
    const [report] = await listReports(AREA);
    expect(report).toMatchObject({ ...KEY, state: "live", publishedOn: "2024-01-20", submittedAt: null, liveVersion: 1 });
    expect(report?.liveAt).toBeInstanceOf(Date);
    expect(await shown()).toBe(3);
    expect(await shown("disclosure.rules.issued")).toBe("notApplicable");
    expect(await shown("requests.total.total")).toBe("lost");
  });

  it("keeps what is not to be shown away from the figures", async () => {
    expect(await storeVersion(versionSaying(3), false)).toMatchObject({ status: "added", live: false });
    expect(await rows()).toMatchObject({ versions: 1, figures: 0, revision: 0 });
    expect((await listReports(AREA))[0]).toMatchObject({ state: "submitted", liveVersion: null, liveAt: null });
    expect(await listReports(AREA, { live: true })).toEqual([]);
  });

  it("changes nothing when the same bytes come again", async () => {
    await storeVersion(versionSaying(3), true);
    const before = await readReport(AREA, KEY);
    expect(await storeVersion(versionSaying(3), true)).toEqual({ ...KEY, status: "known", version: 1, live: true, failed: 0 });
    expect(await storeVersion(versionSaying(3), false)).toEqual({ ...KEY, status: "known", version: 1, live: true, failed: 0 });
    expect(await rows()).toEqual({ documents: 1, reports: 1, versions: 1, figures: 1, revision: 1 });
    expect(await readReport(AREA, KEY)).toEqual(before);
  });

  it("shows a version that was stored before without being shown", async () => {
    await storeVersion(versionSaying(3), false);
    expect(await storeVersion(versionSaying(3), true)).toEqual({ ...KEY, status: "known", version: 1, live: true, failed: 0 });
    expect(await rows()).toEqual({ documents: 1, reports: 1, versions: 1, figures: 1, revision: 1 });
  });

  it("knows bytes without what is read from them", async () => {
    const { sha256 } = versionSaying(3).document;
    expect(await keepVersion(AREA, sha256, true)).toBeNull();
    await storeVersion(versionSaying(3), false);
    expect(await keepVersion(AREA, sha256, false)).toEqual({ ...KEY, status: "known", version: 1, live: false, failed: 0 });
    expect(await shown()).toBeUndefined();
    expect(await keepVersion(AREA, sha256, true)).toEqual({ ...KEY, status: "known", version: 1, live: true, failed: 0 });
    expect(await shown()).toBe(3);
    expect(await keepVersion("990202", sha256, true)).toBeNull();
  });

  it("keeps the older version beside the newer, and never shows it again", async () => {
    await storeVersion(versionSaying(3), true);
    const first = await listReports(AREA);
    expect(await storeVersion(versionSaying(4, { publishedOn: "2024-03-05" }), true)).toMatchObject({
      version: 2,
      live: true,
      failed: 0,
    });
    expect(await shown()).toBe(4);
    expect(await storeVersion(versionSaying(3), true)).toMatchObject({ status: "known", version: 1, live: false });
    expect(await shown()).toBe(4);
    expect((await readReport(AREA, KEY))?.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect((await readVersion(AREA, KEY, 1))?.content).toEqual(reportSaying(3));
    expect((await listReports(AREA))[0]).toMatchObject({
      state: "corrected",
      publishedOn: "2024-01-20",
      liveAt: first[0]?.liveAt,
    });
    expect((await readArea(AREA))?.revision).toBe(2);
  });

  it("counts in the area what is on display", async () => {
    await storeVersion(versionSaying(1, { year: 2021 }), false);
    expect(await readArea(AREA)).toMatchObject({ reports: 0, firstYear: null, lastYear: null });
    await storeVersion(versionSaying(2, { year: 2022 }), true);
    await storeVersion(versionSaying(3, { year: 2019 }), true);
    await storeVersion(versionSaying(4, { year: 2019 }), true);
    expect(await readArea(AREA)).toMatchObject({ reports: 2, firstYear: 2019, lastYear: 2022, revision: 3 });
  });

  it("leaves the version on display alone while a newer one waits", async () => {
    await storeVersion(versionSaying(3), true);
    expect(await storeVersion(versionSaying(4), false)).toMatchObject({ version: 2, live: false });
    expect(await shown()).toBe(3);
    expect((await listReports(AREA))[0]).toMatchObject({ state: "submitted", liveVersion: 1 });
  });

  it("makes one version of the same bytes that come many times at once", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => storeVersion(versionSaying(3), true)));
    expect(all.filter(({ status }) => status === "added")).toHaveLength(1);
    expect(all.every(({ version, live }) => version === 1 && live)).toBe(true);
    expect(await rows()).toEqual({ documents: 1, reports: 1, versions: 1, figures: 1, revision: 1 });
  });

  it("numbers different files on one report that come at once, without a gap", async () => {
    const all = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((value) => storeVersion(versionSaying(value), true)));
    expect(all.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const newest = (await readVersion(AREA, KEY, 8))?.content.cells["requests.new.total"]?.value;
    expect(await shown()).toBe(newest);
    expect((await listReports(AREA))[0]).toMatchObject({ liveVersion: 8 });
  });

  it("stores all of it or nothing", async () => {
    const nothing = { documents: 0, reports: 0, versions: 0, figures: 0 };
    await expect(storeVersion(versionSaying(3, { bodyId: "nobody" }), true)).rejects.toThrow();
    expect(await rows()).toMatchObject(nothing);
    // The last step of all: the area's counter cannot be raised any further.
    await db().area.update({ where: { id: AREA }, data: { revision: 2 ** 31 - 1 } });
    await expect(storeVersion(versionSaying(3), true)).rejects.toThrow();
    expect(await rows()).toMatchObject(nothing);
  });

  it("takes characters that the database does not", async () => {
    const text = {
      blocks: [{ kind: "paragraph", text: "a\0b\ud800c", place: {} }],
      metadata: [],
      problems: [],
      cut: false,
    } as const;
    const { document } = versionSaying(3);
    await storeVersion(versionSaying(3, { document: { ...document, text }, content: reportSaying(3, "\0") }), true);
    const stored = await readDocument(AREA, document.sha256);
    expect(stored?.text.blocks).toEqual([{ kind: "paragraph", text: "a\ufffdb\ufffdc", place: {} }]);
  });
});

describe("reading figures", () => {
  it("gives only the cells, years and bodies that were asked for", async () => {
    await createBodies(AREA, [{ id: "fagai", kind: "department", from: null, until: null, names: [] }]);
    await storeVersion(versionSaying(3), true);
    await storeVersion(versionSaying(4, { year: 2024 }), true);
    await storeVersion(versionSaying(5, { bodyId: "fagai" }), true);
    const keys = ["requests.new.total", "requests.other.total"] as const;
    const found = await readFigures(AREA, { keys });
    expect(found.map(({ bodyId, year, values }) => [bodyId, year, values])).toEqual([
      ["fagai", 2023, { "requests.new.total": 5 }],
      ["keji", 2023, { "requests.new.total": 3 }],
      ["keji", 2024, { "requests.new.total": 4 }],
    ]);
    expect((await readFigures(AREA, { keys: [], years: [2024] }))[0]).toMatchObject({ year: 2024, form: "C", values: {} });
    expect(await readFigures(AREA, { bodies: ["fagai"], scope: "own" })).toHaveLength(1);
    expect(await readFigures(AREA, { scope: "aggregate" })).toEqual([]);
    expect(await readFigures("990202")).toEqual([]);
  });
});
