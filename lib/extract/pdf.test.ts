import { describe, expect, test } from "vitest";
import { draw, drawFirst, gridsIn, linesIn } from "./fixtures/draw";
import { writePdf } from "./fixtures/pdf";
import { newSheet, type Sheet } from "./fixtures/sheet";
import { drawTable, type TableCell, type TableStyle } from "./fixtures/table";
import { recogniser } from "./ocr";
import { extractPdf, renderPage } from "./pdf";

const STYLE: TableStyle = { size: 10, padding: 4, header: 0, bottom: 780, ruled: true };
const cell = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({ text, columnSpan, rowSpan });
const row = (...texts: string[]): TableCell[] => texts.map((text) => cell(text));

function table(
  rows: readonly (readonly TableCell[])[],
  edges: readonly number[],
  style: Partial<TableStyle> = {},
  top = 60,
): Sheet[] {
  const sheets = [newSheet()];
  drawTable(sheets, rows, edges, top, { ...STYLE, ...style });
  return sheets;
}
const HEADED = [[cell("信息内容", 1, 2), cell("申请人情况", 2)], [cell("自然人"), cell("总计")], row("予以公开", "12", "3456")];
const EDGES = [60, 200, 300, 400];
const AS_DRAWN = ["信息内容@0↓2 申请人情况@1+2", "自然人@1 总计@2", "予以公开@0 12@1 3456@2"];

describe("tables with drawn lines", () => {
  test.each(["strokes", "bars"] as const)("cells and merged cells from %s", async (lines) => {
    expect(drawFirst(await extractPdf(await writePdf(table(HEADED, EDGES), { lines })))).toEqual(AS_DRAWN);
  });

  test("every cell has its page and its box", async () => {
    const [grid] = gridsIn(await extractPdf(await writePdf(table(HEADED, EDGES))));
    const number = grid?.cells.find(({ text }) => text === "3456");
    expect(number?.places).toEqual([{ page: 1, box: [300, 102, 400, 123] }]);
    expect(grid?.aligned).toBe(true);
  });

  test.each([90, 180, 270] as const)("on a page turned by %i degrees, boxes stand on the page as it is shown", async (rotate) => {
    const document = await extractPdf(await writePdf(table(HEADED, EDGES), { rotate }));
    expect(drawFirst(document)).toEqual(AS_DRAWN);
    const [place] = gridsIn(document)[0]?.cells.find(({ text }) => text === "3456")?.places ?? [];
    const shown = { 90: [719, 300, 740, 400], 180: [195, 719, 295, 740], 270: [102, 195, 123, 295] }[rotate];
    expect(place?.box).toEqual(shown);
  });

  test("a page printed sideways is read upright", async () => {
    const [sheet] = table(HEADED, EDGES);
    const sideways: Sheet = {
      width: 842,
      height: 595,
      texts: sheet?.texts.map((text) => ({ ...text, x: 842 - text.base, base: text.x, turn: 90 as const })) ?? [],
      strokes:
        sheet?.strokes.map(({ from, to }) => ({ from: [842 - from[1], from[0]] as const, to: [842 - to[1], to[0]] as const })) ??
        [],
    };
    const document = await extractPdf(await writePdf([sideways]));
    expect(drawFirst(document)).toEqual(AS_DRAWN);
    expect(gridsIn(document)[0]?.cells.find(({ text }) => text === "3456")?.places[0]?.box).toEqual([719, 300, 740, 400]);
  });

  test("a heading written from top to bottom reads as a word, also in two columns", async () => {
    const sheets = table([row("", "", "5")], [60, 75, 130, 200], { padding: 40 });
    const stack = (text: string, x: number) => {
      for (const [index, character] of [...text].entries())
        sheets[0]?.texts.push({ text: character, x, base: 75 + index * 13, size: 10 });
    };
    stack("自然人", 62);
    stack("法人或其", 112);
    stack("他组织", 90);
    expect(drawFirst(await extractPdf(await writePdf(sheets)))).toEqual(["自然人@0 法人或其他组织@1 5@2"]);
  });

  test("a number wider than its cell stays whole and in its cell", async () => {
    const sheets = table([row("甲", "7", "", "8")], [60, 100, 140, 160, 200]);
    // Its digits are a little wider than half their height.
    sheets[0]?.texts.push({ text: "123456", x: 133, base: 74, size: 10 });
    expect(drawFirst(await extractPdf(await writePdf(sheets)))).toEqual(["甲@0 7@1 123456@2 8@3"]);
  });

  test("numbers that touch over a border stay in their cells; one that runs out of its cell is no number at all", async () => {
    const cells = [row("甲", "", "", "")];
    const columns = [60, 100, 132, 164, 200];
    // Noto's digits are a little over half as wide as high: each number is as wide as its cell.
    const touching = table(cells, columns, { padding: 2 });
    touching[0]?.texts.push({ text: "58443", x: 102, base: 72, size: 10 }, { text: "33885", x: 134, base: 72, size: 10 });
    expect(drawFirst(await extractPdf(await writePdf(touching)))).toEqual(["甲@0 58443@1 33885@2 @3"]);
    const running = table(cells, columns, { padding: 2 });
    running[0]?.texts.push({ text: "58443033", x: 102, base: 72, size: 10 });
    const [, first, second, third] = drawFirst(await extractPdf(await writePdf(running)))[0]?.split(" ") ?? [];
    expect([first, second]).toEqual([expect.stringContaining("\ufffd"), expect.stringContaining("\ufffd")]);
    expect(third).toBe("@3");
  });

  test("wrapped words are joined, a broken line stays broken", async () => {
    const sheets = table([row("", "1")], [60, 160, 200], { padding: 20 });
    const put = (text: string, base: number) => sheets[0]?.texts.push({ text, x: 64, base, size: 10 });
    put("要求行政机关确认或", 72);
    put("重新出具", 85);
    put("信息", 98);
    expect(drawFirst(await extractPdf(await writePdf(sheets)))).toEqual(["要求行政机关确认或重新出具\n信息@0 1@1"]);
  });
});

describe("tables over page breaks", () => {
  const body = Array.from({ length: 60 }, (_, index) => row(`${index + 1}.事项`, String(index), String(index * 7)));
  const rows = [row("事项", "数量", "金额"), ...body];

  test.each([0, 1])("are one table, the header printed again %i times left out", async (header) => {
    const document = await extractPdf(await writePdf(table(rows, EDGES, { header })));
    expect(gridsIn(document)).toHaveLength(1);
    expect(drawFirst(document)).toEqual(
      draw(gridsIn(await extractPdf(await writePdf(table(rows, EDGES, { bottom: 5_000 }))))[0]),
    );
  });

  test("page numbers and repeated headers do not part them, and are set apart", async () => {
    const sheets = table(rows, EDGES);
    for (const [index, sheet] of sheets.entries())
      sheet.texts.push(
        { text: `- ${index + 1} -`, x: 290, base: 815, size: 9 },
        { text: "示例市青桐区政府信息公开年度报告", x: 60, base: 40, size: 9 },
      );
    const document = await extractPdf(await writePdf(sheets));
    expect(gridsIn(document)).toHaveLength(1);
    expect(linesIn(document)).toEqual([]);
    expect(document.metadata.map(({ name, value, place }) => `${name} ${value} ${place.page}`)).toEqual([
      "页码 - 1 - 1",
      "页码 - 2 - 2",
      "页眉 示例市青桐区政府信息公开年度报告 1",
      "页眉 示例市青桐区政府信息公开年度报告 2",
    ]);
  });

  test("a merged cell that the break cuts has a place on both pages", async () => {
    const merged = [[cell("三、本年度办理结果", 1, 60), cell("0"), cell("1")], ...body.slice(1).map(() => row("2", "3"))];
    const [grid] = gridsIn(await extractPdf(await writePdf(table(merged, EDGES))));
    expect(grid?.cells.find(({ column }) => column === 0)?.places.map(({ page }) => page)).toEqual([1, 2]);
  });

  test("other tables at the same edges are kept apart by the heading between them", async () => {
    const sheets = table(rows.slice(0, 30), EDGES);
    sheets[0]?.texts.push({ text: "四、行政复议情况", x: 60, base: 780, size: 12 });
    sheets.push(newSheet());
    drawTable(sheets, rows.slice(0, 3), EDGES, 60, STYLE);
    expect(gridsIn(await extractPdf(await writePdf(sheets))).map((grid) => grid.rows)).toEqual([30, 3]);
  });

  test("a blank below a heading that ends its page stays a blank", async () => {
    const headed = [[cell("事项", 1, 2), cell("数量", 2)], row("本年", "总计"), row("1.事项", "5", ""), row("2.事项", "6", "7")];
    const sheets = table(headed, EDGES, { header: 2, bottom: 115 });
    expect(sheets.length).toBeGreaterThan(1);
    const [grid] = gridsIn(await extractPdf(await writePdf(sheets)));
    expect(draw(grid).slice(2, 4)).toEqual(["1.事项@0 5@1 @2", "2.事项@0 6@1 7@2"]);
  });

  test("rows that are blank on both sides of a break stay two rows", async () => {
    const blank = [row("事项", "数量", "金额"), ...body.map((_, index) => row(`${index + 1}.事项`, "", ""))];
    const [grid] = gridsIn(await extractPdf(await writePdf(table(blank, EDGES))));
    expect(grid?.rows).toBe(61);
  });
});

describe("tables without lines", () => {
  const rows = [
    row("信息内容", "自然人", "商业企业", "总计"),
    row("（一）予以公开", "12", "0", "3456"),
    row("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3", "", "5"),
    row("3.其他", "1034.56", "8", "9"),
  ];
  const edges = [60, 220, 300, 400, 500];
  const expected = [
    "信息内容@0 自然人@1 商业企业@2 总计@3",
    "（一）予以公开@0 12@1 0@2 3456@3",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请@0 3@1 @2 5@3",
    "3.其他@0 1034.56@1 8@2 9@3",
  ];

  test("figures that stand below each other are columns; a wrapped label is one; a blank cell stays blank", async () => {
    expect(drawFirst(await extractPdf(await writePdf(table(rows, edges, { ruled: false }))))).toEqual(expected);
  });

  test("lines above and below make no difference", async () => {
    const sheets = table(rows, edges, { ruled: false });
    for (const y of [58, 85, 190]) sheets[0]?.strokes.push({ from: [60, y], to: [500, y] });
    expect(drawFirst(await extractPdf(await writePdf(sheets)))).toEqual(expected);
  });

  test("over a page break they are one", async () => {
    const many = Array.from({ length: 50 }, (_, index) => row(`${index + 1}.事项`, String(index), String(index * 77)));
    const [grid, ...more] = gridsIn(await extractPdf(await writePdf(table(many, EDGES, { ruled: false }))));
    expect(more).toEqual([]);
    expect(draw(grid)[49]).toBe("50.事项@0 49@1 3773@2");
  });

  test("names of groups beside the rows stay out of the rows' own names", async () => {
    const grouped = [
      [cell("一、本年新收政府信息公开申请", 2), ...row("1", "2")],
      [cell("三、办理结果", 1, 6), ...row("1.属于国家秘密", "3", "4")],
      ...["2.保护第三方", "3.三类内部事务信息", "4.四类过程性信息", "5.行政执法案卷", "6.行政查询事项"].map((label, index) =>
        row(label, String(index + 5), "0"),
      ),
      [cell("三、不予处理", 1, 3), ...row("1.信访举报", "31", "32")],
      row("2.重复申请", "33", "34"),
      row("3.其他", "35", "36"),
    ];
    const grid = gridsIn(await extractPdf(await writePdf(table(grouped, [60, 110, 260, 330, 400], { ruled: false }))))[0];
    const labels = grid?.cells.filter(({ column }) => column === 1).map(({ text }) => text);
    expect(labels).toEqual(grouped.slice(1).map((cells) => cells.at(-3)?.text));
    const names = grid?.cells.filter(({ column }) => column === 0).map(({ text }) => text);
    expect(names?.join("")).toBe("一、本年新收政府信息公开申请三、办理结果三、不予处理");
  });

  test("a unit beside a label shows that the figure was left out, also where the next page begins with it", async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      row(`${index + 1}.事项`, index % 7 === 3 ? "次" : "件", index % 5 === 2 ? "" : String(index)),
    );
    const [grid, ...more] = gridsIn(await extractPdf(await writePdf(table(many, EDGES, { ruled: false }))));
    expect(more).toEqual([]);
    const figures = grid?.cells.filter(({ column }) => column === 2).map(({ text }) => text);
    expect(figures).toEqual(many.map((cells) => cells[2]?.text));
  });

  test("sentences with figures are no table", async () => {
    const sheet = newSheet();
    for (const [index, text] of ["全年收到申请 12 件，", "办结 10 件，结转 2 件。", "2023年 3 月 1 日"].entries())
      sheet.texts.push({ text, x: 60, base: 80 + index * 18, size: 12 });
    const document = await extractPdf(await writePdf([sheet]));
    expect(gridsIn(document)).toEqual([]);
    expect(linesIn(document)).toHaveLength(3);
  });
});

describe("files that cannot be read say why", () => {
  test("a font that does not say what its characters mean", async () => {
    const pdf = Buffer.from(await writePdf(table(HEADED, EDGES))).toString("latin1");
    const mute = Buffer.from(pdf.replaceAll("/ToUnicode", "/ToNothing"), "latin1");
    const { problems } = await extractPdf(mute);
    expect(problems.map(({ code }) => code)).toEqual((await recogniser()) ? [] : ["font-without-unicode"]);
  }, 60_000);

  const codes = async (bytes: Uint8Array) => (await extractPdf(bytes)).problems.map(({ code }) => code);

  test("encrypted", async () => {
    expect(await codes(await writePdf(table(HEADED, EDGES), { password: "secret" }))).toEqual(["encrypted"]);
  });
  test("no PDF at all, or the first half of one", async () => {
    expect(await codes(new TextEncoder().encode("%PDF-1.7\nnonsense"))).toEqual(["damaged"]);
    expect(await codes(new Uint8Array(0))).toEqual(["damaged"]);
  });
});

test("a page can be drawn", async () => {
  const png = await renderPage(await writePdf(table(HEADED, EDGES)), 1, 0.5);
  expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
  expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(298);
  await expect(renderPage(await writePdf(table(HEADED, EDGES)), 9, 1)).rejects.toThrow("damaged");
});
