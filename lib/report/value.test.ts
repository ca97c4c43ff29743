import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readValue } from "./value";

const NUMBERS: [raw: string, value: number, unit?: string][] = [
  ["0", 0],
  ["０", 0],
  [" 0", 0],
  ["\u00a0 7 ", 7],
  ["\u200b12\ufeff", 12],
  ["? 0", 0],
  ["+3", 3],
  ["＋3", 3],
  ["-8", -8],
  ["－8", -8],
  ["−8", -8],
  ["--253", -253],
  ["-0", 0],
  ["减44", -44],
  ["减少44项", -44, "项"],
  ["增3", 3],
  ["新增 3", 3],
  ["1,234", 1234],
  ["3，511", 3511],
  ["１，２３４，５６７", 1_234_567],
  ["1\u2009234", 1234],
  ["1\u00a0234\u00a0567", 1_234_567],
  ["0.092", 0.092],
  ["477.35", 477.35],
  ["103.3879万元", 103.3879, "万元"],
  ["251000元", 251000, "元"],
  ["251000 元", 251000, "元"],
  ["1,234.5万元", 1234.5, "万元"],
  ["12万", 12, "万"],
  ["3件", 3, "件"],
  ["2万件", 2, "万件"],
  ["5人次", 5, "人次"],
  ["十二", 12],
  ["一件", 1, "件"],
  ["零", 0],
];

const OTHERS: Record<"blank" | "notApplicable" | "unreadable", string[]> = {
  blank: ["", " ", "\u00a0", "\u3000", "\n\t ", "\u200b", " ".repeat(60)],
  notApplicable: ["/", "／", "//", "-", "—", "——", "－", "--", "–", "无", " 不涉及 "],
  unreadable: [
    ...[
      "1 234",
      "0 0 0",
      "000",
      "007",
      "1,23",
      "1，2",
      "12,34,567",
      "1,234\u00a0567",
      "1.",
      "（1）",
      "1-2",
      "5%",
      "约5",
      "5余件",
    ],
    ...[
      "O",
      "○",
      "一",
      "一一",
      "三四",
      "±",
      "+",
      "+-3",
      "见附件",
      "2020年",
      "1/2",
      "3*",
      "?",
      "５.６.７",
      "9".repeat(41),
      "1e5",
      "0x10",
    ],
  ],
};

describe("a cell", () => {
  test.each(NUMBERS)("%j is %d %s", (raw, value, unit) => {
    expect(readValue(raw)).toStrictEqual({ value, status: "reported", ...(unit === undefined ? {} : { unit }) });
  });

  test.each(Object.entries(OTHERS).flatMap(([status, raws]) => raws.map((raw) => [raw, status])))("%j is %s", (raw, status) => {
    expect(readValue(raw)).toStrictEqual({ value: null, status });
  });

  test("any number that is printed comes back, in every dress", () => {
    const dressed = fc.record({
      value: fc.integer({ min: -9_999_999, max: 9_999_999 }),
      comma: fc.constantFrom("", ",", "，", "\u2009", "\u202f"),
      wide: fc.boolean(),
      unit: fc.constantFrom("", "件", "万元"),
      around: fc.constantFrom("", " ", "\u00a0", "\u3000"),
    });
    fc.assert(
      fc.property(dressed, ({ value, comma, wide, unit, around }) => {
        const digits = String(value).replace(/\B(?=(\d{3})+$)/g, comma);
        const printed = wide ? digits.replace(/[-\d]/g, (half) => String.fromCharCode(half.charCodeAt(0) + 0xfee0)) : digits;
        expect(readValue(`${around}${printed}${unit}${around}`)).toMatchObject({ value: value + 0, status: "reported" });
      }),
      { numRuns: 2000 },
    );
  });

  test("any text at all has an answer, and only digits make a number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (raw) => {
        const { value, status } = readValue(raw);
        expect(value === null).toBe(status !== "reported");
        if (value !== null) expect(raw).toMatch(/[\d０-９〇零一二两三四五六七八九十百千]/);
      }),
      { numRuns: 2000 },
    );
  });
});
