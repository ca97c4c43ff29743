import { expect, test } from "vitest";
import { en } from "./en";
import { fill, piecesOf } from "./fill";
import { zh } from "./zh";

test("slots are filled, one and many are told apart", () => {
  expect(fill("{year}年有{n}份报告", { year: 2024, n: 3 })).toBe("2024年有3份报告");
  expect(fill("{n} {n|report|reports}", { n: 1 })).toBe("1 report");
  expect(fill("{n} {n|report|reports}", { n: 0 })).toBe("0 reports");
});

test("a slot that nothing fills is seen", () => expect(fill("{who}报送", {})).toBe("{who}报送"));

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
const slotsOf = (text: string) =>
  [...new Set(piecesOf(text).flatMap((piece) => (typeof piece === "string" ? [] : [piece.slot])))].sort().join(",");
const listSlots = (tree: Tree, path = ""): string[] =>
  typeof tree === "string"
    ? [`${path}: ${slotsOf(tree)}`]
    : Object.entries(tree).flatMap(([key, branch]) => listSlots(branch, `${path}.${key}`));

test("both languages fill the same slots", () => expect(listSlots(en)).toEqual(listSlots(zh)));
