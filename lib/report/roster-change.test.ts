import { describe, expect, it } from "vitest";
import { type ChangeDraft, changeOf, faultsOf, followed, NEW, withChange, withoutChange } from "./roster-change";
import type { SheetLine } from "./roster-sheet";

const lineOf = (bodyId: string): SheetLine => ({
  ...{ bodyId, owes: true, from: null, until: null, note: "", name: "", short: "", kind: null, clerk: null },
});
const LINES = ["kexue", "jiaoyu"].map(lineOf);
const KNOWN = new Set(["kexue", "jiaoyu"]);
const DRAFT: ChangeDraft = {
  ...{ kind: "merger", on: "2024-03-15", from: "kexue", to: "jiaoyu" },
  ...{ name: "", short: "", code: "", bodyKind: "department", note: " 机构改革 " },
};
const NEW_BODY = { to: NEW, code: "jiaoke", name: "示例市甲区教育和科学局", short: "区教科局" } as const;

describe("a change of bodies", () => {
  it.each<[string, Partial<ChangeDraft>, readonly string[]]>([
    ["a merger into a body that there is", {}, []],
    ["one into a new body", NEW_BODY, []],
    ["a rename", { kind: "rename", to: "", name: "示例市甲区科技局" }, []],
    ["no day", { on: "" }, ["on"]],
    ["a day of another year", { on: "2023-12-31" }, ["on"]],
    ["a body into itself", { to: "kexue" }, ["to"]],
    ["bodies that there are not", { from: "x", to: "y" }, ["from", "to"]],
    ["a rename without a name", { kind: "rename", name: " " }, ["name"]],
    ["a new body without name and code", { to: NEW }, ["name", "code"]],
    ["a new body under a code that is taken", { ...NEW_BODY, code: "jiaoyu" }, ["code"]],
    ["a code in capitals", { ...NEW_BODY, code: "Jiaoke" }, ["code"]],
  ])("%s", (_, part, faults) => expect(faultsOf({ ...DRAFT, ...part }, 2024, KNOWN)).toEqual(faults));

  it("is what the roster's spreadsheet says, too", () => {
    expect(changeOf(DRAFT)).toEqual({
      ...{ kind: "merger", on: "2024-03-15", from: "kexue", to: "jiaoyu", name: "", note: "机构改革" },
    });
    expect(changeOf({ ...DRAFT, ...NEW_BODY }).to).toBe("jiaoke");
    expect(changeOf({ ...DRAFT, kind: "rename", name: "新名" })).toMatchObject({ from: "kexue", to: "kexue", name: "新名" });
  });

  it("ends what merges, leaves what splits, and brings the new body's line", () => {
    expect(withChange(LINES, DRAFT)).toEqual([{ ...LINES[0], until: "2024-03-15" }, LINES[1]]);
    const split = withChange(LINES, { ...DRAFT, ...NEW_BODY, kind: "split" });
    expect(split.slice(0, 2)).toEqual(LINES);
    expect(split[2]).toMatchObject({ bodyId: "jiaoke", name: NEW_BODY.name, kind: "department", from: "2024-03-15", owes: true });
  });

  it("leaves nothing behind when it is dropped, but what another change needs", () => {
    const one = { ...DRAFT, ...NEW_BODY };
    const two: ChangeDraft = { ...DRAFT, from: "jiaoyu", to: "jiaoke" };
    const both = withChange(withChange(LINES, one), two);
    const left = withoutChange(both, changeOf(one), [changeOf(two)], KNOWN);
    expect(left.map(({ bodyId, until }) => [bodyId, until])).toEqual([
      ["kexue", null],
      ["jiaoyu", "2024-03-15"],
      ["jiaoke", null],
    ]);
    expect(withoutChange(left, changeOf(two), [], KNOWN)).toEqual(LINES);
  });

  it("that was taken back moves only what it had moved: what was typed meanwhile stays", () => {
    const [kexue, jiaoyu] = LINES.map(({ bodyId, owes, from, until, note }) => ({ bodyId, owes, from, until, note }));
    if (!kexue || !jiaoyu) throw new Error("the sample has two lines");
    const made = { ...jiaoyu, bodyId: "jiaoke" };
    const typed = [{ ...lineOf("kexue"), until: "2024-03-15" }, { ...lineOf("jiaoyu"), note: "并入" }, lineOf("jiaoke")];
    expect(followed(typed, [{ ...kexue, until: "2024-03-15" }, jiaoyu, made], [kexue, jiaoyu])).toEqual([
      lineOf("kexue"),
      { ...lineOf("jiaoyu"), note: "并入" },
    ]);
  });
});
