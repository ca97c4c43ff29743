import { beforeAll, describe, expect, test } from "vitest";
import { LEAST_CONFIDENCE } from "@/lib/document";
import { draw, gridsIn } from "./fixtures/draw";
import { writePdf } from "./fixtures/pdf";
import { newSheet } from "./fixtures/sheet";
import { drawTable } from "./fixtures/table";
import { extractImage } from "./image";
import { recogniser } from "./ocr";
import { withPdf } from "./pdf-engine";
import { drawPage, grayOf } from "./pdf-render";
import { encodePng } from "./png";
import { evenLight, type Gray, rotated, withoutDust } from "./scan-gray";
import type { Ink } from "./scan-ink";
import { rulesIn } from "./scan-rules";
import { skewOf } from "./scan-skew";
import { isSlash } from "./scan-slash";
import { hasCommas } from "./scan-thousands";
import { isWriting } from "./scan-writing";

const SCALE = 72 / 200;
const ROWS = [
  ["信息内容", "自然人", "总计"],
  ["予以公开", "12", "3456"],
  ["部分公开", "", "80"],
  ["重复申请", "1034.56", "0"],
  ["其他处理", "/", "12,345"],
].map((texts) => texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1 })));
const EDGES = [60, 200, 300, 400];

let page: Gray;
beforeAll(async () => {
  const sheets = [newSheet(460, 200)];
  drawTable(sheets, ROWS, EDGES, 40, { size: 10, padding: 5, header: 0, bottom: 780, ruled: true });
  page = await withPdf(await writePdf(sheets), (engine, document) => {
    const open = engine.call.FPDF_LoadPage(document, 0);
    const gray = grayOf(drawPage(engine, open, 1 / SCALE));
    engine.call.FPDF_ClosePage(open);
    return gray;
  });
});

const degrees = (angle: number) => (angle * Math.PI) / 180;
const dimmed = (gray: Gray, ink: number, paper: number): Gray => ({
  ...gray,
  data: gray.data.map((shade, index) => ink + (shade / 255) * (paper - ink) - 40 * ((index % gray.width) / gray.width)),
});
const asPng = ({ width, height, data }: Gray) =>
  encodePng(
    width,
    height,
    Uint8Array.from({ length: data.length * 3 }, (_, index) => data[Math.floor(index / 3)] ?? 255),
  );

describe("a page is made straight", () => {
  test.each([-3, -0.7, 0, 0.4, 2.2])("that lies askew by %d degrees", (angle) => {
    expect(skewOf(rotated(page, degrees(angle)))).toBeCloseTo(degrees(angle), 2);
  });
});

describe("table lines", () => {
  const found = (gray: Gray) => {
    const rules = rulesIn(withoutDust(evenLight(gray)), SCALE);
    return { across: rules.filter(({ upright }) => !upright).length, down: rules.filter(({ upright }) => upright).length };
  };
  const LINES = { across: 6, down: 4 };

  test("are found where they are, characters are none", () => {
    expect(found(page)).toEqual(LINES);
    const [first] = rulesIn(page, SCALE);
    expect(first?.at).toBeCloseTo(40, 0);
    expect(first?.from).toBeCloseTo(60, 0);
    expect(first?.to).toBeCloseTo(400, 0);
  });
  test("are found on grey paper in fading ink", () => expect(found(dimmed(page, 140, 225))).toEqual(LINES));
  test("are found after the page was turned straight", () =>
    expect(found(rotated(rotated(page, degrees(1.3)), degrees(-1.3)))).toEqual(LINES));
  test("are not found on a page of text", () => {
    const blank = { ...page, data: page.data.map(() => 255) };
    expect(rulesIn(blank, SCALE)).toEqual([]);
  });
});

describe("marks of ink", () => {
  /** Rows of “#” and “.”, framed by paper. */
  const inkOf = (...rows: string[]): Ink => ({
    width: rows[0]?.length ?? 0,
    height: rows.length,
    data: Uint8Array.from(rows.join(""), (mark) => (mark === "#" ? 1 : 0)),
  });
  const all = ({ width, height }: Ink) => ({ left: 0, top: 0, right: width, bottom: height });

  test("bars of characters side by side are no line, one with nothing on it is", () => {
    const paper = ".".repeat(30);
    const line = "#".repeat(30);
    const stems = "..##..##..".repeat(3);
    const at = { upright: false, at: 1.5, from: 0, to: 30 };
    expect(isWriting(inkOf(paper, line, paper, paper), at, 1)).toBe(false);
    expect(isWriting(inkOf(paper, line, stems, stems), at, 1)).toBe(true);
    expect(isWriting(inkOf(stems, line, stems, stems), { ...at, to: 90 }, 1)).toBe(false);
  });

  const leaning = (slope: number) =>
    inkOf(
      ...Array.from({ length: 12 }, (_, y) =>
        " ".repeat(12).replace(/ /g, (_space, x) => (Math.abs(x - 5 - slope * (y - 6)) <= 1 ? "#" : ".")),
      ),
    );
  test("a slash leans; a 1 and a backslash do not, and a 7 has a bar", () => {
    expect([-0.4, 0, 0.4].map((slope) => isSlash(leaning(slope), all(leaning(slope))))).toEqual([true, false, false]);
    const seven = leaning(-0.4);
    seven.data.fill(1, 0, 9);
    expect(isSlash(seven, all(seven))).toBe(false);
  });

  test("a comma reaches below the digits, a point does not", () => {
    const [digit, comma, point] = [
      ["###", "#.#", "#.#", "###", "...", "..."],
      ["..", "..", "..", "##", ".#", "#."],
      ["..", "..", "..", "##", "..", ".."],
    ];
    const number = (mark: readonly string[]) => inkOf(...digit.map((row, y) => [row, mark[y], row, row, row].join(".")));
    expect(hasCommas(number(comma), all(number(comma)), "1,000")).toBe(true);
    expect(hasCommas(number(point), all(number(point)), "1,000")).toBe(false);
  });
});

const canRead = (await recogniser()) !== null;

describe.runIf(canRead)("cells of a scan", { timeout: 60_000 }, () => {
  const AS_PRINTED = [
    "信息内容@0 自然人@1 总计@2",
    "予以公开@0 12@1 3456@2",
    "部分公开@0 @1 80@2",
    "重复申请@0 1034.56@1 0@2",
    "其他处理@0 /@1 12,345@2",
  ];

  test("are read with their confidence; one without ink is blank without doubt", async () => {
    const [grid] = gridsIn(await extractImage(asPng(page)));
    expect(draw(grid)).toEqual(AS_PRINTED);
    const written = grid?.cells.filter(({ text }) => text !== "") ?? [];
    expect(written.every(({ confidence }) => confidence !== undefined && confidence >= LEAST_CONFIDENCE)).toBe(true);
    expect(grid?.cells.find(({ text }) => text === "")?.confidence).toBeUndefined();
  });

  test("are read from a page that lies askew, and stand where the page shows them", async () => {
    const [grid] = gridsIn(await extractImage(asPng(rotated(dimmed(page, 60, 240), degrees(1.5)))));
    expect(draw(grid)).toEqual(AS_PRINTED);
    const [place] = grid?.cells.find(({ text }) => text === "3456")?.places ?? [];
    // The picture is taken for a sheet as wide as A4: its points are larger than those of the printed page.
    const [left = 0, top = 0, right = 0, bottom = 0] = (place?.box ?? []).map((side) => (side * 460) / 595.28);
    const lowered = Math.sin(degrees(1.5)) * (350 - 230);
    expect((left + right) / 2).toBeCloseTo(350 - Math.sin(degrees(1.5)) * (75 - 100), -1);
    expect((top + bottom) / 2).toBeCloseTo(75 + lowered, -1);
  });

  test("are doubted where something covers them", async () => {
    const smudged = { ...page, data: page.data.slice() };
    // A blot over the last digits of 3456.
    for (let y = 190; y < 222; y++) smudged.data.fill(40, y * page.width + 972, y * page.width + 1010);
    const [grid] = gridsIn(await extractImage(asPng(smudged)));
    const cell = grid?.cells.find(({ row, column }) => row === 1 && column === 2);
    expect(cell).toSatisfy(({ text, confidence }) => text === "3456" || confidence < LEAST_CONFIDENCE);
  });
});

test.skipIf(canRead)("without recognition a scan says what is missing", async () => {
  expect((await extractImage(asPng(page))).problems.map(({ code }) => code)).toEqual(["needs-ocr"]);
});

test("a picture that is none says so", async () => {
  const { problems } = await extractImage(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3));
  expect(problems.map(({ code }) => code)).toEqual(["damaged"]);
});
