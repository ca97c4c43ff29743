/** Prints a report as a spreadsheet saves it to CSV: every line as wide as the widest, merged cells in their first place. */
import { type PrintedReport, printedBlocks } from "@/lib/report/print";
import type { PrintedFile } from "./print-office";
import { slotsOf, widthOf } from "./slots";

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function printCsv(report: PrintedReport): PrintedFile {
  const places: PrintedFile["places"] = {};
  const blocks = [...printedBlocks(report)];
  const width = Math.max(1, ...blocks.map((block) => (block.kind === "table" ? widthOf(block.rows) : 0)));
  const lines: string[] = [];
  const add = (cells: readonly { text: string; column: number; key?: keyof typeof places }[]) => {
    const fields = Array.from({ length: width }, () => "");
    for (const { text, column } of cells) fields[column] = quoted(text);
    for (const { column, key, text } of cells) {
      const before = [
        ...fields
          .slice(0, column)
          .map((field) => `${field},`)
          .join(""),
      ].length;
      if (key) places[key] = { line: lines.length + 1, column: before + (fields[column] === text ? 1 : 2) };
    }
    lines.push(fields.join(","));
  };
  for (const block of blocks) {
    if (block.kind === "line") add([{ text: block.text, column: 0 }]);
    else
      for (const slots of slotsOf(block.rows))
        add(slots.filter((slot) => !slot.goesOn).map(({ cell, column }) => ({ ...cell, column })));
  }
  return { bytes: new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`), places };
}
