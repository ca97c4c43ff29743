/** Spreadsheets of every format: what they show, as grids with the address of each cell. */
import type { Block, Document, GridCell, Problem } from "@/lib/document";
import { Budget } from "./budget";
import { gridOf, upToText } from "./grid";
import { problem } from "./problems";
import { arrange, type FilledRow } from "./table";

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
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
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
      zh: `公式没有保存计算结果，按空白读取：${cells}。请用 Excel 或 WPS 打开并保存后重新上传。`,
      en: `Formulas without a saved result were read as blank: ${cells}. Open the file in Excel or WPS, save it and upload it again.`,
    },
  };
}

type ReadRow = FilledRow & { placed: readonly GridCell[] };

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
  const texts = new Map(cells.map(({ row, column, text }) => [addressOf(row, column), text]));
  const anchors = new Map(merges.map((merge) => [addressOf(merge.top, merge.left), merge]));
  const covered = new Set<string>();
  return rows.values.flatMap((row, index) => {
    if (!budget.spend(columns.values.length)) return [];
    const placed: GridCell[] = [];
    columns.values.forEach((column, at) => {
      const ref = addressOf(row, column);
      if (covered.has(ref)) return;
      const merge = anchors.get(ref) ?? { top: row, left: column, bottom: row, right: column };
      const rowSpan = rows.countIn(row, merge.bottom);
      const columnSpan = columns.countIn(column, merge.right);
      if (rowSpan * columnSpan > 1 && budget.spend(rowSpan * columnSpan))
        for (const below of rows.values.slice(index, index + rowSpan))
          for (const beside of columns.values.slice(at, at + columnSpan)) covered.add(addressOf(below, beside));
      placed.push({
        row: index,
        column: at,
        rowSpan,
        columnSpan,
        text: texts.get(ref) ?? "",
        places: [{ sheet: sheet.name, ref }],
      });
    });
    return [{ ...judged(placed), placed }];
  });
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

/** A lone text that is merged over columns or is a sentence counts as the whole row; a lone label beside blanks does not. */
function judged(placed: readonly GridCell[]): FilledRow {
  const filled = placed.filter((cell) => cell.text !== "");
  const isAlone = filled.length === 1 && filled.some((cell) => cell.columnSpan > 1 || cell.text.includes("。"));
  const cells = (isAlone ? filled : placed).map((cell) => ({ text: cell.text, blocks: paragraphsOf(cell) }));
  return { cells, isAlone };
}

const paragraphsOf = ({ text, places }: GridCell): Block[] =>
  text === "" ? [] : text.split("\n").map((line): Block => ({ kind: "paragraph", text: line.trim(), place: places[0] ?? {} }));
