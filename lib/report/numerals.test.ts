import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NUMBER, numberIn } from "./numerals";

describe("numberIn", () => {
  it.each([
    ["0", 0],
    ["1,568", 1568],
    ["3，511", 3511],
    ["12.5", 12.5],
    ["3.5万", 35_000],
    ["1.0001万", 10_001],
    ["一", 1],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零三", 103],
    ["二百一十五", 215],
    ["一千零五", 1005],
    ["三万", 30_000],
    ["二〇二一", 2021],
    ["十十", null],
    ["百", null],
    ["二三十", null],
    ["三四", null],
    ["", null],
  ])("%s", (written, value) => expect(numberIn(written)).toBe(value));

  it("finds whole numbers, never a part of one", () => {
    const found = "共12,345条，另1,23条".match(new RegExp(NUMBER, "g"));
    expect(found).toEqual(["12,345", "1", "23"]);
  });

  it("reads back every number below ten thousand that it is told in Chinese", () => {
    const names = "零一二三四五六七八九";
    const say = (value: number): string => {
      const [thousands, hundreds, tens, ones] = String(value).padStart(4, "0").split("").map(Number);
      const parts = [
        [thousands, "千"],
        [hundreds, "百"],
        [tens, "十"],
        [ones, ""],
      ] as const;
      return parts
        .map(([digit = 0, unit]) => (digit === 0 ? "零" : `${names[digit]}${unit}`))
        .join("")
        .replace(/零+/g, "零")
        .replace(/^零|零$/g, "");
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => numberIn(say(value)) === value));
  });
});
