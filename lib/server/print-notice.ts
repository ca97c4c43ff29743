/** A letter of the office as a Word file, laid out as official documents are (GB/T 9704). */
import { AlignmentType, Document, Packer, Paragraph, type Table } from "docx";
import { dayInWords, type Letter, type LetterBlock } from "@/lib/report/notices/letter";
import { DOCUMENT_PAGE, runOf, tableOf } from "./print-docx";

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

const lineOf = (text: string, { align = AlignmentType.LEFT, indent = 0, role = "text" }: Line = {}) =>
  new Paragraph({
    alignment: align,
    spacing: { line: 560, lineRule: "exact" },
    indent: { firstLine: indent },
    children: [runOf(text, role)],
  });

type Line = { align?: Align; indent?: number; role?: "title" | "text" };

const cell = (text: string) => ({ text, rowSpan: 1, columnSpan: 1 });

const blockOf = (block: LetterBlock): Paragraph | Table =>
  block.kind === "table" ? tableOf(block.rows.map((row) => row.map(cell))) : lineOf(block.text, { indent: 640 });

export async function printNotice({ title, symbol, to, blocks, office, date }: Letter): Promise<Uint8Array> {
  const children = [
    lineOf(symbol, { align: AlignmentType.CENTER }),
    lineOf(title, { align: AlignmentType.CENTER, role: "title" }),
    lineOf(""),
    lineOf(to),
    ...blocks.map(blockOf),
    lineOf(""),
    lineOf(office, { align: AlignmentType.RIGHT }),
    lineOf(dayInWords(date), { align: AlignmentType.RIGHT }),
  ];
  const document = new Document({
    ...{ creator: office, title },
    sections: [{ properties: { page: DOCUMENT_PAGE }, children }],
  });
  return await Packer.toBuffer(document);
}
