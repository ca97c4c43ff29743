/** Spreadsheets of every format: what they show, as grids with the address of each cell. */
import type { Block, Document, GridCell, Problem } from "@/lib/document";
import { Budget } from "./budget";
import { gridOf, upToText } from "./grid";
import { problem } from "./problems";
import { arrange, type FilledCell, type FilledRow } from "./table";

/** Rows and columns count from 0; the end of a range is its last row and column. */
export type Range = { top: number; left: number; bottom: number; right: number };
export type Sheet = {
  name: string;
  isHidden: boolean;
  cells: readonly { row: number; column: number; text: string }[];
  merges: readonly Range[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Addresses of formulas whose result the file does not hold. */
  uncalculated: readonly string[];
};

/** `A1` for 0, 0. */
export const addressOf = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** One number for each place of a sheet; no reader counts columns any further. */
const at = (row: number, column: number): number => row * 2 ** 26 + column;

export function documentOf(sheets: readonly Sheet[], metadata: Document["metadata"]): Document {
  const budget = new Budget();
  const shown = sheets.filter((sheet) => !sheet.isHidden);
  const blocks = shown.flatMap((sheet) => blocksOf(sheet, budget));
  const problems = [...shown.flatMap(problemsOf), ...budget.problems()];
  if (shown.length < sheets.length) problems.unshift(problem("hidden-sheets"));
  return { blocks, metadata, problems, cut: budget.exceeded };
}

function problemsOf(sheet: Sheet): Problem[] {
  const hasText = (isHidden: (cell: Sheet["cells"][number]) => boolean) =>
    sheet.cells.some((cell) => cell.text !== "" && isHidden(cell));
  const hidden = hasText((cell) => sheet.hiddenRows.has(cell.row) || sheet.hiddenColumns.has(cell.column));
  return [...(hidden ? [problem("hidden-rows")] : []), ...(sheet.uncalculated.length > 0 ? [uncalculated(sheet)] : [])];
}

function uncalculated({ name, uncalculated: all }: Sheet): Problem {
  const cells = `${name} ${all.slice(0, 10).join(" ")}${all.length > 10 ? " …" : ""}`;
  return {
    code: "uncalculated",
    message: {
      zh: `公式没有保存计算结果，按空白读取：${cells}。请用 Excel 或 WPS 打开并保存后重新上传。`,
      en: `Formulas without a saved result were read as blank: ${cells}. Open the file in Excel or WPS, save it and upload it again.`,
    },
  };
}

/** A lone text that is merged over columns or is a sentence counts as the whole row; a lone label beside blanks does not. */
class ReadRow implements FilledRow {
  readonly isAlone: boolean;
  readonly cells: readonly SheetCell[];

  constructor(readonly placed: readonly GridCell[]) {
    const filled = placed.filter((cell) => cell.text !== "");
    this.isAlone = filled.length === 1 && filled.some((cell) => cell.columnSpan > 1 || cell.text.includes("。"));
    this.cells = (this.isAlone ? filled : placed).map((cell) => new SheetCell(cell));
  }
}

/** Its blocks are asked for only where it is prose. */
class SheetCell implements FilledCell {
  readonly text: string;
  readonly holdsGrid = false;

  constructor(private readonly cell: GridCell) {
    this.text = cell.text;
  }

  get blocks(): readonly Block[] {
    const place = this.cell.places[0] ?? {};
    return this.text === "" ? [] : this.text.split("\n").map((line) => ({ kind: "paragraph", text: line.trim(), place }));
  }
}

function blocksOf(sheet: Sheet, budget: Budget): Block[] {
  return arrange(readRows(sheet, budget), (run) => {
    const first = run[0]?.placed[0]?.row ?? 0;
    const end = first + run.length;
    const cells = run.flatMap((row) =>
      row.placed.map((cell) => ({ ...cell, row: cell.row - first, rowSpan: Math.min(cell.rowSpan, end - cell.row) })),
    );
    return gridOf(upToText(cells), run.length, { sheet: sheet.name }, true);
  });
}

/** The rows that show something, without the columns that never do; every place between is an empty cell. */
function readRows(sheet: Sheet, budget: Budget): ReadRow[] {
  const cells = sheet.cells.filter(
    ({ row, column, text }) => text !== "" && !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column),
  );
  const rows = ranked(cells.map((cell) => cell.row));
  const merges = sheet.merges.filter(({ top, bottom, left, right }) => left <= right && rows.countIn(top, bottom) > 0);
  const columns = ranked([
    ...cells.map((cell) => cell.column),
    ...merges.flatMap((merge) => (sheet.hiddenColumns.has(merge.left) ? [] : [merge.left])),
  ]);
  const texts = new Map(cells.map(({ row, column, text }) => [at(row, column), text]));
  const anchors = new Map(merges.map((merge) => [at(merge.top, merge.left), merge]));
  const letters = columns.values.map(lettersOf);
  const covered = new Set<number>();
  const read: ReadRow[] = [];
  for (const [index, row] of rows.values.entries()) {
    if (!budget.spend(columns.values.length)) continue;
    const placed: GridCell[] = [];
    for (const [beside, column] of columns.values.entries()) {
      const key = at(row, column);
      if (covered.has(key)) continue;
      const merge = anchors.get(key);
      const rowSpan = merge ? rows.countIn(row, merge.bottom) : 1;
      const columnSpan = merge ? columns.countIn(column, merge.right) : 1;
      if (rowSpan * columnSpan > 1 && budget.spend(rowSpan * columnSpan))
        for (const below of rows.values.slice(index, index + rowSpan))
          for (const other of columns.values.slice(beside, beside + columnSpan)) covered.add(at(below, other));
      const places = [{ sheet: sheet.name, ref: `${letters[beside]}${row + 1}` }];
      placed.push({ row: index, column: beside, rowSpan, columnSpan, text: texts.get(key) ?? "", places });
    }
    read.push(new ReadRow(placed));
  }
  return read;
}

/** Sorted values without repeats, and how many of them lie between two bounds. */
function ranked(values: readonly number[]) {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const below = (bound: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? bound) < bound) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { values: sorted, countIn: (from: number, to: number) => below(to + 1) - below(from) };
}
