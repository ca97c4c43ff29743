/** Spreadsheets of every format: what they show, as grids with the address of each cell. */

import type { Block, Document, Grid, GridCell, Place, Problem } from "@/lib/document";
import { Budget } from "./budget";
import { gridOf } from "./grid";
import { problem } from "./problems";
import { Places, Ranked } from "./sheet-places";
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
      zh: `公式没有保存计算结果，无法读取：${cells}。请用 Excel 或 WPS 打开并保存后重新上传。`,
      en: `Formulas without a saved result cannot be read: ${cells}. Open the file in Excel or WPS, save it and upload it again.`,
    },
  };
}

/** A lone text that is merged over columns or is a sentence counts as the whole row; a lone label beside blanks does not. */
class ReadRow implements FilledRow {
  readonly isAlone: boolean;
  readonly cells: readonly SheetCell[];

  constructor(readonly placed: readonly SheetCell[]) {
    const lone = onlyText(placed);
    this.isAlone = lone !== null && (lone.columnSpan > 1 || lone.text.includes("。"));
    this.cells = lone && this.isAlone ? [lone] : placed;
  }
}

/** The one cell that holds text; null where none or several do. */
function onlyText(cells: readonly SheetCell[]): SheetCell | null {
  let only: SheetCell | null = null;
  for (const cell of cells) {
    if (cell.text === "") continue;
    if (only) return null;
    only = cell;
  }
  return only;
}

/** Its place is asked for only where it stays within the table, its blocks only where it is prose. */
class SheetCell implements FilledCell {
  readonly holdsGrid = false;

  constructor(
    readonly text: string,
    readonly column: number,
    readonly rowSpan: number,
    readonly columnSpan: number,
    private readonly sheet: string,
    private readonly letter: string,
    private readonly number: number,
    /** A formula without a result: what it would show is not known. */
    readonly isUnknown: boolean,
  ) {}

  get place(): Place {
    return { sheet: this.sheet, ref: `${this.letter}${this.number}` };
  }

  get blocks(): readonly Block[] {
    const { text, place } = this;
    return text === "" ? [] : text.split("\n").map((line) => ({ kind: "paragraph", text: line.trim(), place }));
  }
}

function blocksOf(sheet: Sheet, budget: Budget): Block[] {
  return arrange(readRows(sheet, budget), (run) => gridIn(run, { sheet: sheet.name }));
}

/** The cells up to the last column in which something stands: one sheet holds tables of several widths. */
function gridIn(run: readonly ReadRow[], place: Place): Grid {
  let width = 0;
  for (const { placed } of run)
    for (const { text, column, columnSpan } of placed) if (text !== "") width = Math.max(width, column + columnSpan);
  const cells: GridCell[] = [];
  for (const [row, { placed }] of run.entries())
    for (const cell of placed) {
      if (cell.column >= width) continue;
      const rowSpan = Math.min(cell.rowSpan, run.length - row);
      const columnSpan = Math.min(cell.columnSpan, width - cell.column);
      const own: GridCell = { row, column: cell.column, rowSpan, columnSpan, text: cell.text, places: [cell.place] };
      if (cell.isUnknown) own.confidence = 0;
      cells.push(own);
    }
  return gridOf(cells, run.length, place, true);
}

/** The rows that show something, without the columns that never do; every place between is an empty cell. */
function readRows(sheet: Sheet, budget: Budget): ReadRow[] {
  const cells = sheet.cells.filter(
    ({ row, column, text }) => text !== "" && !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column),
  );
  const rows = new Ranked(cells.map((cell) => cell.row));
  const merges = sheet.merges.filter(({ top, bottom, left, right }) => left <= right && rows.countIn(top, bottom) > 0);
  const lefts = merges.flatMap((merge) => (sheet.hiddenColumns.has(merge.left) ? [] : [merge.left]));
  const columns = new Ranked([...cells.map((cell) => cell.column), ...lefts]);
  const letters = columns.values.map(lettersOf);
  const texts = new Places<string>();
  for (const { row, column, text } of cells) texts.set(rows.rankOf(row), columns.rankOf(column), text);
  const anchors = anchorsOf(merges, rows, columns);
  const covered = new Places<true>();
  const uncalculated = new Set(sheet.uncalculated);
  const read: ReadRow[] = [];
  for (const [index, row] of rows.values.entries()) {
    if (!budget.spend(letters.length)) continue;
    const placed: SheetCell[] = [];
    const [written, begun, taken] = [texts.line(index), anchors.line(index), covered.line(index)];
    for (let beside = 0; beside < letters.length; beside += 1) {
      if (taken[beside]) continue;
      const merge = begun[beside];
      const rowSpan = merge ? rows.countIn(merge.top, merge.bottom) : 1;
      const columnSpan = merge ? columns.countIn(merge.left, merge.right) : 1;
      if (rowSpan * columnSpan > 1 && budget.spend(rowSpan * columnSpan)) cover(covered, index, beside, rowSpan, columnSpan);
      const letter = letters[beside] ?? "";
      const isUnknown = uncalculated.size > 0 && uncalculated.has(`${letter}${row + 1}`);
      placed.push(new SheetCell(written[beside] ?? "", beside, rowSpan, columnSpan, sheet.name, letter, row + 1, isUnknown));
    }
    read.push(new ReadRow(placed));
  }
  return read;
}

function cover(covered: Places<true>, row: number, column: number, rowSpan: number, columnSpan: number): void {
  for (let below = row; below < row + rowSpan; below += 1)
    for (let beside = column; beside < column + columnSpan; beside += 1) covered.set(below, beside, true);
}

/** The merges whose first row and column are read, where each begins. */
function anchorsOf(merges: readonly Range[], rows: Ranked, columns: Ranked): Places<Range> {
  const anchors = new Places<Range>();
  for (const merge of merges) {
    const [row, column] = [rows.rankOf(merge.top), columns.rankOf(merge.left)];
    if (rows.values[row] === merge.top && columns.values[column] === merge.left) anchors.set(row, column, merge);
  }
  return anchors;
}
