import { describe, expect, test } from "vitest";
import { formatCell, formatChange, formatDay, formatNumber, formatProbability, formatRate } from "./format";

describe("numbers", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [12345, "12\u202f345"],
    [1234567.25, "1\u202f234\u202f567.25"],
    [-8, "−8"],
    [null, "—"],
  ])("%s reads %s", (value, text) => expect(formatNumber(value)).toBe(text));

  test("tables group from five digits on", () => {
    expect(formatCell(1234)).toBe("1234");
    expect(formatCell(12345)).toBe("12\u202f345");
  });

  test.each([
    [3, "+3"],
    [-12, "−12"],
    [0, "0"],
    [null, "—"],
  ])("a change of %s reads %s", (value, text) => expect(formatChange(value)).toBe(text));
});

describe("shares", () => {
  test.each([
    [1, 4, "1/4"],
    [0, 4, "0/4"],
    [9, 15, "60%"],
    [1519, 3428, "44.3%"],
    [0, 0, "—"],
    [null, 20, "—"],
  ])("%s of %s reads %s", (part, whole, text) => expect(formatRate(part, whole)).toBe(text));
});

test.each([
  [0, "<1%"],
  [0.004, "<1%"],
  [0.006, "1%"],
  [0.8, "80%"],
  [0.994, "99%"],
  [0.996, ">99%"],
  [1, ">99%"],
])("a simulated probability of %d is %s", (probability, text) => expect(formatProbability(probability)).toBe(text));

test("days in both languages", () => {
  expect(formatDay("2021-01-05", "zh")).toBe("2021年1月5日");
  expect(formatDay("2021-01-05", "en")).toBe("5 January 2021");
});
