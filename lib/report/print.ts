/** Prints a report as text, in the shapes into which web pages and documents are flattened on their way to us. */
import type { Place } from "@/lib/document";
import type { CellKey, FormId, Section } from "./form";
import { type PrintedTable, printedTables } from "./layout";
import { type Piece, PRINT_TABLE, type TextCell } from "./print-table";
import type { SectionKey } from "./report";

export type TextShape = keyof typeof PRINT_TABLE;
/** All shapes: the keys of a literal, which has no others. */
export const TEXT_SHAPES = Object.keys(PRINT_TABLE) as readonly TextShape[];

/**
 * What is printed. `cells` holds the text of each cell, "" for one that is blank; a row of which no cell is given is left
 * out. `head` stands below the title, `signature` at the end. Tables follow the prose of their section.
 */
export type PrintedReport = {
  form: FormId;
  title: string;
  head: readonly string[];
  sections: readonly { key: SectionKey; title: string; paragraphs: readonly string[] }[];
  cells: Partial<Record<CellKey, string>>;
  signature: readonly string[];
};

/** `places` says where the text of each cell begins; cells without text have none. */
export type Printed = { text: string; places: Partial<Record<CellKey, Place>> };

type Texts = PrintedReport["cells"];

function textCell(cell: PrintedTable["rows"][number][number], texts: Texts): TextCell {
  if (cell.kind === "heading") return cell;
  return { rowSpan: 1, columnSpan: cell.columnSpan, text: texts[cell.key] ?? "", key: cell.key };
}

const isGiven = (row: PrintedTable["rows"][number], texts: Texts) => {
  const keys = row.flatMap((cell) => (cell.kind === "value" ? [cell.key] : []));
  return keys.length === 0 || keys.some((key) => texts[key] !== undefined);
};

/** The rows of a table with their values. A heading is as tall as those of its rows that are printed. */
function fill({ rows }: PrintedTable, texts: Texts): TextCell[][] {
  const filled: TextCell[][] = [];
  let moved: TextCell[] = [];
  rows.forEach((row, index) => {
    const cells = row.map((cell) => {
      const { rowSpan, ...rest } = textCell(cell, texts);
      return { ...rest, rowSpan: rows.slice(index, index + rowSpan).filter((below) => isGiven(below, texts)).length };
    });
    if (isGiven(row, texts)) {
      filled.push([...moved, ...cells]);
      moved = [];
    } else moved.push(...cells.filter(({ key, rowSpan }) => key === undefined && rowSpan > 0));
  });
  return filled;
}

/** What a report consists of, for printers of every format: lines, and tables with their values. */
export type PrintedBlock =
  | { kind: "line"; text: string; role: "title" | "heading" | "text" }
  | { kind: "table"; rows: readonly (readonly TextCell[])[] };

/** The blocks of a report in the order of print. */
export function* printedBlocks(report: PrintedReport): Generator<PrintedBlock> {
  const tables = printedTables(report.form, "zh");
  const tablesOf = (name: Section["table"]) =>
    tables
      .filter(({ table }) => table === name)
      .map((table): PrintedBlock => ({ kind: "table", rows: fill(table, report.cells) }));
  const lines = (texts: readonly string[]) => texts.map((text): PrintedBlock => ({ kind: "line", text, role: "text" }));
  yield { kind: "line", text: report.title, role: "title" };
  yield* lines(report.head);
  for (const { key, title, paragraphs } of report.sections) {
    yield { kind: "line", text: title, role: "heading" };
    yield* lines(paragraphs);
    if (key === "disclosure" || key === "requests" || key === "disputes") yield* tablesOf(key);
  }
  yield* tablesOf("statistics");
  yield* lines(report.signature);
}

function* pieces(report: PrintedReport, shape: TextShape): Generator<Piece> {
  for (const block of printedBlocks(report)) {
    if (block.kind === "line") yield { text: `${block.text}\n\n` };
    else yield* [...PRINT_TABLE[shape](block.rows), { text: "\n" }];
  }
}

export function printText(report: PrintedReport, shape: TextShape): Printed {
  const places: Printed["places"] = {};
  let text = "";
  let line = 1;
  let column = 1;
  for (const piece of pieces(report, shape)) {
    if (piece.key !== undefined && piece.text !== "") places[piece.key] = { line, column };
    for (const character of piece.text) {
      line += character === "\n" ? 1 : 0;
      column = character === "\n" ? 1 : column + 1;
    }
    text += piece.text;
  }
  return { text, places };
}
