import { expect, it } from "vitest";
import { cellsOf } from "./cells";
import { figuresOf, numberOf, statusOf } from "./figure";
import type { Cells, Reading } from "./report";

const reading = (changes: Partial<Reading>): Reading => ({ value: null, raw: null, status: "lost", place: null, ...changes });

const cells: Cells = {
  "requests.new.total": reading({ status: "reported", value: 3, unit: "件", raw: "3" }),
  "disclosure.fees.amount": reading({ status: "reported", value: 5000, unit: "元", raw: "5000元" }),
  "requests.total.total": reading({ status: "implied", value: 0, was: "blank", proof: [] }),
  "disclosure.rules.issued": reading({ status: "notApplicable", raw: "/" }),
  "requests.granted.total": reading({ status: "blank", raw: "" }),
};

it("keeps the number as printed, and its unit only where the form has another", () => {
  const figures = figuresOf("C", cells);
  expect(figures["requests.new.total"]).toBe(3);
  expect(figures["disclosure.fees.amount"]).toEqual({ value: 5000, unit: "元" });
  expect(figures["requests.total.total"]).toEqual({ implied: 0, was: "blank" });
});

it("keeps zero, blank, “/”, lost and not on the form apart", () => {
  const figures = figuresOf("C", cells);
  const status = (key: keyof typeof figures) => statusOf(figures[key], "C");
  expect(status("requests.total.total")).toBe("implied");
  expect(status("requests.granted.total")).toBe("blank");
  expect(status("disclosure.rules.issued")).toBe("notApplicable");
  expect(status("requests.partial.total")).toBe("lost");
  expect(status("requests.other.total")).toBe("notOnForm");
  expect(statusOf(undefined, null)).toBe("noReport");
  expect([numberOf(figures["requests.total.total"]), numberOf(figures["disclosure.rules.issued"]), numberOf(undefined)]).toEqual([
    0,
    null,
    null,
  ]);
});

it("has a figure for each cell of the form and for no other", () => {
  expect(Object.keys(figuresOf("B", cells))).toEqual(cellsOf("B").map(({ key }) => key));
});
