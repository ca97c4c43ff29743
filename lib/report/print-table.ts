/** One table as text. Each shape is one that was seen on real pages; they differ in what becomes of spans and empty cells. */
import type { CellKey } from "./form";

/** A cell with its spans; `key` where it holds a value. A row has the cells that begin in it, as in HTML. */
export type TextCell = { text: string; rowSpan: number; columnSpan: number; key?: CellKey };

/** A bit of printed text; `key` where it is the value of a cell. */
export type Piece = { text: string; key?: CellKey };

type Rows = readonly (readonly TextCell[])[];
type Printer = (rows: Rows) => Piece[];

const widthOf = (rows: Rows): number => rows[0]?.reduce((width, { columnSpan }) => width + columnSpan, 0) ?? 0;

const piece = ({ text, key }: TextCell): Piece => (key === undefined ? { text } : { text, key });

/** Rows of as many pieces as the table has columns: a cell that spans several stands in the first, the others are empty. */
function spread(rows: Rows): Piece[][] {
  const columns = widthOf(rows);
  const grid = rows.map((): (Piece | undefined)[] => new Array(columns).fill(undefined));
  rows.forEach((row, top) => {
    for (const cell of row) {
      const left = grid[top]?.indexOf(undefined) ?? 0;
      for (const line of grid.slice(top, top + cell.rowSpan)) line.fill({ text: "" }, left, left + cell.columnSpan);
      grid[top]?.splice(left, 1, piece(cell));
    }
  });
  return grid.map((row) => row.map((cell) => cell ?? { text: "" }));
}

/** How many columns of each row are taken by cells that began further up, left of its own. */
const takenLeft = (rows: Rows): number[] =>
  spread(rows).map((row, index) => {
    const first = rows[index]?.[0];
    return first === undefined ? 0 : row.findIndex(({ text, key }) => text === first.text && key === first.key);
  });

const joined = (row: readonly Piece[], separator: string): Piece[] =>
  row.flatMap((cell, index) => (index === 0 ? [cell] : [{ text: separator }, cell]));

/** `a | b | |`: a bar after each cell, and one for each column that spans left over. */
const barred = (row: readonly Piece[], padding = 0): Piece[] => [
  ...row.flatMap((cell) => (cell.text === "" ? [{ text: "| " }] : [cell, { text: " | " }])),
  { text: `${"|".repeat(padding)}\n` },
];

const missing = (row: readonly TextCell[], columns: number) => Math.max(0, columns - row.length);

/** A cell a line, each followed by `after`; an empty cell leaves `blank`. */
const flow =
  (after: string, blank: string): Printer =>
  (rows) =>
    rows.flat().flatMap((cell) => (cell.text === "" ? [{ text: blank }] : [piece(cell), { text: after }]));

/** A cell a line, each ended by a bar, with the columns that spans left over at the end of the row. */
const barFlow =
  (open: string, bar: string, close: (padding: number) => string): Printer =>
  (rows) =>
    rows.flatMap((row) => [
      { text: open },
      ...row.flatMap((cell) => (cell.text === "" ? [{ text: "|\n" }] : [piece(cell), { text: bar }])),
      { text: close(missing(row, widthOf(rows))) },
    ]);

const bars = (count: number) => (count === 0 ? "" : `${"|".repeat(count)}\n`);

const markdown: Printer = (rows) =>
  spread(rows).flatMap((row, index) => [
    { text: "| " },
    ...joined(row, " | "),
    { text: " |\n" },
    ...(index === 0 ? [{ text: `|${" --- |".repeat(row.length)}\n` }] : []),
  ]);

/** Rows on lines, words on blanks: what a PDF gives whose rules were not looked at. */
const spaced: Printer = (rows) =>
  rows.flatMap((row) => [...joined(row.filter(({ text }) => text !== "").map(piece), " "), { text: "\n" }]);

export const PRINT_TABLE = {
  tabs: (rows) => spread(rows).flatMap((row) => [...joined(row, "\t"), { text: "\n" }]),
  markdown,
  bars: (rows) => rows.flatMap((row) => barred(row.map(piece))),
  barsLeft: (rows) => {
    const taken = takenLeft(rows);
    return rows.flatMap((row, index) => [{ text: "| ".repeat(taken[index] ?? 0) }, ...barred(row.map(piece))]);
  },
  barsPadded: (rows) => rows.flatMap((row) => barred(row.map(piece), missing(row, widthOf(rows)))),
  barsFramed: (rows) => rows.flatMap((row) => [{ text: "| " }, ...barred(row.map(piece), missing(row, widthOf(rows)))]),
  barFlow: barFlow("", " |\n", bars),
  barFlowOpened: barFlow("|\n", " |\n", bars),
  barFlowClosed: barFlow("", "\n|\n", (padding) => bars(padding + 1)),
  lines: flow("\n\n", ""),
  linesKept: flow("\n\n", "\n"),
  linesDoubled: flow("\n\n", "\n\n"),
  linesMarked: flow("\n\n", "\u00a0\n\n"),
  linesTight: flow("\n", ""),
  linesTightKept: flow("\n", "\n"),
  spaced,
} as const satisfies Record<string, Printer>;
