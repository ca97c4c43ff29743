/** The cells of each table of a form, each with what became of it. */
import { keyAt, sectionsOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Cells, Reading } from "@/lib/report/report";
import { goesOnAfter, isContested, isDeduplicated, leftOut, silentMeansBlank } from "./complete";
import { copiesOf, type Settled, settleCopies } from "./copies";
import { type DisputesRow, readDisputesRow } from "./disputes";
import type { Spacing } from "./flow";
import { type Header, isForeign, orderOf, unitAbove } from "./headers";
import { ABSENT, BLANK, LOST, readingOf } from "./reading";
import type { Item } from "./rows";
import type { Strip } from "./strips";
import { type FormRow, formRows, readTable } from "./table";
import type { Token } from "./tokens";
import type { Table } from "./words";

/** What was found on a document's pages. */
export type Page = {
  strips: readonly Strip[];
  items: readonly Item[];
  headers: ReadonlyMap<Strip, Header>;
  /** It fills its rows up behind their last cell. */
  isFilledUp: boolean;
};

/**
 * `contradicting` are cells that the page prints more than once, with different numbers. `spacings` say how it shows empty
 * cells; it is `complete` as long as none seem to have been left out.
 */
export type TableCells = { cells: Cells; contradicting: readonly CellKey[]; spacings: readonly Spacing[]; complete: boolean };

const keysOf = ({ section, row, columns }: FormRow): readonly CellKey[] => columns.map((column) => keyAt(section, row, column));

export function readTableCells(page: Page, form: FormId, table: Table, before: TableCells): TableCells {
  const items = page.items.filter((item) => (item.kind === "row" ? item.entry.table : item.table) === table);
  const copies = copiesOf(items).map((copy) => readTable(form, copy, before.complete, page.isFilledUp));
  const rows = settleCopies(copies.map((copy) => copy.rows));
  const all = [...formRows(form).values()].filter(({ section }) => section.table === table);
  const missing = missingRows(page, all, rows, items);
  const isSilent = rows.some(({ found }) => found.silent);
  const isBlank = isSilent && silentMeansBlank(rows, items) && !isDeduplicated(page.strips);
  const cells: Cells = {};
  for (const of of all) {
    const row = rows.find((settled) => settled.of.id === of.id);
    const readings = row
      ? readRow(page, row, form, all, items, isBlank)
      : keysOf(of).map(() => (missing.has(of.id) ? ABSENT : LOST));
    for (const [index, key] of keysOf(of).entries()) cells[key] = readings[index] ?? LOST;
  }
  const contradicting = rows.filter(({ contradicts }) => contradicts).flatMap(({ of }) => keysOf(of));
  return {
    cells,
    contradicting,
    spacings: copies.flatMap((copy) => copy.spacings),
    complete: copies.every(({ complete }) => complete),
  };
}

function missingRows(page: Page, all: readonly FormRow[], rows: readonly Settled[], items: readonly Item[]): ReadonlySet<string> {
  const lowest = items.at(-1)?.strip;
  if (rows.length === 0 || lowest === undefined) return new Set();
  return leftOut(all, rows, items, goesOnAfter(lowest, page.strips, all));
}

function readRow(
  page: Page,
  row: Settled,
  form: FormId,
  all: readonly FormRow[],
  items: readonly Item[],
  isBlank: boolean,
): readonly Reading[] {
  const { found, of } = row;
  const next = items[items.indexOf(found) + 1];
  const isDivided = next?.kind === "stranger" && next.strip === found.strip; // its numbers stand in rows of their own
  if (!isDivided && found.silent && found.cells.length === 0 && isBlank && !isLast(page, found))
    return of.columns.map(() => (isOnPage(found) ? LOST : BLANK));
  const header = page.headers.get(found.strip) ?? new Map<string, Token>();
  const order = orderOf(row, header);
  if (order === null || isForeign(row, header, form) || isContested(row, all, page.strips, next))
    return of.columns.map(() => LOST);
  return of.columns.map((column, index) =>
    readingOf(row.slots[order[index] ?? -1] ?? null, unitAbove(column, of.section.key, header)),
  );
}

/** Where a source says where on its pages everything stands, a cell that was seen nowhere is not known to be blank. */
const isOnPage = ({ strip }: Item): boolean => strip.labels.some(({ place }) => place.box !== undefined);

/** The text ends in it. */
const isLast = ({ items }: Page, found: Item): boolean => found.strip.last && items.at(-1) === found;

const BLOCKS = ["review", "directSuit", "reviewedSuit"] as const;

/** Table 4 as the page has it; lost where it has none, or several that differ. */
export function readDisputesCells(
  rows: readonly DisputesRow[],
  form: FormId,
  before: TableCells,
  isFilledUp: boolean,
): TableCells {
  const { spacings, complete } = before;
  const section = sectionsOf(form).find(({ table }) => table === "disputes");
  if (!section) return { cells: {}, contradicting: [], spacings, complete };
  const read = rows.map((row) => ({ blocks: row.blocks, slots: readDisputesRow(row, spacings, complete, isFilledUp) }));
  const readings = new Map<CellKey, readonly Reading[]>();
  for (const [block, name] of BLOCKS.entries())
    for (const [index, column] of section.columns.entries()) {
      const line = section.rows.find(({ key }) => key === name);
      if (!line) continue;
      const here = read.flatMap(({ blocks, slots }) => {
        const at = blocks.indexOf(block);
        return at < 0 ? [] : [readingOf(slots[at * section.columns.length + index] ?? null, undefined)];
      });
      readings.set(keyAt(section, line, column), here);
    }
  return { ...settleReadings(readings), spacings, complete };
}

/** Where a page prints the table twice with different numbers, a number beside a blank is no more certain than one beside another. */
function settleReadings(readings: ReadonlyMap<CellKey, readonly Reading[]>): Pick<TableCells, "cells" | "contradicting"> {
  const filled = (all: readonly Reading[]) => all.filter(({ status }) => status !== "blank" && status !== "lost");
  const differ = (all: readonly Reading[]) => new Set(all.map(({ status, value }) => `${status} ${value}`)).size > 1;
  const contradicting = [...readings].flatMap(([key, all]) => (differ(filled(all)) ? [key] : []));
  const cells: Cells = {};
  for (const [key, all] of readings) {
    const [first] = filled(all);
    cells[key] = differ(contradicting.length > 0 ? all : filled(all)) ? LOST : (first ?? all[0] ?? LOST);
  }
  return { cells, contradicting };
}
