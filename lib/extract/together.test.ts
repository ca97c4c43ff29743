import { describe, expect, test } from "vitest";
import { draw, gridsIn, linesIn } from "./fixtures/draw";
import { writeOfd } from "./fixtures/ofd";
import { newSheet, type Sheet } from "./fixtures/sheet";
import { drawTable } from "./fixtures/table";
import { extractTogether } from "./together";

const row = (...texts: string[]) => texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }));

/** A table over two pages. */
function pages(): Sheet[] {
  const sheets = [newSheet()];
  const rows = Array.from({ length: 40 }, (_, index) => row(`${index + 1}.事项`, String(index)));
  drawTable(sheets, rows, [60, 300, 500], 60, { size: 10, padding: 5, header: 0, bottom: 780, ruled: true });
  return sheets;
}
const text = (content: string) => new TextEncoder().encode(content);

describe("files that are one report", () => {
  test("a table goes on from one file to the next, and every place says in which file it is", async () => {
    const files = pages().map((sheet, index) => ({ bytes: writeOfd([sheet]), name: `${index + 1}.ofd` }));
    const [grid, ...more] = gridsIn(await extractTogether(files));
    expect(more).toEqual([]);
    expect(draw(grid)[39]).toBe("40.事项@0 39@1");
    expect(grid?.cells.at(-1)?.places).toEqual([expect.objectContaining({ file: 2, page: 1 })]);
  });

  test("a text and its annexed tables follow each other", async () => {
    const files = [
      { bytes: text("一、总体情况\n本年度工作平稳开展。\n"), name: "report.txt" },
      { bytes: writeOfd(pages()), name: "tables.ofd" },
    ];
    const document = await extractTogether(files);
    expect(linesIn(document)[0]).toBe("一、总体情况");
    expect(document.blocks[0]?.place.file).toBe(1);
    expect(gridsIn(document).at(-1)?.place).toMatchObject({ file: 2, page: 1 });
  });

  test("one that cannot be read takes no other with it", async () => {
    const files = [
      { bytes: text("%PDF-1.7 nonsense"), name: "a.pdf" },
      { bytes: text("一、总体情况\n"), name: "b.txt" },
    ];
    const document = await extractTogether(files);
    expect(document.problems.map(({ code }) => code)).toEqual(["damaged"]);
    expect(linesIn(document)).toContain("一、总体情况");
  });
});
