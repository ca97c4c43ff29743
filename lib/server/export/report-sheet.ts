/** A report in its official layout as a sheet: the tables of the form with their merged headings, the prose around them. */
import { type PrintedReport, printedBlocks } from "@/lib/report/print";
import type { TextCell } from "@/lib/report/print-table";
import type { LaidSheet } from "./xlsx";

const widthOf = (rows: readonly (readonly TextCell[])[]): number =>
  rows[0]?.reduce((sum, { columnSpan }) => sum + columnSpan, 0) ?? 1;

/** A table that is narrower than the sheet stays as it is; a line goes across the whole. */
export function sheetOfReport(name: string, report: PrintedReport): LaidSheet {
  const blocks = [...printedBlocks(report)];
  const width = Math.max(...blocks.map((block) => (block.kind === "table" ? widthOf(block.rows) : 1)));
  const line = (text: string): TextCell[] => [{ text, rowSpan: 1, columnSpan: width }];
  return {
    name,
    width,
    // Two tables without a line between them would grow together.
    laid: blocks.flatMap((block) => (block.kind === "line" ? [line(block.text)] : [...block.rows, line("")])),
  };
}
