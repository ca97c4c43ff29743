/** The roster as a spreadsheet: the rows that go out, and the rows that come back, with what is wrong in each. */
import { BODY_KINDS, type Body, type BodyKind, type Day, nameAs, type SuccessionKind } from "./body";
import { dayIn } from "./day";
import { fold } from "./fold";
import type { RosterLine } from "./roster";

export const ROSTER_SHEET = "名录";
export const CHANGE_SHEET = "变更";

export const ROSTER_HEADER = [
  "单位代码",
  "单位全称",
  "简称",
  "类别",
  "应报",
  "应报起",
  "应报止",
  "备注",
  "填报员姓名",
  "填报员用户名",
] as const;

export const CHANGE_HEADER = ["日期", "变更类型", "原单位代码", "新单位代码", "新全称", "说明"] as const;

export const KIND_NAMES: Readonly<Record<BodyKind, string>> = {
  government: "政府（汇总）",
  office: "政府办公室",
  department: "部门",
  town: "乡镇",
  subdistrict: "街道",
  branch: "派出机构、分局",
  committee: "管委会、开发区",
  authorised: "授权组织",
};

/** What happened to bodies; a rename is no succession, but stands on the same sheet. */
export type ChangeKind = SuccessionKind | "rename";
export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  merger: "合并",
  split: "拆分",
  transfer: "划转",
  dissolution: "撤销",
  rename: "更名",
};

export type BodyChange = { on: Day; kind: ChangeKind; from: string; to: string; name: string; note: string };

/** A line with what is needed to make its body where there is none yet, and the clerk who is to have an account. */
export type SheetLine = RosterLine & {
  name: string;
  short: string;
  kind: BodyKind | null;
  clerk: { name: string; username: string } | null;
};

/** `row` counts from 1 as the spreadsheet does, the heading being 1. */
export type SheetProblem = { sheet: string; row: number; message: string };
export type ReadSheet = { lines: SheetLine[]; changes: BodyChange[]; problems: SheetProblem[] };

type Clerk = { bodyId: string; name: string; username: string };

export function rosterRows(
  lines: readonly RosterLine[],
  bodies: readonly Body[],
  clerks: readonly Clerk[],
  year: number,
): string[][] {
  const known = new Map(bodies.map((body) => [body.id, body]));
  return lines.map(({ bodyId, owes, from, until, note }) => {
    const body = known.get(bodyId);
    const clerk = clerks.find((one) => one.bodyId === bodyId);
    const names = body ? [nameAs(body, ["full", "short"], year), nameAs(body, ["short", "full"], year)] : ["", ""];
    const kind = body ? KIND_NAMES[body.kind] : "";
    const days = [from ?? "", until ?? ""];
    return [bodyId, ...names, kind, owes ? "是" : "否", ...days, note, clerk?.name ?? "", clerk?.username ?? ""];
  });
}

export const changeRows = (changes: readonly BodyChange[]): string[][] =>
  changes.map(({ on, kind, from, to, name, note }) => [on, CHANGE_NAMES[kind], from, to, name, note]);

type Cells = (heading: string) => string;

/** The text under a heading of a row; headings may stand in any order, and further columns do not matter. */
const cellsOf = (header: readonly string[], row: readonly string[]): Cells => {
  const at = new Map(header.map((heading, column) => [fold(heading).trim(), column]));
  return (heading) => (row[at.get(heading) ?? -1] ?? "").trim();
};

const YES = /^(是|应报|√|✓|1|y|yes|)$/i;
const NO = /^(否|不报|不应报|×|0|n|no)$/i;
const CODE = /^[a-z][a-z0-9-]{1,39}$/;
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;

const keyOf = <K extends string>(names: Readonly<Record<K, string>>, keys: readonly K[], text: string): K | null =>
  keys.find((key) => names[key] === text || key === text) ?? null;

/** A day, nothing, or what is wrong with it. */
function dayOf(text: string, heading: string, wrong: string[]): Day | null {
  if (text === "") return null;
  const day = dayIn(text);
  if (day === null) wrong.push(`“${heading}”填的“${text}”不是日期。请写成2025-03-20。`);
  return day;
}

function lineOf(cell: Cells, known: ReadonlyMap<string, Body>, wrong: string[]): SheetLine {
  const bodyId = fold(cell("单位代码")).toLowerCase();
  const kind = keyOf(KIND_NAMES, BODY_KINDS, cell("类别"));
  const name = cell("单位全称");
  if (!CODE.test(bodyId)) wrong.push("“单位代码”由小写字母、数字和连字符组成，以字母开头，例如 jiaoyu。");
  if (!known.has(bodyId) && name === "") wrong.push("名录里没有这个代码；新单位要填“单位全称”。");
  if (!known.has(bodyId) && kind === null) wrong.push(`新单位要填“类别”：${Object.values(KIND_NAMES).join("、")}。`);
  const owes = cell("应报");
  if (!YES.test(owes) && !NO.test(owes)) wrong.push(`“应报”填的“${owes}”看不懂。请填 是 或 否。`);
  const [clerk, username] = [cell("填报员姓名"), cell("填报员用户名").toLowerCase()];
  if (username !== "" && !USERNAME.test(username)) wrong.push("“填报员用户名”由小写字母、数字、点、下划线和连字符组成。");
  const [from, until] = [dayOf(cell("应报起"), "应报起", wrong), dayOf(cell("应报止"), "应报止", wrong)];
  if (from && until && from > until) wrong.push("“应报起”晚于“应报止”。");
  const given = { name, short: cell("简称"), kind, clerk: username === "" ? null : { name: clerk || username, username } };
  return { bodyId, owes: !NO.test(owes), from, until, note: cell("备注").slice(0, 200), ...given };
}

const CHANGE_KINDS = Object.keys(CHANGE_NAMES).filter((key): key is ChangeKind => key in CHANGE_NAMES);

function changeOf(cell: Cells, wrong: string[]): BodyChange {
  const kind = keyOf(CHANGE_NAMES, CHANGE_KINDS, cell("变更类型"));
  const on = dayOf(cell("日期"), "日期", wrong);
  const [from, to, name] = [cell("原单位代码").toLowerCase(), cell("新单位代码").toLowerCase(), cell("新全称")];
  if (kind === null) wrong.push(`“变更类型”应为${Object.values(CHANGE_NAMES).join("、")}之一。`);
  if (on === null && cell("日期") === "") wrong.push("请填“日期”。");
  if (!CODE.test(from)) wrong.push("请填“原单位代码”。");
  if (kind === "rename" ? name === "" : !CODE.test(to))
    wrong.push(kind === "rename" ? "更名要填“新全称”。" : "请填“新单位代码”。");
  return {
    on: on ?? "",
    kind: kind ?? "rename",
    from,
    to: kind === "rename" ? from : to,
    name,
    note: cell("说明").slice(0, 200),
  };
}

/** Reads the rows of one sheet, heading first; rows without any text are passed over. */
function readRows<T>(sheet: string, rows: readonly (readonly string[])[], read: (cell: Cells, wrong: string[]) => T) {
  const [header = [], ...rest] = rows;
  const problems: SheetProblem[] = [];
  const found = rest.flatMap((row, index) => {
    if (row.every((text) => text.trim() === "")) return [];
    const wrong: string[] = [];
    const thing = read(cellsOf(header, row), wrong);
    problems.push(...wrong.map((message) => ({ sheet, row: index + 2, message })));
    return wrong.length > 0 ? [] : [{ thing, row: index + 2 }];
  });
  return { found, problems };
}

const isRoster = ([header = []]: readonly (readonly string[])[]) => header.some((text) => fold(text).trim() === "单位代码");
const isChanges = ([header = []]: readonly (readonly string[])[]) => header.some((text) => fold(text).trim() === "变更类型");

/** Tables of a workbook, told apart by their headings. A row with a fault is left out and named; nothing is guessed. */
export function readRosterSheets(tables: readonly (readonly (readonly string[])[])[], bodies: readonly Body[]): ReadSheet {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const roster = tables.find((table) => isRoster(table) && !isChanges(table)) ?? [];
  const changes = tables.find(isChanges) ?? [];
  const read = readRows(ROSTER_SHEET, roster, (cell, wrong) => lineOf(cell, known, wrong));
  const changed = readRows(CHANGE_SHEET, changes, changeOf);
  const seen = new Set<string>();
  const twice: SheetProblem[] = [];
  const lines = read.found.flatMap(({ thing, row }) => {
    if (!seen.has(thing.bodyId)) {
      seen.add(thing.bodyId);
      return [thing];
    }
    twice.push({ sheet: ROSTER_SHEET, row, message: `“${thing.bodyId}”在前面已经有一行。` });
    return [];
  });
  const missing = { sheet: ROSTER_SHEET, row: 1, message: "没有找到表头“单位代码”。请用导出的表格填写后再导入。" };
  const problems = [...(roster.length === 0 ? [missing] : []), ...read.problems, ...twice, ...changed.problems];
  return { lines, changes: changed.found.map(({ thing }) => thing), problems };
}
