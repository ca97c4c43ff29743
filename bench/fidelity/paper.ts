/** Prints a report on sheets of paper, for every format that has pages. */
import { newSheet, type Sheet, widthOf } from "@/lib/extract/fixtures/sheet";
import { drawTable, wrap } from "@/lib/extract/fixtures/table";
import type { Box } from "@/lib/extract/layout-page";
import { type PrintedReport, printedBlocks } from "@/lib/report/print";

export type PaperStyle = { size: number; tableSize: number; padding: number; header: boolean; ruled: boolean; numbered: boolean };

/** `places` says on which page, and in which box, each cell was drawn. */
export type Paper = { sheets: Sheet[]; places: Map<string, { page: number; box: Box }> };

const [LEFT, RIGHT, TOP, BOTTOM] = [60, 535, 60, 780];

export function printPaper(report: PrintedReport, style: PaperStyle): Paper {
  const sheets = [newSheet()];
  const places: Paper["places"] = new Map();
  let y = TOP;
  const line = (text: string, size: number, x: number) => {
    if (y + size * 1.6 > BOTTOM) {
      sheets.push(newSheet());
      y = TOP;
    }
    sheets.at(-1)?.texts.push({ text, x, base: y + size, size });
    y += size * 1.6;
  };
  for (const block of printedBlocks(report)) {
    if (block.kind === "line") {
      const size = block.role === "title" ? style.size * 1.5 : style.size;
      const isTitle = block.role === "title";
      for (const [index, text] of wrap(isTitle ? block.text : `　　${block.text}`, size, RIGHT - LEFT).entries())
        line(text.trimStart(), size, isTitle ? (LEFT + RIGHT - widthOf(text, size)) / 2 : index === 0 ? LEFT + 2 * size : LEFT);
      y += size * 0.5;
      continue;
    }
    const columns = block.rows[0]?.reduce((sum, { columnSpan }) => sum + columnSpan, 0) ?? 1;
    y = drawTable(sheets, block.rows, edgesOf(columns), y + 6, {
      size: style.tableSize,
      padding: style.padding,
      header: style.header && columns > 7 ? HEAD_ROWS[columns === 15 ? "disputes" : "requests"] : 0,
      bottom: BOTTOM,
      ruled: style.ruled,
      drawn: (key, page, box) => places.set(key, { page, box }),
    });
    y += 12;
  }
  if (style.numbered)
    for (const [index, sheet] of sheets.entries()) sheet.texts.push({ text: `- ${index + 1} -`, x: 285, base: 815, size: 9 });
  return { sheets, places };
}

const HEAD_ROWS = { disputes: 3, requests: 3 } as const;
const FIGURES = 7;

/** Widths as the printed forms have them. */
function edgesOf(columns: number): number[] {
  const equal = (from: number, count: number) =>
    Array.from({ length: count + 1 }, (_, index) => from + (index * (RIGHT - from)) / count);
  if (columns === 3) return [LEFT, 350, 420, RIGHT];
  if (columns === 4) return [LEFT, ...equal(200, 3)];
  if (columns > 10) return equal(LEFT, columns);
  const labels = columns - FIGURES;
  return [...[LEFT, 105, 155].slice(0, labels), ...equal(290, FIGURES)];
}
