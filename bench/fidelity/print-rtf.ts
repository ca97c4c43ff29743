/** Prints a report as RTF, as Word writes it: rows by the sides of their cells, characters by their number. */
import { type PrintedReport, printedBlocks } from "@/lib/report/print";
import type { PrintedFile } from "./print-office";
import { type Rows, type Slot, slotsOf } from "./slots";

const COLUMN = 900;

/** Unicode in code units, each with a question mark for readers that do not know it. */
const write = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index);
    return code < 0x80 ? text.charAt(index).replace(/[\\{}]/, "\\$&") : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  }).join("");

export function printRtf(report: PrintedReport): PrintedFile {
  const places: PrintedFile["places"] = {};
  let tables = 0;
  const tableOf = (rows: Rows) => {
    tables += 1;
    return slotsOf(rows).map((slots, row) => {
      slots.forEach(({ cell, goesOn }, index) => {
        if (cell.key && !goesOn) places[cell.key] = { path: `table[${tables}]/tr[${row + 1}]/td[${index + 1}]` };
      });
      return `\\trowd${slots.map(side).join("")}\\pard\\intbl ${slots.map(({ cell, goesOn }) => `${goesOn ? "" : write(cell.text)}\\cell `).join("")}\\row\n`;
    });
  };
  const body = [...printedBlocks(report)].flatMap((block) =>
    block.kind === "table" ? [...tableOf(block.rows), "\\pard "] : [`${write(block.text)}\\par\n`],
  );
  return { bytes: new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936\\uc1\n${body.join("")}}`), places };
}

const side = ({ cell, column, goesOn }: Slot): string =>
  `${goesOn ? "\\clvmrg" : cell.rowSpan > 1 ? "\\clvmgf" : ""}\\cellx${(column + cell.columnSpan) * COLUMN}`;
