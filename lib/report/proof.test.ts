import { expect, test } from "vitest";
import type { CellKey } from "./form";
import { explain } from "./proof";
import type { Cells, ProofStep, Reading } from "./report";

const reading = (value: number | null, status: Reading["status"] = "reported"): Reading => ({
  value,
  raw: String(value),
  status,
  place: null,
});

const step = (cell: CellKey, value: number, equation: string): ProofStep => ({
  cell,
  value,
  equation,
  given: [],
  because: "difference",
});

test("what one step finds, the next one uses", () => {
  const cells: Cells = {
    "disputes.review.upheld": reading(2),
    "disputes.review.corrected": reading(null, "notApplicable"),
    "disputes.review.other": reading(null, "lost"),
    "disputes.review.pending": reading(1),
    "disputes.review.total": reading(4),
  };
  const proof = [
    step("disputes.review.other", 1, "V-401 disputes.review"),
    step("disputes.review.total", 4, "V-401 disputes.review"),
  ];
  const [first, second] = explain(proof, cells, "C");
  expect(first?.left).toEqual([{ key: "disputes.review.total", value: 4, sought: false }]);
  expect(first?.right.map(({ value, sought }) => [value, sought])).toEqual([
    [2, false],
    [0, false],
    [null, true],
    [1, false],
  ]);
  expect(second?.right[2]).toEqual({ key: "disputes.review.other", value: 1, sought: false });
});

test("an equation that the form does not have explains nothing", () =>
  expect(explain([step("disputes.review.other", 1, "V-999 x")], {}, "C")).toEqual([]));
