import { describe, expect, it } from "vitest";
import { drawFirst, gridsIn, linesIn } from "./fixtures/draw";
import { packExcel } from "./fixtures/pack";
import { extractXlsx } from "./xlsx";

const row = (number: number, cells: readonly string[], attributes = "") =>
  `<row r="${number}" ${attributes}>${cells.map((cell, index) => cell.replace("<c", `<c r="${"ABCDEFG"[index]}${number}"`)).join("")}</row>`;
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const data = (...rows: readonly string[]) => `<sheetData>${rows.join("")}</sheetData>`;
const merged = (...refs: readonly string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

const read = (sheet: string, options?: Parameters<typeof packExcel>[1]) => extractXlsx(packExcel({ 表一: sheet }, options));
const codes = async (sheet: string) => (await read(sheet)).problems.map((problem) => problem.code);

describe("sheets of Excel", () => {
  it("keeps merged and blank cells, and drops rows and columns that show nothing", async () => {
    const sheet = data(
      row(2, ["<c/>", text("a"), text("b"), "<c/>"]),
      row(5, ["<c/>", "<c/>", number("1"), "<c/>", number("2")]),
    );
    const document = await read(sheet + merged("B2:B5", "C2:E2"));
    expect(drawFirst(document)).toEqual(["a@0↓2 b@1+2", "1@1 2@2"]);
    expect(gridsIn(document)[0]?.cells.map((cell) => cell.places[0]?.ref)).toEqual(["B2", "C2", "C5", "E5"]);
  });

  it("takes prose out of the grid, with the heading above it", async () => {
    const sheet = data(
      row(1, [text("一、总体情况")]),
      row(2, [text("全年平稳。")]),
      row(3, [text("a"), number("1")]),
      row(4, [text("b")]),
    );
    const document = await read(sheet + merged("A1:B1", "A2:B2"));
    expect(linesIn(document)).toEqual(["一、总体情况", "全年平稳。"]);
    expect(drawFirst(document)).toEqual(["a@0 1@1", "b@0 @1"]);
  });

  it.each([
    ["a plain number", number("1034.56"), "1034.56"],
    ["a number with binary noise", number("0.30000000000000004"), "0.3"],
    ["a number stored as text", text("12"), "12"],
    ["a percentage", number("0.559", 1), "55.9%"],
    ["a date", number("44201", 2), "2021年1月5日"],
    ["a unit of its format", number("5", 3), "5件"],
    ["a formula's result", "<c><f>A1</f><v>7</v></c>", "7"],
    ["a formula's text", '<c t="str"><f>A1</f><v>无</v></c>', "无"],
    ["an error", '<c t="e"><v>#REF!</v></c>', "#REF!"],
    ["a shared text in several runs", '<c t="s"><v>0</v></c>', "行政许可"],
  ])("shows %s", async (_, cell, expected) => {
    const options = {
      strings: ["<r><t>行政</t></r><r><t>许可</t></r><rPh><t>hint</t></rPh>"],
      formats: ["0.0%", 'yyyy"年"m"月"d"日"', '0"件"'],
    };
    const document = await read(data(row(1, [text("x"), cell])), options);
    expect(gridsIn(document)[0]?.cells[1]?.text).toBe(expected);
  });

  it("says what it left out", async () => {
    expect(await codes(data(row(1, [text("a"), "<c><f>B2</f></c>"])))).toEqual(["uncalculated"]);
    expect(await codes(data(row(1, [text("a"), text("b")]), row(2, [text("c"), text("d")], 'hidden="1"')))).toEqual([
      "hidden-rows",
    ]);
    expect((await read(data(row(1, [text("a")])), { state: "hidden" })).problems.map((problem) => problem.code)).toEqual([
      "hidden-sheets",
    ]);
  });
});

describe("hostile sheets", () => {
  it("costs what it shows, not what it spans", async () => {
    const corners = `<row r="1">${text("a").replace("<c", '<c r="A1"')}</row><row r="1048576">${text("b").replace("<c", '<c r="XFD1048576"')}</row>`;
    expect(drawFirst(await read(data(corners) + merged("A1:XFD1048576")))).toEqual([]);
    expect(drawFirst(await read(data(corners)))).toEqual([]);
    expect(drawFirst(await read(data(row(1, [text("a"), text("b")])) + merged("B1:A1", "A2:A1")))).toEqual(["a@0 b@1"]);
  });
});
