import { describe, expect, test } from "vitest";
import { cellsOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { printedTables } from "@/lib/report/layout";
import { gridOf, neighbourOf } from "./neighbours";

const grid = gridOf(printedTables("C", "zh"));

test("every cell is in the grid", () => expect(grid.flat()).toHaveLength(cellsOf("C").length));

describe("arrow keys", () => {
  test.each<[CellKey, string, CellKey | null]>([
    ["requests.new.individual", "ArrowRight", "requests.new.enterprise"],
    ["requests.new.individual", "ArrowLeft", null],
    ["requests.new.total", "ArrowDown", "requests.carriedIn.total"],
    ["requests.new.total", "ArrowUp", "disclosure.fees.amount"],
    ["disclosure.rules.issued", "ArrowUp", null],
    ["requests.carriedOut.total", "ArrowDown", "disputes.directSuit.corrected"],
    ["disputes.reviewedSuit.total", "ArrowRight", null],
    ["requests.new.total", "Enter", null],
  ])("from %s, %s leads to %s", (from, key, to) => expect(neighbourOf(grid, from, key)).toBe(to));
});
