import { describe, expect, it } from "vitest";
import { draw, drawFirst, gridsIn, linesIn } from "./fixtures/draw";
import { extractRtf } from "./rtf";

const bytes = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0));
const read = (body: string, head = "\\ansicpg936") =>
  extractRtf(
    bytes(`{\\rtf1\\ansi${head}{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 Ming;}}${body}}`),
  );
const row = (definition: string, cells: string) => `\\trowd${definition}\\pard\\intbl ${cells}\\row\\pard `;
const cells = (...texts: readonly string[]) => texts.map((text) => `${text}\\cell `).join("");
/** 政府 in GBK, 公 in Big5. */
const [government, common] = ["\\'d5\\'fe\\'b8\\'ae", "\\'a4\\'bd"];

describe("tables of RTF", () => {
  it.each([
    [
      "sides that differ a little",
      row("\\cellx1000\\cellx2000", cells("a", "b")) + row("\\cellx1030\\cellx1990", cells("1", "2")),
      ["a@0 b@1", "1@0 2@1"],
    ],
    [
      "sides that show a span",
      row("\\cellx1000\\cellx3000", cells("a", "b")) + row("\\cellx1000\\cellx2000\\cellx3000", cells("x", "1", "2")),
      ["a@0 b@1+2", "x@0 1@1 2@2"],
    ],
    [
      "merged cells",
      row("\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000", cells("a", "b", "")) +
        row("\\clvmrg\\cellx1000\\cellx2000\\cellx3000", cells("", "1", "2")),
      ["a@0↓2 b@1+2", "1@1 2@2"],
    ],
    ["several lines in a cell", row("\\cellx1000\\cellx2000", `a\\par b\\line c\\cell ${cells("1")}`), ["a\nb\nc@0 1@1"]],
  ])("%s", async (_, body, expected) => {
    expect(drawFirst(await read(body))).toEqual(expected);
  });

  it("reads tables within cells, and leaves what is written for older programs out", async () => {
    const nested =
      "\\pard\\intbl\\itap2 x\\nestcell 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx1000\\nestrow}{\\nonesttables\\par}";
    const document = await read(`\\trowd\\cellx2000 ${nested}\\pard\\intbl\\itap1 \\cell\\row\\pard end\\par`);
    expect([gridsIn(document).map(draw), gridsIn(document)[0]?.cells[1]?.places, linesIn(document).at(-1)]).toEqual([
      [["x@0 1@1"]],
      [{ path: "table[2]/tr[1]/td[2]" }],
      "end",
    ]);
  });
});

describe("text of RTF", () => {
  it.each([
    ["bytes in the encoding of their font", `\\f1 ${government}\\f2 ${common}`, "政府公"],
    ["bytes in the encoding of the file", `\\f0 ${government}`, "政府"],
    ["Unicode with its substitute", "\\uc2\\u20844 \\'b9\\'ab\\u-10179?\\'3f\\u-8704 ??x", "公😀x"],
    ["escaped braces and spaces", "\\{a\\~b\\}\\_c", "{a b}-c"],
    ["no hidden or deleted text", "{\\v x}a{\\deleted y}b", "ab"],
    ["nothing crossed out", "{\\strike 9}a{\\striked1 8}b\\strike c\\strike0 d\\strike e\\plain f", "abdf"],
    ["marks of notes apart", "12{\\super \\f1 1}m{\\super 2}", "12[1]m2"],
    ["no pictures, styles or unknown groups", "{\\pict 0102}{\\*\\unknown x}{\\stylesheet{\\s1 y;}}a{\\bin3 }}}", "a"],
    ["a field's result", "{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}", "3"],
    ["the Unicode one of two texts", "{\\upr{??}{\\*\\ud{\\uc0\\u20844 }}}", "公"],
  ])("%s", async (_, body, expected) => {
    expect(linesIn(await read(`${body}\\par`))).toEqual([expected]);
  });

  it("sets headers and the title apart, and text boxes last", async () => {
    const document = await read(
      "{\\info{\\title T}{\\author A}}{\\header H\\par}a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt box\\par}}}b\\par",
    );
    expect(linesIn(document)).toEqual(["ab", "box"]);
    expect(document.metadata.map(({ name, value }) => `${name}=${value}`)).toEqual(["title=T", "header=H"]);
  });
});

describe("styles of RTF", () => {
  const sheet =
    "{\\stylesheet{\\ql \\snext0 Normal;}{\\s1\\sbasedon0\\v old;}{\\*\\cs10 \\additive Plain;}{\\*\\cs11 \\additive\\strike Gone;}{\\*\\cs12 \\additive\\sbasedon11 Also gone;}{\\*\\cs13 \\additive\\sbasedon11\\strike0 Back;}{\\*\\cs14 \\additive\\super Note;}}";
  const readCell = async (content: string) => {
    const document = await read(
      sheet + row("\\cellx1000\\cellx2000", `a\\cell ${content}\\cell `) + row("\\cellx1000\\cellx2000", cells("b", "2")),
    );
    const found = gridsIn(document)[0]?.cells.find((cell) => cell.row === 0 && cell.column === 1);
    return `${found?.text}${found?.confidence === 0 ? "?" : ""}`;
  };

  it.each([
    ["that change nothing", "{\\cs10 5}", "5"],
    ["that cross out, written with the letters too", "{\\cs11\\strike 9}5", "5"],
    ["that are switched off with the letters", "{\\cs11\\strike0 9}5", "95"],
    ["that cross out, where the letters do not say so", "{\\cs11 9}5", "95?"],
    ["that are based on one that does", "{\\cs12 5}", "5?"],
    ["that take back what they are based on", "{\\cs13 5}", "5"],
    ["that raise", "5{\\cs14 1}", "51?"],
    ["that raise, written with the letters too", "5{\\cs14\\super 1}", "5[1]"],
    ["of paragraphs that hide", "\\s1 5", "5?"],
    ["around nothing", "{\\cs11  }5", "5"],
  ])("%s", async (_, content, expected) => {
    expect(await readCell(content)).toBe(expected);
  });
});

describe("broken RTF", () => {
  it("says where a file stops in the middle", async () => {
    expect((await extractRtf(bytes("{\\rtf1 a\\par b"))).cut).toBe(true);
  });

  it("refuses endless nesting", async () => {
    expect((await extractRtf(bytes("{".repeat(100_000)))).problems[0]?.code).toBe("too-large");
  });
});
