/** A report as a Word file, laid out as the official form is: merged headings, widths, the fonts and margins of documents. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { type PrintedBlock, type PrintedReport, printedBlocks } from "@/lib/report/print";
import type { TextCell } from "@/lib/report/print-table";

const FONTS = { title: "方正小标宋简体", heading: "黑体", text: "仿宋_GB2312", table: "宋体" } as const;
/** In half points: 二号, 三号, 三号, 五号. */
const SIZES = { title: 44, heading: 32, text: 32, table: 21 } as const;

/** Twentieths of a point: A4 with the margins of GB/T 9704. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 };
export const DOCUMENT_PAGE = { size: PAGE, margin: MARGIN };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Shares of the columns: table 3 has three columns of headings before seven of values, table 2 four alike, table 4 fifteen. */
const SHARES: Readonly<Record<number, readonly number[]>> = {
  10: [8, 9, 20, 9, 9, 9, 9, 9, 9, 9],
  3: [70, 12, 18],
};

function widthsOf(rows: readonly (readonly TextCell[])[]): number[] {
  const columns = rows[0]?.reduce((sum, { columnSpan }) => sum + columnSpan, 0) ?? 1;
  const shares = SHARES[columns] ?? new Array<number>(columns).fill(1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
}

/** Words in the font and size of their role. */
export const runOf = (text: string, role: keyof typeof FONTS) =>
  new TextRun({ text, size: SIZES[role], font: { name: FONTS[role], eastAsia: FONTS[role] } });

const cellOf = ({ text, rowSpan, columnSpan }: TextCell) =>
  new TableCell({
    rowSpan,
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 40, right: 40 },
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [runOf(text, "table")] })],
  });

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** Ruled, over the whole width of the text. */
export const tableOf = (rows: readonly (readonly TextCell[])[]) =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widthsOf(rows),
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
  });

/** First lines are indented by two characters, as documents are. */
const lineOf = ({ text, role }: Extract<PrintedBlock, { kind: "line" }>) =>
  new Paragraph({
    alignment: role === "title" ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: 560, lineRule: "exact" },
    ...(role === "text" && { indent: { firstLine: 640 } }),
    children: [runOf(text, role)],
  });

/** @param by the author that the file names: the body. */
export async function printDocx(report: PrintedReport, by: string): Promise<Uint8Array> {
  const children = [...printedBlocks(report)].flatMap((block) =>
    // Two tables without a paragraph between them would grow together.
    block.kind === "line" ? [lineOf(block)] : [tableOf(block.rows), new Paragraph({ children: [] })],
  );
  return await Packer.toBuffer(
    new Document({ creator: by, title: report.title, sections: [{ properties: { page: DOCUMENT_PAGE }, children }] }),
  );
}
