/** Tables without lines: rows of figures that stand below each other. */
import { around, type Box, type Glyph, heightOf, middleX, middleY } from "./layout-page";
import type { Cell, Table } from "./layout-tables";
import { isNumber, type Line, textOf, textOfCell } from "./layout-text";

export type Chunk = { glyphs: readonly Glyph[]; box: Box; text: string; isFigure: boolean };
type Row = { line: Line; chunks: readonly Chunk[] };

/** Of the height of a character: the gap between two words, and between two figures, which stand closer. */
const APART = 0.9;
const FIGURES_APART = 0.25;
const FEWEST_ROWS = 3;
const ILLEGIBLE = "\ufffd";
const FARTHEST = 4;

/** What stands on a line between gaps as wide as a character. */
export function chunksOf(line: Line): Chunk[] {
  const runs: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    const last = runs.at(-1)?.at(-1);
    const apart = last && /\d$/.test(last.text) && /^\d/.test(glyph.text) ? FIGURES_APART : APART;
    if (last && glyph.box[0] - last.box[2] <= heightOf(glyph.box) * apart) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map((glyphs) => {
    const text = textOf(glyphs);
    return { glyphs, box: around(glyphs.map((glyph) => glyph.box)), text, isFigure: isNumber(text) || /^[/／—–-]+$/.test(text) };
  });
}

/** A label and at least one figure to its right, or figures whose label stands on lines around them. */
const isFigures = ({ chunks }: Row): boolean => chunks.some((chunk, index) => index > 0 && chunk.isFigure);

/** Tables among the lines of a page, and the lines that belong to none. */
export function openTablesOf(page: number, lines: readonly Line[]): { tables: Table[]; rest: Line[] } {
  const rows = lines.map((line): Row => ({ line, chunks: chunksOf(line) }));
  const tables: Table[] = [];
  const taken = new Set<Row>();
  for (const run of runsOf(rows)) {
    const table = tableOf(page, run);
    if (!table) continue;
    tables.push(table);
    for (const row of run) taken.add(row);
  }
  return { tables, rest: rows.filter((row) => !taken.has(row)).map(({ line }) => line) };
}

/** Stretches of lines around rows of figures: from the heads of their columns to the last of them. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  let last = -1;
  const close = () => {
    if (run.filter(isFigures).length >= FEWEST_ROWS) runs.push(run.slice(0, run.findLastIndex(isFigures) + 1));
    run = [];
  };
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const far = before && middleY(row.line.box) - middleY(before.line.box) > heightOf(row.line.box) * FARTHEST;
    if (far || (run.some(isFigures) && index - last > FARTHEST && !isFigures(row))) close();
    // A table begins with its heads: lines in several pieces, not a sentence.
    if (run.length > 0 || row.chunks.length > 1) run.push(row);
    if (run.length > 0 && !run.some(isFigures) && row.chunks.length === 1) run = [];
    if (isFigures(row)) last = index;
  }
  close();
  return runs;
}

/** A table where what stands below each other is all figures or all words; null where a figure could belong to two columns. */
function tableOf(page: number, run: readonly Row[]): Table | null {
  const columns = columnsOf(run.filter(isFigures).flatMap((row) => row.chunks));
  if (columns.length < 2 || columns.some((column) => !column.pure)) return null;
  const box = around(run.flatMap((row) => row.chunks.map((chunk) => chunk.box)));
  const between = columns.slice(1).map(({ left }, index) => ((columns[index]?.right ?? left) + left) / 2);
  const xs = [box[0], ...between, box[2]];
  const groups = rowsOf(run);
  const spans = columns.map(({ left, right }) => [left, right] as const);
  const cells = groups.flatMap((group, row) => cellsOf(page, group, row, xs, spans));
  return { xs, rows: groups.length, cells, page, box, openTop: false, openBottom: false, drawn: false };
}

type Column = { left: number; right: number; pure: boolean; figures: boolean };

/** Spans across that chunks below each other share. */
function columnsOf(chunks: readonly Chunk[]): Column[] {
  const columns: Column[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.box[0] - b.box[0])) {
    const last = columns.at(-1);
    const figures = chunk.isFigure;
    if (last && chunk.box[0] < last.right) {
      last.right = Math.max(last.right, chunk.box[2]);
      last.pure &&= last.figures === figures;
    } else columns.push({ left: chunk.box[0], right: chunk.box[2], pure: true, figures });
  }
  return columns;
}

/** Lines that make one row: a label that wraps has lines right above and below those of its figures. */
function rowsOf(run: readonly Row[]): Row[][] {
  const heads = run.findIndex(isFigures);
  const anchors = run.slice(heads).filter(isFigures);
  const gaps = anchors.slice(1).map((row, index) => middleY(row.line.box) - middleY(anchors[index]?.line.box ?? row.line.box));
  const near = Math.min(...gaps, Infinity) * 0.75;
  const groups = new Map<Row, Row[]>(anchors.map((row) => [row, [row]]));
  const own: Row[][] = run.slice(0, Math.max(0, heads)).map((row) => [row]);
  const loose: Row[][] = [];
  for (const row of run.slice(Math.max(0, heads)).filter((candidate) => !isFigures(candidate))) {
    const distance = (anchor: Row) => Math.abs(middleY(anchor.line.box) - middleY(row.line.box));
    const [closest] = [...anchors].sort((a, b) => distance(a) - distance(b));
    if (closest && distance(closest) <= near) groups.get(closest)?.push(row);
    else loose.push([row]);
  }
  const top = (group: readonly Row[]) => Math.min(...group.map((row) => row.line.box[1]));
  const whole = [...groups.values()].map((group) => group.toSorted((a, b) => a.line.box[1] - b.line.box[1]));
  return [...own, ...whole, ...loose].sort((a, b) => top(a) - top(b));
}

type Spans = readonly (readonly [number, number])[];

/** `xs` part the columns, `spans` are what their figures take up. */
function cellsOf(page: number, group: readonly Row[], row: number, xs: readonly number[], spans: Spans): Cell[] {
  const found = new Map<number, { columnSpan: number; chunks: Chunk[] }>();
  for (const chunk of group.flatMap((one) => [...one.chunks])) {
    const from = columnAt(xs, chunk.isFigure ? middleX(chunk.box) : chunk.box[0] + 1);
    const to = chunk.isFigure ? from : columnAt(xs, chunk.box[2] - 1);
    const cell = found.get(from) ?? { columnSpan: 1, chunks: [] };
    cell.columnSpan = Math.max(cell.columnSpan, to - from + 1);
    cell.chunks.push(chunk);
    found.set(from, cell);
  }
  const filled = [...found].map(([column, { columnSpan, chunks }]) => cellOf(page, { row, column, columnSpan }, chunks, xs));
  const covered = new Set(filled.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index)));
  const [top, bottom] = [Math.min(...group.map(({ line }) => line.box[1])), Math.max(...group.map(({ line }) => line.box[3]))];
  // A label by itself may belong to figures that stand elsewhere: nobody can tell what its other cells hold.
  const isLabel = !group.some(isFigures) && filled.length === 1 && covered.has(0);
  const blank = spans.flatMap(([left, right], column): Cell[] => {
    if (covered.has(column) || !(isLabel || group.some(isFigures))) return [];
    const box: Box = [left, top, right, bottom];
    return [{ row, column, rowSpan: 1, columnSpan: 1, text: isLabel ? ILLEGIBLE : "", lines: [], pieces: [{ page, box }] }];
  });
  return [...filled, ...blank].sort((a, b) => a.column - b.column);
}

const columnAt = (xs: readonly number[], x: number): number =>
  Math.max(
    0,
    Math.min(
      xs.length - 2,
      xs.findLastIndex((edge) => edge <= x),
    ),
  );

function cellOf(
  page: number,
  slot: { row: number; column: number; columnSpan: number },
  chunks: readonly Chunk[],
  xs: readonly number[],
): Cell {
  const lines = chunks.map(({ glyphs, box }): Line => ({ glyphs, box }));
  const width = (xs[slot.column + slot.columnSpan] ?? 0) - (xs[slot.column] ?? 0);
  const sure = lines.flatMap((line) => line.glyphs.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence])));
  const text = slot.column === 0 ? lines.map((line) => textOf(line.glyphs)).join("") : textOfCell(lines, width);
  const cell: Cell = { ...slot, rowSpan: 1, text, lines, pieces: [{ page, box: around(chunks.map(({ box }) => box)) }] };
  return sure.length === 0 ? cell : { ...cell, confidence: Math.min(...sure) };
}
