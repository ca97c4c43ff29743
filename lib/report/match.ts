/** From a document to the cells of the form that was printed on it. */
import type { Document } from "@/lib/document";
import { formsOf, isCellKey, sectionsOf } from "./cells";
import type { CellKey, FormId } from "./form";
import { type Page, readDisputesCells, readTableCells, type TableCells } from "./match/cells";
import { type DisputesRow, readDisputes } from "./match/disputes";
import { extrasOf } from "./match/extras";
import { voteForm } from "./match/form";
import { headersOf } from "./match/headers";
import { problemsOf } from "./match/problems";
import { readRows } from "./match/rows";
import { readStrips } from "./match/strips";
import { readLines } from "./match/tokens";
import { usedBlocks } from "./match/used";
import type { Cells, Extra, ReadingProblem } from "./report";

/** `used` holds the indexes of the blocks that belong to tables; what is left is prose. */
export type Match = {
  form: FormId | null;
  cells: Cells;
  extras: readonly Extra[];
  problems: readonly ReadingProblem[];
  used: ReadonlySet<number>;
};

/**
 * Reads the tables of a document. All cells of its form appear, and no others; where no form or more than one fits, only
 * cells that were seen and that the forms share.
 */
export function matchForm(document: Document): Match {
  const lines = [...readLines(document)];
  const strips = readStrips(lines);
  const items = readRows(strips);
  const disputes = readDisputes(strips);
  const form = voteForm(lines);
  const page = { strips, items, headers: headersOf(strips) };
  const { cells, contradicting } = form ? readForm(page, disputes, form) : readShared(page, disputes);
  return {
    form,
    cells,
    extras: extrasOf(items),
    problems: problemsOf(form, cells, contradicting, items),
    used: usedBlocks(items, disputes, strips),
  };
}

function readForm(page: Page, disputes: readonly DisputesRow[], form: FormId): TableCells {
  const tables = [...new Set(sectionsOf(form).map(({ table }) => table))].filter((table) => table !== "disputes");
  return withDisputes(
    tables.map((table) => readTableCells(page, form, table)),
    disputes,
    form,
  );
}

/** Table 4 shows its empty cells as the tables before it do. */
function withDisputes(tables: readonly TableCells[], disputes: readonly DisputesRow[], form: FormId): TableCells {
  const spacings = tables.flatMap((table) => table.spacings);
  const all = [...tables, readDisputesCells(disputes, form, spacings)];
  return {
    cells: Object.assign({}, ...all.map(({ cells }) => cells)),
    contradicting: all.flatMap(({ contradicting }) => contradicting),
    spacings,
  };
}

/** Tables 3 and 4 have the same columns on forms B and C; of table 2 nothing can be said without knowing which it is. */
function readShared(page: Page, disputes: readonly DisputesRow[]): TableCells {
  const read = withDisputes([readTableCells(page, "C", "requests")], disputes, "C");
  const isShared = (key: string): key is CellKey => isCellKey(key) && formsOf(key).includes("B") && read.cells[key]?.raw != null;
  return { ...read, cells: Object.fromEntries(Object.entries(read.cells).filter(([key]) => isShared(key))) };
}
