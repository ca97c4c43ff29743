/** A report as HTML for the editor of a website: nothing but headings, paragraphs and tables, their look inline. */
import { type PrintedReport, printedBlocks } from "./print";
import type { TextCell } from "./print-table";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const CELL = "border:1px solid #000;padding:4px;text-align:center;vertical-align:middle";
const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : "");
const cell = ({ text, rowSpan, columnSpan }: TextCell): string =>
  `<td${span("rowspan", rowSpan)}${span("colspan", columnSpan)} style="${CELL}">${escaped(text)}</td>`;

const LINE = {
  title: (text: string) => `<h1 style="text-align:center">${text}</h1>`,
  heading: (text: string) => `<h2>${text}</h2>`,
  text: (text: string) => `<p style="text-indent:2em">${text}</p>`,
};

export function printHtml(report: PrintedReport): string {
  const parts = [...printedBlocks(report)].map((block) =>
    block.kind === "line"
      ? LINE[block.role](escaped(block.text))
      : `<table style="border-collapse:collapse;width:100%">\n<tbody>\n${block.rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}\n</tbody>\n</table>`,
  );
  return `${parts.join("\n")}\n`;
}
