import { describe, expect, test } from "vitest";
import { cellsOf } from "./cells";
import type { Figures } from "./figure";
import { changedAfterwards, differencesFrom, shownOn } from "./publication-check";

const all = (value: number): Figures => Object.fromEntries(cellsOf("C").map(({ key }) => [key, value]));
const CELL = "requests.new.total";

describe("differences from what is in force", () => {
  test("none between equal reports", () => expect(differencesFrom(all(3), all(3), "C")).toEqual([]));

  test.each([
    ["another number", 3, 4, true],
    ["a number where nothing stood", "blank", 0, true],
    ["“/” instead of 0", 0, "notApplicable", true],
    ["a number that could not be read there", 3, "lost", false],
    ["a number that could not be read here", "unreadable", 3, false],
    ["a blank that only here was worked out", { implied: 3, was: "blank" }, "blank", false],
    ["the same number with its unit written out", 3, { value: 3, unit: "件" }, false],
  ] as const)("%s", (_, ours, theirs, differs) => {
    const found = differencesFrom({ ...all(3), [CELL]: ours }, { ...all(3), [CELL]: theirs }, "C");
    expect(found).toEqual(differs ? [{ cell: CELL, before: ours, after: theirs }] : []);
  });
});

test("only the page's own date says when it was published", () => {
  expect(shownOn([{ kind: "signed", value: "2026-01-10" }])).toBe(null);
  expect(
    shownOn([
      { kind: "signed", value: "2026-01-10" },
      { kind: "shown", value: "2026-01-20" },
    ]),
  ).toBe("2026-01-20");
});

test.each([
  [["same", "differs"], true],
  [["differs"], false],
  [["differs", "differs"], false],
  [["same", "unreached", "differs"], true],
  [["same", "differs", "same"], false],
] as const)("%j: changed after publication %s", (outcomes, expected) => {
  expect(changedAfterwards(outcomes.map((outcome) => ({ outcome })))).toBe(expected);
});
