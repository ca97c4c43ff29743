import { describe, expect, it } from "vitest";
import { extractCsv, isCsv } from "./csv";
import { draw, drawFirst, gridsIn, linesIn } from "./fixtures/draw";

const read = (text: string) => extractCsv(new TextEncoder().encode(text));

describe("separated values", () => {
  it.each([
    ["quotes, separators and line breaks within them", 'a,"b,""c"""\r\n"1\n2",3\r\n', ['a@0 b,"c"@1', "1\n2@0 3@1"]],
    ["a byte order mark and semicolons", "\ufeffa;b;c\n1;2;3", ["a@0 b@1 c@2", "1@0 2@1 3@2"]],
    ["empty fields and rows, and columns that hold nothing", "a,b,,\n,,,\n1,,,", ["a@0 b@1", "1@0 @1"]],
    ["a quote within a word", 'a"b,c,d\n1,2,3', ['a"b@0 c@1 d@2', "1@0 2@1 3@2"]],
  ])("%s", (_, text, expected) => {
    expect(drawFirst(read(text))).toEqual(expected);
  });

  it("places fields by line and column, within their quotes", () => {
    const [grid] = gridsIn(read('ab,"c\nd",e\n𠮷,1,2'));
    expect(grid?.cells.map((cell) => cell.places[0])).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 5 },
      { line: 2, column: 4 },
      { line: 3, column: 1 },
      { line: 3, column: 3 },
      { line: 3, column: 5 },
    ]);
  });

  it("takes sentences out of the grid", () => {
    const document = read("全年平稳。,,\na,1,2\n");
    expect([linesIn(document), gridsIn(document).map(draw)]).toEqual([["全年平稳。"], [["a@0 1@1 2@2"]]]);
  });

  it.each([
    ["a,b,c\n1,2,3", true],
    ["全年公开1,568条，其中2,000件。\n平稳。\n无。", false],
    ["规章\t1\t2", false],
    ["", false],
  ])("%j is told from text", (text, expected) => {
    expect(isCsv(text)).toBe(expected);
  });
});
