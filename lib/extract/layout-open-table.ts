/** Lines of words and figures below each other → a table whose columns are those of its figures. */
import { type Chunk, isFigures, type Row } from "./layout-chunks";
import { guttersOf, nearestRow } from "./layout-labels";
import { around, type Box, middleX, middleY } from "./layout-page";
import type { Cell, Table } from "./layout-tables";
import { type Line, textOf, textOfCell } from "./layout-text";

const ILLEGIBLE = "\ufffd";
/** Of a unit beside a label: 条, 万元, 人次. */
const LONGEST_UNIT = 3;

/** A table where what stands below each other is all figures or all words; null where a figure could belong to two columns. */
export function tableOf(page: number, run: readonly Row[]): Table | null {
  const columns = columnsOf(run.filter(isFigures).flatMap((row) => row.chunks));
  if (columns.length < 2 || columns.some((column) => !column.pure)) return null;
  const box = around(run.flatMap((row) => row.chunks.map((chunk) => chunk.box)));
  const between = columns.slice(1).map(({ left }, index) => ((columns[index]?.right ?? left) + left) / 2);
  const isLabel = (chunk: Chunk) => !chunk.isFigure && chunk.box[2] < (between[0] ?? 0);
  const heads = Math.max(0, run.findIndex(isFigures));
  const gutters = guttersOf(run.slice(heads).flatMap((row) => row.chunks.filter(isLabel)));
  const isGroup = (chunk: Chunk) => chunk.box[2] < (gutters.at(-1) ?? Number.NEGATIVE_INFINITY);
  const xs = [box[0], ...gutters, ...between, box[2]];
  const units = columns.slice(1).filter(({ figures, longest }) => !figures && longest <= LONGEST_UNIT);
  const isAnchor = (row: Row) =>
    isFigures(row) || units.some(({ left, right }) => row.chunks.some((chunk) => chunk.box[0] < right && chunk.box[2] > left));
  const rows = run.map((row, index) => (index < heads ? row : without(row, isGroup))).filter((row) => row.chunks.length > 0);
  const groups = rowsOf(rows, heads, isAnchor);
  const shape: Shape = { page, xs, columns, labels: gutters.length + 1 };
  const cells = groups.flatMap((group, row) => cellsOf(shape, group, row));
  const names = run.slice(heads).flatMap((row) => row.chunks.filter(isGroup));
  return {
    xs,
    rows: groups.length,
    cells: withNames(shape, groups, cells, names),
    page,
    box,
    openTop: false,
    openBottom: false,
    drawn: false,
  };
}

const without = (row: Row, isLeftOut: (chunk: Chunk) => boolean): Row => {
  const chunks = row.chunks.filter((chunk) => !isLeftOut(chunk));
  return chunks.length === row.chunks.length ? row : { chunks, line: lineOf(chunks) };
};

const lineOf = (chunks: readonly Chunk[]): Line => ({
  glyphs: chunks.flatMap(({ glyphs }) => glyphs),
  box: around(chunks.map(({ box }) => box)),
});

/** `xs` part the columns, the first `labels` of which hold words; in `columns` those are one. */
type Shape = { page: number; xs: readonly number[]; columns: readonly Column[]; labels: number };

/** The names of groups of rows, a piece at each row that it stands next to. */
function withNames(shape: Shape, groups: readonly (readonly Row[])[], cells: readonly Cell[], names: readonly Chunk[]): Cell[] {
  const middles = groups.map((group) =>
    middleY(around((group.some(isFigures) ? group.filter(isFigures) : group).map(({ line }) => line.box))),
  );
  const found = new Map<string, { row: number; column: number; chunks: Chunk[] }>();
  for (const chunk of names) {
    const [row, column] = [nearestRow(chunk, middles), columnAt(shape.xs, middleX(chunk.box))];
    const taken = cells.some((cell) => cell.row === row && cell.column <= column && column < cell.column + cell.columnSpan);
    if (taken) continue;
    const cell = found.get(`${row} ${column}`) ?? { row, column, chunks: [] };
    cell.chunks.push(chunk);
    found.set(`${row} ${column}`, cell);
  }
  const named = [...found.values()].map(({ row, column, chunks }) =>
    cellOf(shape.page, { row, column, columnSpan: 1 }, chunks, shape.xs),
  );
  return [...cells, ...named].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** `longest`: the most characters of a piece in it. */
type Column = { left: number; right: number; pure: boolean; figures: boolean; longest: number };

/** Spans across that chunks below each other share. */
function columnsOf(chunks: readonly Chunk[]): Column[] {
  const columns: Column[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.box[0] - b.box[0])) {
    const last = columns.at(-1);
    const figures = chunk.isFigure;
    if (last && chunk.box[0] < last.right) {
      last.right = Math.max(last.right, chunk.box[2]);
      last.pure &&= last.figures === figures;
      last.longest = Math.max(last.longest, chunk.text.length);
    } else columns.push({ left: chunk.box[0], right: chunk.box[2], pure: true, figures, longest: chunk.text.length });
  }
  return columns;
}

/** Lines that make one row: a label that wraps has lines right above and below those of its figures (or of its unit). */
function rowsOf(run: readonly Row[], heads: number, isAnchor: (row: Row) => boolean): Row[][] {
  const anchors = run.slice(heads).filter(isAnchor);
  const gaps = anchors.slice(1).map((row, index) => middleY(row.line.box) - middleY(anchors[index]?.line.box ?? row.line.box));
  const near = Math.min(...gaps, Infinity) * 0.75;
  const groups = new Map<Row, Row[]>(anchors.map((row) => [row, [row]]));
  const own: Row[][] = run.slice(0, heads).map((row) => [row]);
  const loose: Row[][] = [];
  for (const row of run.slice(heads).filter((candidate) => !isAnchor(candidate))) {
    const distance = (anchor: Row) => Math.abs(middleY(anchor.line.box) - middleY(row.line.box));
    const [closest] = [...anchors].sort((a, b) => distance(a) - distance(b));
    if (closest && distance(closest) <= near) groups.get(closest)?.push(row);
    else loose.push([row]);
  }
  const top = (group: readonly Row[]) => Math.min(...group.map((row) => row.line.box[1]));
  const whole = [...groups.values()].map((group) => group.toSorted((a, b) => a.line.box[1] - b.line.box[1]));
  return [...own, ...whole, ...loose].sort((a, b) => top(a) - top(b));
}

function cellsOf({ page, xs, columns, labels }: Shape, group: readonly Row[], row: number): Cell[] {
  const found: (Range & { chunks: Chunk[] })[] = [];
  for (const chunk of group.flatMap((one) => [...one.chunks])) {
    const range = rangeOf(chunk, xs, labels);
    const cell = found.find(
      ({ from, to }) => from <= range.to && range.from <= to && (from === range.from || range.from < labels),
    );
    if (cell) [cell.from, cell.to] = [Math.min(cell.from, range.from), Math.max(cell.to, range.to)];
    if (cell) cell.chunks.push(chunk);
    else found.push({ ...range, chunks: [chunk] });
  }
  const filled = found.map(({ from, to, chunks }) => cellOf(page, { row, column: from, columnSpan: to - from + 1 }, chunks, xs));
  const covered = new Set(filled.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index)));
  const [top, bottom] = [Math.min(...group.map(({ line }) => line.box[1])), Math.max(...group.map(({ line }) => line.box[3]))];
  // A label by itself may belong to figures that stand elsewhere: nobody can tell what its other cells hold.
  const isLabel = !group.some(isFigures) && filled.every(({ column }) => column < labels);
  // With its unit beside it, a label shows by itself that its figure was left out.
  const isWhole = columns.some(
    ({ figures, longest }, index) => index > 0 && !figures && longest <= LONGEST_UNIT && covered.has(index + labels - 1),
  );
  const blank = columns.flatMap(({ left, right }, index): Cell[] => {
    const column = index + labels - 1;
    if (index === 0 || covered.has(column) || !(isLabel || isWhole || group.some(isFigures))) return [];
    const box: Box = [left, top, right, bottom];
    return [{ row, column, rowSpan: 1, columnSpan: 1, text: isLabel ? ILLEGIBLE : "", lines: [], pieces: [{ page, box }] }];
  });
  return [...filled, ...blank].sort((a, b) => a.column - b.column);
}

type Range = { from: number; to: number };

/** The columns over which a piece of text lies; a label that is longer than its columns lies over no figures. */
function rangeOf({ isFigure, box }: Chunk, xs: readonly number[], labels: number): Range {
  const from = columnAt(xs, isFigure ? middleX(box) : box[0] + 1);
  const to = isFigure ? from : columnAt(xs, box[2] - 1);
  return { from, to: from < labels ? Math.max(from, Math.min(to, labels - 1)) : to };
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
