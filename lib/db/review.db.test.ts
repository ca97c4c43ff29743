import { beforeEach, describe, expect, it } from "vitest";
import type { Reading, Report } from "@/lib/report/report";
import { createArea, readArea, removeArea } from "./areas";
import { createBodies } from "./bodies";
import { inTransaction, type Transaction } from "./client";
import { readFigures } from "./figures";
import { listCorrections, listMoves } from "./history";
import { listReports, readReport } from "./reports";
import * as review from "./review";
import { type NewVersion, storeVersion } from "./versions";

const AREA = "990203";
const KEY = { bodyId: "keji", year: 2023, scope: "own" } as const;
const CELL = "requests.new.total";
const CLERK = { by: "clerk-1", role: "clerk" } as const;
const MONITOR = { by: "monitor-1", role: "monitor", note: "" } as const;

const within =
  <A extends unknown[], R>(change: (tx: Transaction, ...args: A) => Promise<R>) =>
  (...args: A): Promise<R> =>
    inTransaction((tx) => change(tx, ...args));
const moveSeen = within(review.moveSeen);
const correctSeen = within(review.correctSeen);
const markReviewed = within(review.markReviewed);

const reported = (value: number): Reading => ({ value, raw: String(value), status: "reported", place: null });
const EMPTY = { dates: [], extras: [], sections: [], claims: [], contacts: [], problems: [] };
const saying = (value: number): Report => ({
  ...EMPTY,
  ...{ form: "C", body: "科技局", names: [], year: 2023, publishedOn: null, cells: { [CELL]: reported(value) } },
});

const version = (value: number, changes: Partial<NewVersion> = {}): NewVersion => ({
  areaId: AREA,
  ...KEY,
  document: {
    sha256: String(value).padStart(64, "0"),
    ...{ name: `${value}.txt`, bytes: 1, origin: "upload" },
    text: { blocks: [], metadata: [], problems: [], cut: false },
  },
  ...{ submittedAt: null, publishedOn: null, form: "C", parser: "test", content: saying(value), findings: [] },
  ...CLERK,
  reason: "报送",
  ...changes,
});

const state = async () => (await listReports(AREA))[0]?.state;
const shown = async () => (await readFigures(AREA))[0]?.values[CELL];
const set = (value: number) => (content: Report) => ({
  content: { ...content, cells: { ...content.cells, [CELL]: reported(value) } },
  findings: [],
});

beforeEach(async () => {
  await removeArea(AREA);
  await createArea({ id: AREA, name: "甲区", nameEn: "A", level: "county", parentId: null, demo: true });
  await createBodies(AREA, [{ id: "keji", kind: "department", from: null, until: null, names: [] }]);
});

describe("the way of a report", () => {
  it("leads from a draft on display, step by step, each put down", async () => {
    await storeVersion(version(3, { arrival: "draft" }), false);
    expect((await listReports(AREA))[0]).toMatchObject({ state: "draft", submittedAt: null });
    const seen = { version: 1 };
    for (const [move, actor] of [
      ["submit", { ...CLERK, note: "" }],
      ["accept", MONITOR],
    ] as const)
      expect(await moveSeen(AREA, KEY, move, seen, actor)).toMatchObject({ status: "moved" });
    expect(await shown()).toBeUndefined();
    expect(await moveSeen(AREA, KEY, "show", seen, MONITOR)).toEqual({ status: "moved", state: "live" });
    expect(await shown()).toBe(3);
    expect((await listReports(AREA))[0]?.submittedAt).toBeInstanceOf(Date);
    expect((await listMoves(AREA, KEY)).map(({ from, to, role }) => [from, to, role])).toEqual([
      ["none", "draft", "clerk"],
      ["draft", "submitted", "clerk"],
      ["submitted", "accepted", "monitor"],
      ["accepted", "live", "monitor"],
    ]);
  });

  it("is closed to who may not, and to who saw an older version", async () => {
    await storeVersion(version(3), false);
    await expect(moveSeen(AREA, KEY, "accept", { version: 1 }, { ...CLERK, note: "" })).rejects.toThrow("clerk");
    await expect(moveSeen(AREA, KEY, "show", { version: 1 }, MONITOR)).rejects.toThrow("show");
    expect(await moveSeen(AREA, KEY, "accept", { version: 2 }, MONITOR)).toEqual({ status: "stale", newest: 1 });
    expect(await moveSeen(AREA, { ...KEY, year: 2020 }, "accept", { version: 1 }, MONITOR)).toEqual({ status: "missing" });
    expect(await state()).toBe("submitted");
    expect(await listMoves(AREA, KEY)).toHaveLength(1);
  });

  it("keeps the time of handing in that was first", async () => {
    await storeVersion(version(3), false);
    const first = (await listReports(AREA))[0]?.submittedAt;
    await moveSeen(AREA, KEY, "return", { version: 1 }, { ...MONITOR, note: "表三少一列" });
    expect(await state()).toBe("returned");
    await storeVersion(version(4), false);
    expect((await listReports(AREA))[0]).toMatchObject({ state: "submitted", submittedAt: first });
  });

  it("takes a report off display and back to review", async () => {
    await expect(storeVersion(version(3), true)).rejects.toThrow("clerk");
    await storeVersion(version(3, { by: "x", role: "admin" }), true);
    expect(await moveSeen(AREA, KEY, "withdraw", { version: 1 }, { ...MONITOR, note: "单位来函" })).toMatchObject({
      state: "withdrawn",
    });
    expect(await shown()).toBeUndefined();
    expect((await listReports(AREA))[0]).toMatchObject({ liveVersion: null, liveAt: null });
    expect(await readArea(AREA)).toMatchObject({ reports: 0, firstYear: null });
    expect(await moveSeen(AREA, KEY, "reopen", { version: 1 }, { ...MONITOR, note: "误撤" })).toMatchObject({
      state: "submitted",
    });
  });
});

describe("a correction", () => {
  const correct = (
    value: number,
    seen: number,
    actor: { by: string; role: "clerk" | "monitor" } = { by: "m", role: "monitor" },
  ) => correctSeen(AREA, KEY, { version: seen }, { ...actor, reason: "录入错误" }, set(value));

  it("of what is on display is shown at once and stands in the ledger", async () => {
    await storeVersion(version(3, { role: "admin" }), true);
    expect(await correct(4, 1)).toEqual({ status: "moved", state: "corrected", version: 2 });
    expect(await shown()).toBe(4);
    expect(await listCorrections(AREA)).toMatchObject([
      { ...KEY, version: 2, cell: CELL, before: 3, after: 4, reason: "录入错误", role: "monitor" },
    ]);
  });

  it("of what waits changes neither state, display nor ledger", async () => {
    await storeVersion(version(3, { role: "admin" }), true);
    await storeVersion(version(5), false);
    expect(await correct(6, 2)).toEqual({ status: "moved", state: "submitted", version: 3 });
    expect(await shown()).toBe(3);
    expect(await listCorrections(AREA)).toEqual([]);
    expect((await readReport(AREA, KEY))?.versions.map(({ number, createdRole }) => [number, createdRole])).toEqual([
      [1, "admin"],
      [2, "clerk"],
      [3, "monitor"],
    ]);
  });

  it("made by two at once is made by one, and the other is told", async () => {
    await storeVersion(version(3, { role: "admin" }), true);
    const both = await Promise.all([correct(4, 1), correct(5, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["moved", "stale"]);
    expect(await listCorrections(AREA)).toHaveLength(1);
  });

  it("is not for a clerk once the report is handed in", async () => {
    await storeVersion(version(3), false);
    await expect(correct(4, 1, CLERK)).rejects.toThrow("clerk");
    expect((await readReport(AREA, KEY))?.versions).toHaveLength(1);
  });
});

describe("the reviewed mark", () => {
  it("is that of one version on display, and goes with it", async () => {
    await storeVersion(version(3, { role: "admin" }), true);
    expect(await markReviewed(AREA, KEY, 2)).toBe(false);
    expect(await markReviewed(AREA, KEY, 1)).toBe(true);
    expect((await readFigures(AREA))[0]?.reviewed).toBe(true);
    await correctSeen(AREA, KEY, { version: 1 }, { by: "m", role: "monitor", reason: "x" }, set(9));
    expect((await readFigures(AREA))[0]?.reviewed).toBe(false);
  });
});
