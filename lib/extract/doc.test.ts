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

/** The file with other bytes at a place of its main stream, whose first bytes are looked for. */
function patched(at: number, ...bytes: readonly number[]): Uint8Array {
  const stream = openCompound(WORD).get("WordDocument")?.() ?? new Uint8Array();
  const start = Buffer.from(WORD).indexOf(Buffer.from(stream.subarray(0, 64)));
  const changed = Uint8Array.from(WORD);
  changed.set(bytes, start + at);
  return changed;
}

describe("Word files that cannot be read say why", () => {
  it.each([
    ["encrypted", patched(10, 0x00, 0x03)],
    ["old-word", patched(2, 0x68, 0x00)],
    ["old-word", patched(0, 0xdc, 0xa5)],
    ["damaged", WORD.subarray(0, 600)],
    ["damaged", patched(0x1a2, 0xff, 0xff, 0xff, 0x7f)],
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
