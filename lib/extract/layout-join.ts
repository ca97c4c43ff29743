/** Tables that a page break cut → one table. */
import { clusters, nearest, widthOf } from "./layout-page";
import type { Cell, Table } from "./layout-tables";
import { begins, glueOf, isNumber, isWrapped, squash } from "./layout-text";

const SAME_EDGE = 6;
const SAME_COLUMN = 3;
const SHIFTED_COLUMN = 15;
const MOST_HEADERS = 6;

/** True where a table that begins a page can continue the one that ends the page before. */
export const continues = (above: Table, below: Table): boolean =>
  below.page === (lastPage(above) ?? 0) + 1 &&
  above.drawn === below.drawn &&
  (above.drawn ? sameEdges(above.xs, below.xs) : sameColumns(above.xs, below.xs));

const isNear = (a: number | undefined, b: number | undefined, gap: number): boolean => Math.abs((a ?? 0) - (b ?? 0)) <= gap;
const sameEdges = (a: readonly number[], b: readonly number[]): boolean =>
  isNear(a[0], b[0], SAME_EDGE) && isNear(a.at(-1), b.at(-1), SAME_EDGE);

/** Columns of figures shift with the widths of the figures. */
const sameColumns = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.slice(1, -1).every((x, index) => isNear(x, b[index + 1], SHIFTED_COLUMN));

const lastPage = (table: Table): number | undefined =>
  table.cells.reduce<number | undefined>((last, cell) => Math.max(last ?? 0, cell.pieces.at(-1)?.page ?? 0), undefined);

/** Both pieces in one: columns numbered alike, the repeated header left out, cells that the break cut made whole. */
export function joinTables(above: Table, below: Table): Table {
  const xs = above.drawn ? clusters([...above.xs, ...below.xs], SAME_COLUMN) : above.xs;
  const upper = above.cells.map((cell) => moved(cell, above.xs, xs));
  const lower = below.cells.map((cell) => moved(cell, above.drawn ? below.xs : above.xs, xs));
  const headers = repeatedRows(upper, lower);
  const kept = lower.filter((cell) => cell.row >= headers).map((cell) => ({ ...cell, row: cell.row - headers }));
  const glued = isCutRow(upper, kept, above.rows) && (above.drawn || isLabelAlone(kept));
  const shift = above.rows - (glued ? 1 : 0);
  return {
    ...above,
    xs,
    cells: mend(
      upper,
      kept.map((cell) => ({ ...cell, row: cell.row + shift })),
      above.rows,
      glued,
    ),
    rows: shift + below.rows - headers,
    openBottom: below.openBottom,
  };
}

function moved(cell: Cell, from: readonly number[], to: readonly number[]): Cell {
  const column = nearest(to, from[cell.column] ?? 0);
  const end = nearest(to, from[cell.column + cell.columnSpan] ?? 0);
  return { ...cell, column, columnSpan: Math.max(1, end - column) };
}

/** How many rows at the head of the lower piece say again what the upper piece begins with. */
function repeatedRows(upper: readonly Cell[], lower: readonly Cell[]): number {
  let repeated = 0;
  for (let rows = 1; rows <= MOST_HEADERS; rows++) {
    const head = (cells: readonly Cell[]) => cells.filter((cell) => cell.row < rows);
    const [first, second] = [head(upper), head(lower)];
    if (first.length !== second.length || second.some((cell) => isNumber(cell.text))) break;
    const same = first.every((cell, index) => {
      const other = second[index];
      return other && other.row === cell.row && other.column === cell.column && squash(other.text) === squash(cell.text);
    });
    if (!same || first.every((cell) => cell.text === "")) break;
    const closed = second.every((cell) => cell.row + cell.rowSpan <= rows);
    if (closed && first.every((cell) => cell.row + cell.rowSpan <= rows)) repeated = rows;
  }
  return repeated;
}

type Pair = { a: Cell; b: Cell };
const pairsAt = (upper: readonly Cell[], lower: readonly Cell[], rows: number, first: number): Pair[] =>
  upper
    .filter((cell) => cell.row + cell.rowSpan === rows)
    .flatMap((a) => {
      const b = lower.find((cell) => cell.row === first && cell.column === a.column && cell.columnSpan === a.columnSpan);
      return b ? [{ a, b }] : [];
    });

function flowsOn({ a, b }: Pair): boolean {
  const [last, next, piece] = [a.lines.at(-1), b.lines[0], a.pieces.at(-1)];
  return Boolean(last && next && piece && !begins(b.text) && isWrapped(last, next, widthOf(piece.box)));
}

/**
 * Whether the break went through a row: text flows on in some column, or what one piece shows the other leaves empty;
 * and no column has a number on one side and anything on the other.
 */
function isCutRow(upper: readonly Cell[], lower: readonly Cell[], rows: number): boolean {
  const ends = upper.filter((cell) => cell.row + cell.rowSpan === rows);
  const starts = lower.filter((cell) => cell.row === 0);
  const pairs = pairsAt(upper, lower, rows, 0);
  if (pairs.length !== ends.length || pairs.length !== starts.length) return false;
  const own = pairs.filter(({ a, b }) => a.rowSpan === 1 || b.rowSpan === 1);
  if (own.some(({ a, b }) => a.text !== "" && b.text !== "" && (isNumber(a.text) || isNumber(b.text)))) return false;
  const complementary =
    own.every(({ a, b }) => a.text === "" || b.text === "") &&
    own.some(({ a }) => a.text !== "") &&
    own.some(({ b }) => b.text !== "");
  return complementary || own.some(flowsOn);
}

/** Without lines nobody knows how wide a cell is: a row goes on only by a piece of its label. */
const isLabelAlone = (lower: readonly Cell[]): boolean => lower.filter(({ row, text }) => row === 0 && text !== "").length === 1;

/** A merged cell (not a cell of its own row) that the break cut: it goes on where nothing new begins. */
function isCutCell(pair: Pair): boolean {
  const { a, b } = pair;
  if (a.rowSpan === 1 && b.rowSpan === 1) return false;
  if (isNumber(a.text) || isNumber(b.text)) return false;
  return b.text === "" || (a.text === "" && a.rowSpan > 1) || flowsOn(pair);
}

function mend(upper: readonly Cell[], lower: readonly Cell[], rows: number, glued: boolean): Cell[] {
  const first = rows - (glued ? 1 : 0);
  const whole = new Map<Cell, Cell>();
  const gone = new Set<Cell>();
  // Below a heading, an empty cell in a column of figures is a figure left out, not the heading going on.
  const figures = new Set(lower.filter((cell) => isNumber(cell.text)).map((cell) => cell.column));
  for (const pair of pairsAt(upper, lower, rows, first)) {
    if (!glued && (figures.has(pair.b.column) || !isCutCell(pair))) continue;
    whole.set(pair.a, oneOf(pair, glued));
    gone.add(pair.b);
  }
  return [...upper.map((cell) => whole.get(cell) ?? cell), ...lower.filter((cell) => !gone.has(cell))];
}

function oneOf({ a, b }: Pair, glued: boolean): Cell {
  const sure = [a.confidence, b.confidence].filter((confidence) => confidence !== undefined);
  const cell: Cell = {
    ...a,
    rowSpan: a.rowSpan + b.rowSpan - (glued ? 1 : 0),
    text: a.text + glueOf(a.text, b.text) + b.text,
    lines: [...a.lines, ...b.lines],
    pieces: [...a.pieces, ...b.pieces],
  };
  return sure.length === 0 ? cell : { ...cell, confidence: Math.min(...sure) };
}
