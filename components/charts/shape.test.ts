import { expect, test } from "vitest";
import { type ChartYear, drawableIn, gapsOf, pathOf, piecesOf, sumOf } from "./shape";

const year = (number: number, value: number | null, gap?: string): ChartYear => ({ year: number, values: { a: value }, gap });
const part = { key: "a", label: "a", colour: "series1" } as const;

test("years that are empty for one reason are one gap, another reason begins another", () => {
  const years = [
    year(2014, null, "无此项"),
    year(2015, null, "无此项"),
    year(2016, 1),
    year(2017, null, "无此项"),
    year(2018, null, "无报告"),
  ];
  expect(gapsOf(years)).toEqual([
    { from: 2014, to: 2015, label: "无此项" },
    { from: 2017, to: 2017, label: "无此项" },
    { from: 2018, to: 2018, label: "无报告" },
  ]);
});

test("a line is cut where a number is missing and where it stops meaning the same", () => {
  const years = [year(2018, 1), year(2019, 2), year(2020, 3), year(2021, null), year(2022, 4)];
  const pieces = piecesOf(years, { ...part, cuts: [2019] });
  expect(pieces.get(2018)).not.toBe(pieces.get(2019));
  expect(pieces.get(2019)).toBe(pieces.get(2020));
  expect(pieces.has(2021)).toBe(false);
  expect(pieces.get(2022)).not.toBe(pieces.get(2020));
});

test("a sum of what is known; of nothing there is none", () => {
  expect(sumOf({ a: 2, b: null }, [part, { ...part, key: "b" }])).toBe(2);
  expect(sumOf({ a: null }, [part])).toBeNull();
});

test("a path begins anew with each piece, and a number that stands alone is a dot", () => {
  const at = (x: number, piece: number) => ({ x, y: x / 3, piece });
  expect(pathOf([at(0, 1), at(10, 1), at(20, 2), at(30, 3), at(40, 3)])).toBe("M0 0L10 3.3M20 6.7h0M30 10L40 13.3");
});

test("a logarithm has no place for 0", () => {
  expect([0, 1, null, undefined].map((value) => drawableIn(value, true))).toEqual([null, 1, null, null]);
  expect(drawableIn(0)).toBe(0);
});
