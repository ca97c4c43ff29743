import { describe, expect, it } from "vitest";
import { extractDocx } from "./docx";
import { draw, drawFirst, gridsIn, linesIn } from "./fixtures/draw";
import { pack, packWord } from "./fixtures/pack";

const p = (text: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const changed = (runs: string) => `<w:tc><w:p>${runs}</w:p></w:tc>`;
/** Goes on in the next paragraph, since the mark at its end was deleted. */
const joined = (text: string) => p(text, "<w:rPr><w:del/></w:rPr>");
const tc = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (rows: string) => `<w:tbl>${rows}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
const [starts, continues] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];

const read = (body: string, parts = {}, core = "") => extractDocx(packWord(body, parts, core));

describe("tables of Word", () => {
  it.each([
    [
      "gridSpan and vMerge",
      tr(tc("a", starts) + tc("b", span(2))) + tr(tc("", continues) + tc("1") + tc("2")),
      ["a@0↓2 b@1+2", "1@1 2@2"],
    ],
    ["a merge that nothing began", tr(tc("a") + tc("b")) + tr(tc("1", continues) + tc("2")), ["a@0 b@1", "1@0 2@1"]],
    [
      "gridBefore",
      tr(tc("a") + tc("b") + tc("c")) + tr(tc("1") + tc("2"), '<w:gridBefore w:val="1"/>'),
      ["a@0 b@1 c@2", "1@1 2@2"],
    ],
    [
      "hMerge",
      tr(tc("a", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("b")) + tr(tc("1") + tc("2") + tc("3")),
      ["a@0+2 b@2", "1@0 2@1 3@2"],
    ],
    [
      "widths instead of spans",
      tr(tc("a", width(2000)) + tc("b", width(2030))) + tr(tc("c", width(2010)) + tc("1", width(1000)) + tc("2", width(1000))),
      ["a@0 b@1+2", "c@0 1@1 2@2"],
    ],
    [
      "rows and cells in content controls",
      `<w:sdt><w:sdtContent>${tr(tc("a") + tc("b"))}</w:sdtContent></w:sdt>${tr(`${tc("1")}<w:sdt><w:sdtContent>${tc("2")}</w:sdtContent></w:sdt>`)}`,
      ["a@0 b@1", "1@0 2@1"],
    ],
    [
      "deleted rows",
      tr(tc("a") + tc("b")) + tr(tc("9") + tc("9"), "<w:del/>") + tr(tc("1") + tc("2"), "<w:ins/>"),
      ["a@0 b@1", "1@0 2@1"],
    ],
    [
      "deleted cells",
      tr(tc("a") + tc("9", "<w:cellDel/>") + tc("b")) + tr(tc("1") + tc("9", "<w:cellDel/>") + tc("2")),
      ["a@0 b@1", "1@0 2@1"],
    ],
    [
      "figures that were changed, moved and set in other letters",
      tr(tc("a") + tc("b") + tc("c")) +
        tr(
          changed(`${deleted("12")}<w:ins>${run("13")}</w:ins>`) +
            changed(`<w:moveFrom>${run("8")}</w:moveFrom><w:moveTo>${run("5")}</w:moveTo>`) +
            changed(`<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>7</w:t></w:r>`),
        ),
      ["a@0 b@1 c@2", "13@0 5@1 7@2"],
    ],
    [
      "a figure of which the end of a line was deleted",
      tr(tc("a") + tc("b")) + tr(`${tc("1")}<w:tc>${joined("12")}${p("3")}${joined("")}</w:tc>`),
      ["a@0 b@1", "1@0 123@1"],
    ],
  ])("%s", async (_, rows, expected) => {
    expect(drawFirst(await read(tbl(rows)))).toEqual(expected);
  });

  it("places cells by their table, row and cell", async () => {
    const document = await read(tbl(tr(tc("x") + tc("y"))) + p("") + tbl(tr(tc("a") + tc("b")) + tr(tc("1") + tc("2"))));
    expect(gridsIn(document)[1]?.cells.at(-1)?.places).toEqual([{ path: "table[2]/tr[2]/td[2]" }]);
  });

  it("reads tables within cells on their own", async () => {
    const inner = tbl(tr(tc("a") + tc("1")));
    const document = await read(tbl(tr(`<w:tc>${p("二、表")}${inner}${p("")}</w:tc>`)));
    expect([linesIn(document), gridsIn(document).map(draw)]).toEqual([["二、表", ""], [["a@0 1@1"]]]);
  });
});

describe("text of Word", () => {
  it.each([
    [
      "accepts changes",
      "<w:p><w:ins><w:r><w:t>今年</w:t></w:r></w:ins><w:del><w:r><w:delText>去年</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>",
      ["今年"],
    ],
    [
      "leaves hidden text out",
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r></w:p>",
      ["显"],
    ],
    [
      "leaves out a paragraph that was deleted whole",
      `${p("一")}<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${deleted("旧")}</w:p>${p("二")}`,
      ["一", "二"],
    ],
    ["takes a field's result", "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>", ["3"]],
    ["ends a line at a break", "<w:p><w:r><w:t>某局</w:t><w:br/><w:t>年报</w:t></w:r></w:p>", ["某局", "年报"]],
    [
      "shows a text box once, after its paragraph",
      `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${p("框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("框")}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:r><w:t>文</w:t></w:r></w:p>`,
      ["文", "框"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(linesIn(await read(body))).toEqual(expected);
  });

  it("writes the numbers that Word adds", async () => {
    const level = (ilvl: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%1.%2 ")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const styles =
      '<w:styles><w:style w:styleId="h"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="g"><w:basedOn w:val="h"/></w:style></w:styles>';
    const at = (ilvl: number) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="7"/></w:numPr>`;
    const body = [
      p("总体情况", '<w:pStyle w:val="g"/>'),
      p("甲", at(1)),
      p("乙", at(1)),
      p("主动公开", at(0)),
      p("丙", at(1)),
      p("无", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ];
    expect(linesIn(await read(body.join(""), { numbering, styles }))).toEqual([
      "一、总体情况",
      "一.1 甲",
      "一.2 乙",
      "二、主动公开",
      "二.1 丙",
      "无",
    ]);
  });

  it("sets headers, title and dates apart, and leaves the author out", async () => {
    const header = `<w:hdr>${p("示例局")}</w:hdr>`;
    const document = await read(
      p("文"),
      { header },
      "<dc:title>年报</dc:title><dc:creator>某人</dc:creator><dcterms:created>2021-01-05T00:00:00Z</dcterms:created>",
    );
    expect(linesIn(document)).toEqual(["文"]);
    expect(document.metadata.map(({ name, value }) => `${name}=${value}`)).toEqual([
      "title=年报",
      "created=2021-01-05T00:00:00Z",
      "header=示例局",
    ]);
  });
});

describe("hostile files", () => {
  it.each([
    ["damaged", new Uint8Array([0x50, 0x4b, 3, 4, 0])],
    ["unsupported", pack({ "a.txt": "x" })],
    ["unsupported", pack({ "_rels/.rels": '<!DOCTYPE x [<!ENTITY a "b">]><Relationships/>' })],
    ["damaged", packWord("<w:p>")],
    ["damaged", pack({ "word/document.xml": "", "WORD/document.xml": "", "[Content_Types].xml": "" })],
    ["too-large", packWord("<w:p>".repeat(1_000) + "</w:p>".repeat(1_000))],
    ["archive-bomb", packWord(" ".repeat(20_000_000))],
  ])("%s", async (code, bytes) => {
    expect((await extractDocx(bytes)).problems.map((problem) => problem.code)).toEqual([code]);
  });
});
