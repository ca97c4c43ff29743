import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document";
import { LIMITS } from "./limits";
import { extractText, readText } from "./text";

/** A paragraph as its text, a grid as its rows; empty paragraphs are “”. */
const shape = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : Array.from({ length: block.rows }, (_, row) => block.cells.filter((cell) => cell.row === row).map(({ text }) => text)),
  );
const encode = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => extractText(bytes).problems.map(({ code }) => code);

describe("text as blocks", () => {
  it.each([
    ["lines are paragraphs", "一、总体情况\r\n\r\n　　我局\n", ["一、总体情况", "", "我局"]],
    [
      "tabs divide rows, also at their ends",
      "规章\t0\t\t\n\t\t其他\t",
      [
        [
          ["规章", "0", "", ""],
          ["", "", "其他", ""],
        ],
      ],
    ],
    ["a tab that only indents divides nothing", "\t我局高度重视", ["我局高度重视"]],
    [
      "bars end cells",
      "规章 | 0 | |\n文件 | 1 | 2 |",
      [
        [
          ["规章", "0", ""],
          ["文件", "1", "2"],
        ],
      ],
    ],
    [
      "bars stand between cells",
      "规章 | 0 | \n文件 | 1 | 2\n件 | 3 | 4",
      [
        [
          ["规章", "0", ""],
          ["文件", "1", "2"],
          ["件", "3", "4"],
        ],
      ],
    ],
    [
      "bars frame rows, and rulers are no rows",
      "| 规章 | 0 |\n|---|:-:|\n| 文件 | 1 |",
      [
        [
          ["规章", "0"],
          ["文件", "1"],
        ],
      ],
    ],
    [
      "a bar in front of some rows is an empty cell",
      "结果 | 公开 | 0 |\n| 部分 | 1 |\n",
      [
        [
          ["结果", "公开", "0"],
          ["", "部分", "1"],
        ],
      ],
    ],
    [
      "boxes are drawn with characters",
      "┌──┬──┐\n│规章│0│\n├──┼──┤\n│文件│1│\n└──┴──┘",
      [
        [
          ["规章", "0"],
          ["文件", "1"],
        ],
      ],
    ],
    [
      "a cell a line, with padding",
      "第二十条 |\n|||\n规章 |\n0 |\n|\n",
      [[["第二十条"], [""], [""], [""], ["规章"], ["0"], [""]]],
    ],
    ["bars on lines of their own", "标题\n规章\n|\n0\n|\n||\n文件\n|\n", ["标题", [["规章"], ["0"], [""], [""], ["文件"]]]],
    [
      "a bar that opens a row leaves the heading above alone",
      "二、情况\n|\n规章 |\n0 |\n|\n文件 |\n1 |",
      ["二、情况", [[""], ["规章"], ["0"], [""], ["文件"], ["1"]]],
    ],
    [
      "a bar ends the number above it, whatever stands beside the words",
      "规章 |\n0 |\n1\n  |\n文件 |\n2 |\n3\n|\n",
      [[["规章"], ["0"], ["1"], ["文件"], ["2"], ["3"]]],
    ],
    [
      "a bar between a word and its number ends the word",
      "规章 |\n0 |\n文件\n|\n2 |\n3 |\n",
      [[["规章"], ["0"], ["文件"], ["2"], ["3"]]],
    ],
    [
      "bars below most words end each of them",
      "| 规章\n|\n24\n|\n增加5\n|\n0\n|\n|\n",
      [[[""], ["规章"], ["24"], ["增加5"], ["0"], [""]]],
    ],
    ["spaces that someone set for an empty cell stay", "规章\n\u00a0\n \n0", ["规章", "\u00a0", "", "0"]],
    ["characters that only look like others are those", "⼈⻘", ["人青"]],
  ])("%s", (_, text, blocks) => expect(shape(readText(text))).toEqual(blocks));

  it("places cells by line and column, counted in characters", () => {
    const { blocks } = readText("题\r\n😀 规章\t 12\n");
    expect(blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map(({ places }) => places[0]) : []))).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 7 },
    ]);
  });
});

describe("bytes that are no report", () => {
  it.each([
    ["nothing", new Uint8Array(), ["empty"]],
    ["only spaces", encode(" \n\t\n"), ["empty"]],
    ["zeros", new Uint8Array(999), ["not-text"]],
    ["a program", Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251), ["not-text"]],
    ["too many bytes", new Uint8Array(LIMITS.textBytes + 1).fill(0x61), ["too-large"]],
    ["too many lines", encode("\n规章".repeat(LIMITS.textLines + 2)), ["too-large"]],
    ["ten thousand columns", encode(`规章${"\t0".repeat(10_000)}\n`), ["too-large"]],
    ["ten thousand bars", encode(`${"|".repeat(10_000)}\n`), ["too-large"]],
    ["a damaged character", Uint8Array.from([...encode("政府信息公开工作年度报告"), 0xff, 0x0a]), ["damaged-text"]],
    ["half a character at the end", encode("规章 0 章").subarray(0, -1), []],
  ])("%s", (_, bytes, problems) => expect(codes(bytes)).toEqual(problems));

  it("end in words that say what to do, in both languages", () => {
    for (const { message } of extractText(new Uint8Array(999)).problems)
      expect([message.zh, message.en].join()).toMatch(/上传.*Upload/s);
  });
});
