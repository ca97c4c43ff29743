import { expect, it } from "vitest";
import { changedFigures } from "./corrections";

it("tells apart a zero, a blank, a loss and what the form does not have", () => {
  const before = {
    "requests.new.total": 0,
    "requests.new.individual": "blank",
    "requests.granted.total": { implied: 3, was: "lost" },
    "disclosure.rules.made": 4,
    "requests.carriedIn.total": 7,
  } as const;
  const after = {
    "requests.new.total": "blank",
    "requests.new.individual": "lost",
    "requests.granted.total": { was: "lost", implied: 3 },
    "disclosure.rules.issued": 4,
    "requests.carriedIn.total": 7,
  } as const;
  expect(changedFigures(before, after)).toEqual([
    { cell: "requests.new.total", before: 0, after: "blank" },
    { cell: "requests.new.individual", before: "blank", after: "lost" },
    { cell: "disclosure.rules.made", before: 4, after: null },
    { cell: "disclosure.rules.issued", before: null, after: 4 },
  ]);
});

it("tells a number from the same number in another unit", () => {
  expect(changedFigures({ "disclosure.fees.amount": 5 }, { "disclosure.fees.amount": { value: 5, unit: "元" } })).toHaveLength(1);
  expect(changedFigures({}, {})).toEqual([]);
});
