import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draw, gridsIn } from "./fixtures/draw";
import { extractXls } from "./xls";
import { TextReader } from "./xls-records";
import { readSheet } from "./xls-sheet";

/** Written once by LibreOffice: merged cells, a percentage, a date, formulas, a hidden row and a hidden column. */
const FEATURES = new Uint8Array(readFileSync(`${import.meta.dirname}/fixtures/features.xls`));

describe("binary Excel", () => {
  it("shows what the cells show", async () => {
    const document = await extractXls(FEATURES);
    expect(gridsIn(document).map(draw)).toEqual([
      [
        "类别@0↓2 数量@1+2 占比@3 日期@4",
        "申请@1 答复@2 @3 @4",
        "行政许可@0 12@1 1034.56@2 55.9%@3 2021年1月5日@4",
        "合计@0 13@1 无效@2 TRUE@3 0@4",
      ],
      ["二@0 2@1"],
    ]);
    expect(gridsIn(document)[0]?.cells.at(-1)?.places).toEqual([{ sheet: "表一", ref: "E5" }]);
    expect(document.problems.map((problem) => problem.code)).toEqual(["hidden-rows"]);
  });

  it.each([
    ["damaged", FEATURES.subarray(0, 700)],
    ["damaged", new Uint8Array(100)],
  ])("says that it is %s", async (code, bytes) => {
    expect((await extractXls(bytes)).problems.map((problem) => problem.code)).toContain(code);
  });
});

const u16 = (...values: readonly number[]) => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const u32 = (value: number) => u16(value & 0xffff, value >>> 16);
const record = (type: number, ...data: readonly number[]) => [...u16(type, data.length), ...data];
const begin = record(0x809, ...u16(0x600, 0x10));
const end = record(0x0a);
const book = { strings: ["甲"], formats: [(value: number) => `${value}`] };
const read = (...records: readonly number[][]) => readSheet(new Uint8Array([...begin, ...records.flat(), ...end]), 0, book);

describe("records of a sheet", () => {
  it.each([
    ["a whole number", record(0x27e, ...u16(1, 2, 0), ...u32((7 << 2) | 2)), "7"],
    ["a negative whole number", record(0x27e, ...u16(1, 2, 0), ...u32(((-7 << 2) | 2) >>> 0)), "-7"],
    ["a number in hundredths", record(0x27e, ...u16(1, 2, 0), ...u32((1234 << 2) | 3)), "12.34"],
    ["a shared text", record(0xfd, ...u16(1, 2, 0), ...u32(0)), "甲"],
    ["a text of its own", record(0x204, ...u16(1, 2, 0, 2), 1, ...u16(0x516c, 0x5f00)), "公开"],
    ["an error", record(0x205, ...u16(1, 2, 0), 7, 1), "#DIV/0!"],
    [
      "a formula's text",
      [...record(0x06, ...u16(1, 2, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff), ...record(0x207, ...u16(1), 0, 0x78)],
      "x",
    ],
  ])("%s", (_, bytes, text) => {
    expect(read(bytes).cells).toEqual([{ row: 1, column: 2, text }]);
  });

  it("several numbers in one record", () => {
    expect(
      read(record(0xbd, ...u16(0, 3, 0), ...u32(6), ...u16(0), ...u32(10), ...u16(4))).cells.map(({ column, text }) => [
        column,
        text,
      ]),
    ).toEqual([
      [3, "1"],
      [4, "2"],
    ]);
  });

  it("merged cells, hidden rows and columns; nothing of a chart within", () => {
    const chart = [...begin, ...record(0x204, ...u16(0, 0, 0, 1), 0, 0x78), ...end];
    const sheet = read(
      chart,
      record(0xe5, ...u16(1, 0, 2, 1, 3)),
      record(0x208, ...u16(4, 0, 0, 0, 0, 0), ...u32(0x20)),
      record(0x7d, ...u16(1, 2, 0, 0, 1)),
    );
    expect(sheet).toMatchObject({ cells: [], merges: [{ top: 0, bottom: 2, left: 1, right: 3 }] });
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[4], [1, 2]]);
  });

  it("a text that goes on in the next record, wider than it began, with formats after it", () => {
    const pieces = [
      new Uint8Array([...u16(4), 8, ...u16(1), 0x61, 0x62]),
      new Uint8Array([1, ...u16(0x516c, 0x5f00), 0, 0, 0, 0, ...u16(1), 0, 0x63]),
    ];
    const reader = new TextReader(pieces, 0);
    expect([reader.read(2), reader.read(2), reader.isAtEnd]).toEqual(["ab公开", "c", true]);
  });
});
