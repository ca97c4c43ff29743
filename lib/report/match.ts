/** From a document to the cells of the form that was printed on it. */
import type { Document } from "@/lib/document";
import { formsOf, isCellKey, sectionsOf } from "./cells";
import type { CellKey, FormId, Section } from "./form";
import { type Page, readDisputesCells, readTableCells, type TableCells } from "./match/cells";
import { type DisputesRow, readDisputes } from "./match/disputes";
import { extrasOf } from "./match/extras";
import { voteForm } from "./match/form";
import { headersOf } from "./match/headers";
import { fillsUp } from "./match/pads";
import { problemsOf } from "./match/problems";
import { readRows } from "./match/rows";
import { readStrips } from "./match/strips";
import { losesCells } from "./match/table";
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
  const page = { strips, items, headers: headersOf(strips), isFilledUp: fillsUp(strips) };
  const { cells, contradicting } = form ? readTables(page, disputes, form, tablesOf(form)) : readShared(page, disputes);
  return {
    form,
    cells,
    extras: extrasOf(items),
    problems: problemsOf(form, cells, contradicting, items),
    used: usedBlocks(items, disputes, strips),
  };
}

/** Tables in the order of the form: each is read in the light of how those before it show their empty cells. */
function readTables(page: Page, disputes: readonly DisputesRow[], form: FormId, tables: readonly Section["table"][]): TableCells {
  const complete = !losesCells(form, page.items, page.isFilledUp);
  let read: TableCells = { cells: {}, contradicting: [], spacings: [], complete };
  for (const table of tables) {
    const next =
      table === "disputes" ? readDisputesCells(disputes, form, read, page.isFilledUp) : readTableCells(page, form, table, read);
    read = {
      cells: { ...read.cells, ...next.cells },
      contradicting: [...read.contradicting, ...next.contradicting],
      spacings: [...read.spacings, ...next.spacings],
      complete: read.complete && next.complete,
    };
  }
  return read;
}

const tablesOf = (form: FormId): readonly Section["table"][] => [...new Set(sectionsOf(form).map(({ table }) => table))];

/** Tables 3 and 4 have the same columns on forms B and C; of table 2 nothing can be said without knowing which it is. */
function readShared(page: Page, disputes: readonly DisputesRow[]): TableCells {
  const read = readTables(page, disputes, "C", ["requests", "disputes"]);
  const isShared = (key: string): key is CellKey => isCellKey(key) && formsOf(key).includes("B") && read.cells[key]?.raw != null;
  return { ...read, cells: Object.fromEntries(Object.entries(read.cells).filter(([key]) => isShared(key))) };
}
