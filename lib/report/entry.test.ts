import { describe, expect, it } from "vitest";
import { carriedOver, stockOf, typeCell } from "./entry";
import type { Cells, Reading } from "./report";

const reported = (value: number): Reading => ({ value, raw: String(value), status: "reported", place: null });
const blank: Reading = { value: null, raw: null, status: "blank", place: null };
const LAST: Cells = {
  "requests.carriedOut.total": reported(4),
  "disclosure.normative.inForce": reported(14),
  "disclosure.rules.inForce": blank,
};

describe("what this year begins with", () => {
  it("is what was carried out, and what was in force; unknown stays open", () => {
    expect(carriedOver("C", LAST)).toEqual({ "requests.carriedIn.total": "4", "disclosure.normative.inForce": "14" });
    expect(carriedOver("B", LAST)).toEqual({ "requests.carriedIn.total": "4" });
    expect(stockOf(LAST)).toEqual({ "disclosure.normative.inForce": "14" });
  });
});

describe("the stock in force", () => {
  const stock = stockOf(LAST);
  const type = (texts: readonly (readonly ["issued" | "repealed" | "inForce", string])[]) =>
    texts.reduce(
      (cells, [column, text]) => typeCell(cells, `disclosure.normative.${column}`, text, stock),
      carriedOver("C", LAST),
    )["disclosure.normative.inForce"];

  it.each([
    [[["issued", "3"]], "17"],
    [
      [
        ["issued", "3"],
        ["repealed", "5"],
      ],
      "12",
    ],
    [
      [
        ["issued", "12"],
        ["issued", "1"],
      ],
      "15",
    ],
    [
      [
        ["issued", "/"],
        ["repealed", "2"],
      ],
      "12",
    ],
    // Somebody's own number stays.
    [
      [
        ["inForce", "20"],
        ["issued", "3"],
      ],
      "20",
    ],
    // What cannot be is not filled in.
    [[["repealed", "15"]], "14"],
    [[["issued", "3x"]], "14"],
  ] as const)("follows %j to %s", (texts, expected) => {
    expect(type(texts)).toBe(expected);
  });

  it("is left alone where last year's is unknown", () => {
    expect(typeCell({}, "disclosure.rules.issued", "2", stock)).toEqual({ "disclosure.rules.issued": "2" });
  });
});
