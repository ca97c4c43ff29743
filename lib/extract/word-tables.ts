/**
 * Tables of word processors that write one paragraph after the other and say of each how deep in tables it stands and
 * whether it ends a cell or a row (binary Word, RTF).
 */
import type { Block, Grid } from "@/lib/document";
import { Budget } from "./budget";
import { type EdgedCell, layOutByEdges } from "./edges";
import { arrange, type FilledCell, holdsGrid, textOf } from "./table";

/** The sides of a row's cells in twips, one more than cells, and how each is merged with its neighbours. */
export type RowShape = { edges: readonly number[]; cells: readonly CellShape[] };
export type CellShape = { isMerged: boolean; vertical?: "starts" | "continues" };

/**
 * `text` may have several lines. `depth`: in how many tables it stands. `hasPicture`: a picture or a drawing stands in it.
 * `isDoubtful`: whether all of the text is seen, or stands on the line, cannot be told.
 */
export type WordParagraph = {
  text: string;
  hasPicture: boolean;
  isDoubtful?: boolean;
  depth: number;
  ends: "cell" | "row" | null;
  shape: RowShape | null;
};

type Row = { cells: readonly (EdgedCell & FilledCell)[]; isAlone: boolean; isShaped: boolean };
type WordCell = FilledCell & { confidence?: number };
type Level = { path: string; rows: Row[]; cells: WordCell[]; blocks: Block[]; hasPicture: boolean; isDoubtful: boolean };

/** Four points: word processors round the sides of cells from row to row, and no column is as narrow. */
const TOLERANCE = 80;

export class WordTables {
  readonly budget = new Budget();
  private readonly body = levelAt("");
  private readonly open: Level[] = [this.body];
  private tables = 0;
  private paragraphs = 0;

  add({ text, hasPicture, isDoubtful = false, depth, ends, shape }: WordParagraph): void {
    this.closeTo(depth);
    while (this.open.length <= depth) this.openTable();
    const level = this.open[depth] ?? this.body;
    if (ends !== "row") this.addText(level, text);
    level.hasPicture ||= hasPicture;
    level.isDoubtful ||= isDoubtful;
    if (ends === "cell") endCell(level);
    if (ends === "row") endRow(level, shape);
  }

  finish(): Block[] {
    this.closeTo(0);
    return this.body.blocks;
  }

  private openTable(): void {
    this.tables += 1;
    this.open.push(levelAt(`table[${this.tables}]`));
  }

  private closeTo(depth: number): void {
    while (this.open.length > depth + 1) {
      const level = this.open.pop() ?? this.body;
      if (level.blocks.length > 0) endCell(level);
      if (level.cells.length > 0) endRow(level, null);
      const around = this.open.at(-1) ?? this.body;
      for (const block of arrange(level.rows, (run) => this.layOut(run, level.path))) around.blocks.push(block);
    }
  }

  private addText(level: Level, text: string): void {
    this.paragraphs += 1;
    const place = { path: `p[${this.paragraphs}]` };
    for (const line of text.split("\n")) level.blocks.push({ kind: "paragraph", text: line.trim(), place });
  }

  private layOut(run: readonly Row[], path: string): Grid {
    const rows = run.map((row) => row.cells);
    if (run.every((row) => row.isShaped)) return layOutByEdges(rows, TOLERANCE, { path }, this.budget);
    const counted = rows.map((cells) =>
      cells.map(({ vertical: _, ...cell }, index) => ({ ...cell, left: index, right: index + 1 })),
    );
    return { ...layOutByEdges(counted, 0, { path }, this.budget), aligned: false };
  }
}

const levelAt = (path: string): Level => ({ path, rows: [], cells: [], blocks: [], hasPicture: false, isDoubtful: false });

function endCell(level: Level): void {
  const cell: WordCell = { blocks: level.blocks, text: textOf(level.blocks), holdsGrid: holdsGrid(level.blocks) };
  // A number may be shown as a picture: the cell is not blank, it cannot be read.
  if (level.isDoubtful || (cell.text === "" && level.hasPicture)) cell.confidence = 0;
  level.cells.push(cell);
  level.blocks = [];
  level.hasPicture = false;
  level.isDoubtful = false;
}

function endRow(level: Level, shape: RowShape | null): void {
  const path = `${level.path}/tr[${level.rows.length + 1}]`;
  const cells: Row["cells"][number][] = [];
  level.cells.forEach((cell, index) => {
    const { isMerged, vertical } = shape?.cells[index] ?? { isMerged: false };
    const [left = index, right = index + 1] = [shape?.edges[index], shape?.edges[index + 1]];
    const before = cells.at(-1);
    if (isMerged && before) before.right = right;
    else cells.push({ ...cell, left, right, ...(vertical && { vertical }), place: { path: `${path}/td[${index + 1}]` } });
  });
  level.rows.push({ cells, isAlone: cells.length === 1, isShaped: shape !== null && shape.cells.length >= level.cells.length });
  level.cells = [];
}
