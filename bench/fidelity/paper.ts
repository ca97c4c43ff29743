/** Prints a report on sheets of paper, for every format that has pages. */
import type { Place } from "@/lib/document";
import { newSheet, type Sheet, widthOf } from "@/lib/extract/fixtures/sheet";
import { drawTable, wrap } from "@/lib/extract/fixtures/table";
import type { CellKey } from "@/lib/report/form";
import { type PrintedReport, printedBlocks } from "@/lib/report/print";

export type PaperStyle = {
  size: number;
  tableSize: number;
  padding: number;
  /** Tables print their header again on the next page. */
  header: boolean;
  /** Tables have lines. */
  ruled: boolean;
};

/** `places` says on which page, and in which box, each cell was drawn. */
export type Paper = { sheets: Sheet[]; places: Partial<Record<CellKey, Place>> };

const [LEFT, RIGHT, TOP, BOTTOM] = [60, 535, 60, 780];
const HEADER_ROWS = 3;

export function printPaper(report: PrintedReport, style: PaperStyle): Paper {
  const sheets = [newSheet()];
  const places: Paper["places"] = {};
  let y = TOP;
  for (const block of printedBlocks(report)) {
    if (block.kind === "line") {
      y = drawParagraph(sheets, block.text, y, block.role === "title" ? style.size * 1.5 : style.size, block.role === "title");
      continue;
    }
    const keys = new Map<string, CellKey>(block.rows.flat().flatMap(({ key }) => (key === undefined ? [] : [[key, key]])));
    const columns = block.rows[0]?.reduce((sum, { columnSpan }) => sum + columnSpan, 0) ?? 1;
    const end = drawTable(sheets, block.rows, edgesOf(columns), y + 6, {
      size: style.tableSize,
      padding: style.padding,
      header: style.header && columns > FIGURES ? HEADER_ROWS : 0,
      bottom: BOTTOM,
      ruled: style.ruled,
      drawn: (name, page, box) => {
        const key = keys.get(name);
        if (key) places[key] = { page, box };
      },
    });
    y = end + 12;
  }
  for (const [index, sheet] of sheets.entries()) sheet.texts.push({ text: `- ${index + 1} -`, x: 285, base: 815, size: 9 });
  return { sheets, places };
}

/** Lines from `y` on, on new sheets where one is full. Returns where they end. */
function drawParagraph(sheets: Sheet[], text: string, y: number, size: number, centred: boolean): number {
  let at = y;
  for (const [index, line] of wrap(centred ? text : `　　${text}`, size, RIGHT - LEFT).entries()) {
    if (at + size * 1.6 > BOTTOM) {
      sheets.push(newSheet());
      at = TOP;
    }
    const indent = index === 0 ? 2 * size : 0;
    const x = centred ? (LEFT + RIGHT - widthOf(line, size)) / 2 : LEFT + indent;
    sheets.at(-1)?.texts.push({ text: line.trimStart(), x, base: at + size, size });
    at += size * 1.6;
  }
  return at + size * 0.5;
}

const FIGURES = 7;

/** Widths as the printed forms have them. */
function edgesOf(columns: number): number[] {
  const equal = (from: number, count: number) =>
    Array.from({ length: count + 1 }, (_, index) => from + (index * (RIGHT - from)) / count);
  if (columns === 3) return [LEFT, 350, 420, RIGHT];
  if (columns === 4) return [LEFT, ...equal(200, 3)];
  if (columns > 10) return equal(LEFT, columns);
  return [...[LEFT, 105, 155].slice(0, columns - FIGURES), ...equal(290, FIGURES)];
}
