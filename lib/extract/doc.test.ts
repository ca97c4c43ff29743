import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openCompound } from "./compound";
import { extractDoc } from "./doc";
import { draw, gridsIn, linesIn } from "./fixtures/draw";
import { extractRtf } from "./rtf";

/** Written once by LibreOffice: merged cells, a table in a cell, changes, hidden text, a field, a header. */
const fixture = (name: string) => new Uint8Array(readFileSync(`${import.meta.dirname}/fixtures/${name}`));
const WORD = fixture("features.doc");

describe.each([
  ["binary Word", () => extractDoc(WORD)],
  ["the same file as RTF", () => extractRtf(fixture("features.rtf"))],
])("%s", (_, read) => {
  it("keeps merged cells, lines of a cell, and tables in cells", async () => {
    expect(gridsIn(await read()).map(draw)).toEqual([
      ["类别@0↓2 数量@1+3", "申请\n件数@1 答复@2 @3", "行政许可@0 12@1 1,034.56@2+2"],
      ["甲@0 1@1", "乙@0 2@1"],
    ]);
  });

  it("accepts changes, leaves hidden text out, takes the result of a field", async () => {
    expect(linesIn(await read())).toEqual(["示例市青桐区司法局", "今年平稳", "第1页", "二、表", "外", "说明", "", "完"]);
  });

  it("places cells by table, row and cell, and sets the header apart", async () => {
    const document = await read();
    expect(gridsIn(document).map((grid) => grid.cells.at(-1)?.places)).toEqual([
      [{ path: "table[1]/tr[3]/td[3]" }],
      [{ path: "table[3]/tr[2]/td[2]" }],
    ]);
    expect(document.metadata).toEqual([{ name: "header", value: "青桐区政府信息公开", place: {} }]);
  });
});

describe("looks of characters in binary Word", () => {
  /** Where the modifier of the hidden text stands, and the two characters before and within that text. */
  const [MODIFIER, TEXT] = [3039, 2078];
  const digits = [0x32, 0, 0x31, 0, 0x20, 0];

  it.each([
    ["crossed out", [0x37, 0x08, 1], "今年平2"],
    ["crossed out twice", [0x53, 0x2a, 1], "今年平2"],
    ["raised: the mark of a note", [0x48, 0x2a, 1], "今年平2[1]"],
    ["lowered", [0x48, 0x2a, 2], "今年平21"],
  ])("%s", async (_, modifier, line) => {
    expect(linesIn(await extractDoc(patched([MODIFIER, ...modifier], [TEXT, ...digits])))[1]).toBe(line);
  });
});

describe("cells of binary Word that hold no letters", () => {
  const digits = Buffer.from("12\u0007", "utf16le");
  const at = Buffer.from(openCompound(WORD).get("WordDocument")?.() ?? []).indexOf(digits);

  it.each([
    ["a picture", [0x01, 0, 0x20, 0], [0]],
    ["a drawing", [0x20, 0, 0x08, 0], [0]],
    ["nothing", [0x20, 0, 0x20, 0], [undefined]],
  ])("%s", async (_, characters, confidence) => {
    const [grid] = gridsIn(await extractDoc(patched([at, ...characters])));
    expect(grid?.cells.filter(({ row, column }) => row === 2 && column === 1).map((cell) => cell.confidence)).toEqual(confidence);
  });
});

describe("styles of binary Word", () => {
  /** In the table stream: a modifier of letters of “Normal”, by which all paragraphs go, and one of “Caption”. */
  const [NORMAL, CAPTION] = [64, 356];
  /** In the main stream: the modifiers of hidden and of deleted text. */
  const [HIDDEN, DELETED] = [3039, 3057];
  const struck = (setting: number) => [0x37, 0x08, setting];
  const lines = async (file: Uint8Array) => linesIn(await extractDoc(file)).join("");

  it.each([
    ["leave letters out", [], ""],
    ["do not where a run says no", struck(0), "隐藏"],
    ["do where a run leaves it to them", struck(0x80), ""],
    ["do not where a run is the opposite", struck(0x81), "隐藏"],
  ])("of a paragraph %s", async (_, own, expected) => {
    expect(await lines(patched([HIDDEN, ...own], [TABLE + NORMAL, ...struck(1)]))).toBe(expected);
  });

  it.each([
    ["struck", 1, false],
    ["not struck", 0, true],
  ])("of letters: %s", async (_, setting, isRead) => {
    const file = patched([DELETED, 0x00, 0x08, 0, 0x30, 0x4a, 18, 0], [TABLE + CAPTION, ...struck(setting)]);
    expect((await lines(file)).includes("去年")).toBe(isRead);
  });
});

/** Where a stream begins in the file, whose first bytes are looked for. */
const startOf = (name: string): number =>
  Buffer.from(WORD).indexOf(Buffer.from(openCompound(WORD).get(name)?.().subarray(0, 64) ?? []));
/** Where the table stream begins, counted from the main stream. */
const TABLE = startOf("1Table") - startOf("WordDocument");

/** The file with other bytes at places of its main stream. */
function patched(...changes: readonly (readonly [at: number, ...bytes: readonly number[]])[]): Uint8Array {
  const changed = Uint8Array.from(WORD);
  for (const [at, ...bytes] of changes) changed.set(bytes, startOf("WordDocument") + at);
  return changed;
}

describe("Word files that cannot be read say why", () => {
  it.each([
    ["encrypted", patched([10, 0x00, 0x03])],
    ["old-word", patched([2, 0x68, 0x00])],
    ["old-word", patched([0, 0xdc, 0xa5])],
    ["damaged", WORD.subarray(0, 600)],
    ["damaged", patched([0x1a2, 0xff, 0xff, 0xff, 0x7f])],
  ])("%s", async (code, bytes) => {
    expect((await extractDoc(bytes)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("follows a chain of sectors that bites its tail no further than the file is long", () => {
    const looped = Uint8Array.from(WORD);
    const view = new DataView(looped.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) view.setUint32(table + sector * 4, sector, true);
    for (const read of openCompound(looped).values()) expect(read().length).toBeLessThanOrEqual(looped.length);
  });
});
