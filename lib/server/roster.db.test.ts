import { beforeAll, expect, test } from "vitest";
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { inTransaction } from "@/lib/db/client";
import { createPerson, findPerson } from "@/lib/db/people";
import { readRevisions } from "@/lib/db/revisions";
import { readRoster } from "@/lib/db/rosters";
import { csvOf } from "@/lib/report/export/csv";
import { CHANGE_HEADER, CHANGE_SHEET, ROSTER_HEADER, ROSTER_SHEET } from "@/lib/report/roster-sheet";
import { writeXlsx } from "./export/xlsx";
import { AREA, cookiesFor, createWorld, requestOf } from "./fixtures/world";
import { exportRoster, readRosterFile, readRosterPage } from "./roster";
import { answer } from "./write";
import { setDeadlines, settleRoster } from "./writes/roster";
import { undoRosterChange } from "./writes/roster-change";

beforeAll(createWorld);

const YEAR = 2024;

const revisionOfArea = async () => (await readRevisions([AREA])).get(AREA) ?? Number.NaN;

async function settle(input: object) {
  const cookie = await cookiesFor(`monitor@${AREA}`);
  const response = await answer(settleRoster)(
    requestOf("/api/desk/roster/settle", { areaId: AREA, year: YEAR, ...input }, { cookie }),
  );
  return { status: response.status, body: (await response.json()) as { error?: { message: string }; slips?: unknown[] } };
}

test("what goes out as a workbook comes back the same", async () => {
  const { lines } = await readRosterPage(AREA, YEAR, "all");
  expect(lines.map(({ bodyId }) => bodyId).sort()).toEqual(["caizheng", "jiaoyu", "minzheng"]);
  const changed = lines.map((line) =>
    line.bodyId === "minzheng" ? { ...line, owes: false, until: "2024-03-15", note: "=并入教育局" } : line,
  );
  const before = await revisionOfArea();
  expect((await settle({ revision: 0, lines: changed })).status).toBe(200);
  // Names and lists of the public pages come from it, and these are kept until the area's revision moves.
  expect(await revisionOfArea()).toBe(before + 1);
  const read = await readRosterFile(AREA, await exportRoster(AREA, YEAR));
  expect(read.problems).toEqual([]);
  const plain = read.lines.map(({ bodyId, owes, from, until, note }) => ({ bodyId, owes, from, until, note }));
  const saved = (await readRoster(AREA, YEAR))?.lines ?? [];
  const byId = (a: { bodyId: string }, b: { bodyId: string }) => a.bodyId.localeCompare(b.bodyId);
  expect(plain.sort(byId)).toEqual([...saved].sort(byId));
  expect(saved).toHaveLength(3);
});

test("next year is proposed from this one", async () => {
  const { lines, revision } = await readRosterPage(AREA, YEAR + 1, "all");
  expect(revision).toBe(0);
  expect(lines.find(({ bodyId }) => bodyId === "jiaoyu")).toMatchObject({ owes: true });
});

const book = (rows: string[][], changes: string[][] = []) =>
  writeXlsx([
    { name: ROSTER_SHEET, header: ROSTER_HEADER, rows },
    { name: CHANGE_SHEET, header: CHANGE_HEADER, rows: changes },
  ]);

test("every fault is named with its sheet and row, and its row is left out", async () => {
  const rows = [
    ["jiaoyu", "", "", "", "是", "2024年13月1日", "", "", "", ""],
    ["shuju", "", "", "", "是", "", "", "", "", ""],
    ["jiaoyu", "", "", "", "或许", "", "", "", "", ""],
    ["minzheng", "", "", "", "否", "", "", "", "", ""],
    ["minzheng", "", "", "", "否", "", "", "", "", ""],
  ];
  const { lines, problems } = await readRosterFile(AREA, await book(rows, [["2024-03-15", "分家", "jiaoyu", "x", "", ""]]));
  expect(lines.map(({ bodyId }) => bodyId)).toEqual(["minzheng"]);
  const at = problems.map(({ sheet, row }) => `${sheet}${row}`);
  for (const place of ["名录2", "名录3", "名录4", "名录6", "变更2"]) expect(at).toContain(place);
});

test.each([
  ["no table at all", "随便写的"],
  ["a table of something else", csvOf(["a", "b"], [["1", "2"]])],
])("%s is refused in words", async (_, text) => {
  const { lines, problems } = await readRosterFile(AREA, new TextEncoder().encode(text));
  expect(lines).toEqual([]);
  expect(problems[0]?.message).toContain("导出的表格");
});

test("new bodies, mergers and accounts come with it, all or nothing", async () => {
  const rows = [
    ["jiaoyu", "", "", "", "是", "", "", "", "", ""],
    ["caizheng", "", "", "", "否", "", "", "", "", ""],
    ["shuju", "示例市甲区数据局", "区数据局", "部门", "是", "2024-03-15", "", "", "王某", "shuju-wang"],
  ];
  const changes = [
    ["2024-03-15", "合并", "caizheng", "shuju", "", "机构改革"],
    ["2024-05-01", "更名", "jiaoyu", "", "示例市甲区教育和体育局", ""],
  ];
  const read = await readRosterFile(AREA, await book(rows, changes));
  expect(read.problems).toEqual([]);
  const revision = (await readRoster(AREA, YEAR))?.revision;
  // The office keeps the roster, but accounts are the administrators'.
  const refused = await settle({ ...read, revision });
  expect([refused.status, refused.body.error?.message]).toEqual([422, expect.stringContaining("安全管理员")]);
  expect((await listBodies(AREA)).some(({ id }) => id === "shuju")).toBe(false);

  const without = { ...read, lines: read.lines.map((line) => ({ ...line, clerk: null })), revision };
  const before = (await readArea(AREA))?.revision ?? 0;
  expect((await settle(without)).status).toBe(200);
  expect((await readArea(AREA))?.revision, "pages are shown anew").toBe(before + 1);
  const bodies = await listBodies(AREA);
  expect(bodies.find(({ id }) => id === "shuju")).toMatchObject({ kind: "department" });
  expect(bodies.find(({ id }) => id === "caizheng")?.until).toBe("2024-03-15");
  const names = bodies.find(({ id }) => id === "jiaoyu")?.names.map(({ name, from, until }) => [name, from, until]);
  expect(names).toEqual([
    ["示例市甲区教育局", null, "2024-05-01"],
    ["示例市甲区教育和体育局", "2024-05-01", null],
  ]);
  expect(await listSuccessions(AREA)).toEqual([
    { from: "caizheng", to: "shuju", on: "2024-03-15", kind: "merger", note: "机构改革" },
  ]);
  expect(await findPerson("shuju-wang")).toBeNull();
  expect((await settle(without)).status).toBe(409);
});

test("a change that was put down by mistake is taken back: what it ended stands again, what it alone made is gone", async () => {
  const cookie = await cookiesFor(`monitor@${AREA}`);
  const undo = async (change: object, revision?: number) => {
    const input = { areaId: AREA, year: YEAR, revision: revision ?? (await readRoster(AREA, YEAR))?.revision, ...change };
    return (await answer(undoRosterChange)(requestOf("/api/desk/roster/undo", input, { cookie }))).status;
  };
  const bodyOf = async (id: string) => (await listBodies(AREA)).find((body) => body.id === id);
  const rename = { on: "2024-05-01", kind: "rename", from: "jiaoyu", to: "jiaoyu", name: "示例市甲区教育和体育局" };
  expect(await undo({ ...rename, name: "别的名称" })).toBe(404);
  expect(await undo(rename, 1)).toBe(409);
  const before = await revisionOfArea();
  expect(await undo(rename)).toBe(200);
  expect(await revisionOfArea()).toBe(before + 1);
  expect((await bodyOf("jiaoyu"))?.names.map(({ name, until }) => [name, until])).toEqual([["示例市甲区教育局", null]]);
  expect(await undo(rename)).toBe(404);

  // The new body has somebody who answers for it by now: it stays.
  const merger = { on: "2024-03-15", kind: "merger", from: "caizheng", to: "shuju", name: "" };
  const clerk = await inTransaction((tx) => createPerson(tx, { areaId: AREA, username: "shu", name: "数", bodies: ["shuju"] }));
  expect(await undo(merger)).toBe(200);
  expect(await listSuccessions(AREA)).toEqual([]);
  expect((await bodyOf("caizheng"))?.until).toBeNull();
  expect(await bodyOf("shuju")).toBeDefined();

  // Two merge into it on one day; once nobody answers for it, it goes with the last change that made it.
  await inTransaction((tx) => tx.clerkship.deleteMany({ where: { areaId: AREA, personId: clerk } }));
  const { lines, revision } = await readRosterPage(AREA, YEAR, "all");
  const other = { ...merger, from: "minzheng" };
  const ended = lines.map((line) => (line.bodyId === "caizheng" ? { ...line, until: "2024-03-15" } : line));
  expect((await settle({ revision, lines: ended, changes: [merger, other] })).status).toBe(200);
  expect(await undo(other)).toBe(200);
  expect([await bodyOf("minzheng"), await bodyOf("shuju")]).toMatchObject([{ until: null }, { id: "shuju" }]);
  expect(await undo(merger)).toBe(200);
  expect(await bodyOf("shuju")).toBeUndefined();
  const left = (await readRoster(AREA, YEAR))?.lines ?? [];
  expect(left.find(({ bodyId }) => bodyId === "caizheng")?.until).toBeNull();
  expect(left.some(({ bodyId }) => bodyId === "shuju")).toBe(false);
});

test("the area's own deadline may be earlier than the law's, not later", async () => {
  const cookie = await cookiesFor(`monitor@${AREA}`);
  const kinds = { government: "", office: "", town: "", subdistrict: "", branch: "", committee: "", authorised: "" };
  const set = async (department: string) => {
    const { deadlines } = await readRosterPage(AREA, YEAR, "all");
    const revision = deadlines.map(({ local }) => local ?? "-").join(" ");
    const input = { areaId: AREA, year: YEAR, revision, local: { ...kinds, department } };
    return (await answer(setDeadlines)(requestOf("/api/desk/deadlines", input, { cookie }))).status;
  };
  const before = await revisionOfArea();
  expect(await set("2025-02-01")).toBe(422);
  expect(await revisionOfArea()).toBe(before);
  expect(await set("2025-01-20")).toBe(200);
  expect(await revisionOfArea()).toBe(before + 1);
  const { deadlines } = await readRosterPage(AREA, YEAR, "all");
  expect(deadlines.find(({ kind }) => kind === "department")).toMatchObject({ legal: "2025-01-31", due: "2025-01-20" });
});
