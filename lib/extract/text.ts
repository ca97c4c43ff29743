/** Plain text and Markdown: runs of lines that are divided by tabs or bars become grids, every other line a paragraph. */
import type { Block, Document, GridCell } from "@/lib/document";
import { Budget } from "./budget";
import { decode, TOLERATED } from "./decode";
import { LIMITS } from "./limits";
import { problem, unreadable } from "./problems";
import { plainCharacter } from "./radicals";
import { type Cut, cutFlow, cutRows, dividersIn, divisionOf, type Line, type Run, runsOf } from "./text-lines";

/** Reads text in any encoding. An empty line is an empty paragraph; it may stand for an empty cell. */
export function extractText(bytes: Uint8Array): Document {
  if (bytes.length > LIMITS.textBytes) return unreadable("too-large");
  const { text, cut, damaged } = decode(bytes);
  if (text.trim() === "") return unreadable("empty");
  if (damaged >= TOLERATED || isNoText(text)) return unreadable("not-text");
  const document = readText(text);
  return {
    ...document,
    problems: damaged > 0 ? [problem("damaged-text"), ...document.problems] : document.problems,
    cut: cut || document.cut || !ENDED.test(text),
  };
}

/** A last word that nothing closes may be half of itself: “12” of 123. */
const ENDED = /[\n\r \u00a0\u3000|｜│┃]$/;

/** Text has no control characters but line ends, tabs and page breaks, and hardly a character for private use. */
const isStrange = (code: number): boolean =>
  code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160 && code !== 0x85) || (code >= 0xe000 && code <= 0xf8ff);

function isNoText(text: string): boolean {
  let strange = 0;
  for (let index = 0; index < text.length; index++) strange += isStrange(text.charCodeAt(index)) ? 1 : 0;
  return strange > text.length / 50;
}

export function readText(text: string): Document {
  const budget = new Budget();
  const all = plainCharacter(text).split(/\r\n|\r|\n/, LIMITS.textLines + 1);
  if (all.at(-1)?.trim() === "") all.pop(); // what follows the last line end is no line
  if (all.length > LIMITS.textLines) budget.spend(Number.POSITIVE_INFINITY);
  const lines = all
    .slice(0, LIMITS.textLines)
    .map((line, index): Line => ({ text: line, number: index + 1, by: divisionOf(line) }));
  const blocks: Block[] = [];
  for (const run of runsOf(lines)) {
    const block = blockOf(run, budget);
    if (budget.exceeded) break;
    blocks.push(block);
  }
  return { blocks, metadata: [], problems: budget.problems(), cut: budget.exceeded };
}

function blockOf(run: Run, budget: Budget): Block {
  if (run.kind === "paragraph") return paragraph(run.lines);
  const dividers = run.lines.map((line) => dividersIn(line, LIMITS.gridColumns));
  budget.spend(
    dividers.some((count) => count >= LIMITS.gridColumns) ? Number.POSITIVE_INFINITY : sum(dividers) + dividers.length,
  );
  const rows = budget.exceeded ? [] : run.kind === "flow" ? cutFlow(run.lines) : cutRows(run.lines);
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const cells = rows.flatMap((row, index) => row.map((cut, column) => gridCell(cut, index, column)));
  return {
    kind: "grid",
    rows: rows.length,
    columns,
    cells,
    place: { line: run.lines[0]?.number ?? 1, column: 1 },
    aligned: false,
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const gridCell = ({ text, line, column }: Cut, row: number, at: number): GridCell => ({
  row,
  column: at,
  rowSpan: 1,
  columnSpan: 1,
  text,
  places: [{ line, column }],
});

/** A line of nothing but wide or no-break spaces keeps them: someone set them where a cell is empty. */
function paragraph(lines: readonly Line[]): Block {
  const { text = "", number = 1 } = lines[0] ?? {};
  const trimmed = text.trim();
  const lead = text.length - text.trimStart().length;
  const kept = trimmed === "" && /[\u00a0\u3000]/.test(text) ? text : trimmed;
  return { kind: "paragraph", text: kept, place: { line: number, column: trimmed === "" ? 1 : lead + 1 } };
}
