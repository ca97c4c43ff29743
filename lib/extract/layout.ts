/** Pages of characters and lines → blocks in reading order. Shared by PDF, OFD and scans. */
import type { Block, Document, Place } from "@/lib/document";
import { gridOf } from "./grid";
import { chunksOf } from "./layout-chunks";
import { furnitureOf } from "./layout-furniture";
import { continues, joinTables } from "./layout-join";
import { openTablesOf } from "./layout-open";
import { takeOverflow } from "./layout-overflow";
import { type Box, type Page, rounded } from "./layout-page";
import { type Measure, type PageLine, paragraphsOf } from "./layout-prose";
import { type Table, tablesOf } from "./layout-tables";
import { type Line, linesOf, textOf } from "./layout-text";

type Item = { page: number; top: number; table: Table } | { page: number; top: number; line: Line };

type PlaceOf = (page: number, box: Box) => Place;

/** Places as the page is shown, not as it was turned to be read. */
function placesOn(pages: readonly Page[]): PlaceOf {
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  return (number, box) => {
    const page = byNumber.get(number);
    return { page: number, box: rounded(page ? page.shown(box) : box) };
  };
}

export function layOutPages(pages: readonly Page[]): Pick<Document, "blocks" | "metadata"> {
  const placeOf = placesOn(pages);
  const read = pages.map((page) => ({ page, ...tablesOf(page) }));
  const lines = new Map(read.map(({ page, rest }) => [page, linesOf(rest).filter((line) => textOf(line.glyphs) !== "")]));
  const furniture = furnitureOf(pages, lines);
  const apart = new Set(furniture.map(({ line }) => line));
  const items = read.flatMap(({ page, tables }) => {
    const open = openTablesOf(
      page.number,
      (lines.get(page) ?? []).filter((line) => !apart.has(line)),
    );
    return itemsOf(page.number, [...tables, ...open.tables], open.rest);
  });
  return {
    blocks: blocksOf(items, placeOf, pages[0]),
    metadata: furniture.map(({ name, value, page, line }) => ({ name, value, place: placeOf(page, line.box) })),
  };
}

/** Tables and lines of a page from top to bottom. */
const itemsOf = (page: number, tables: readonly Table[], lines: readonly Line[]): Item[] =>
  [
    ...tables.map((table) => ({ page, top: table.box[1], table })),
    ...lines.map((line) => ({ page, top: line.box[1], line })),
  ].sort((a, b) => a.top - b.top);

type Run = Table | PageLine[];

function blocksOf(items: readonly Item[], placeOf: PlaceOf, page: Page | undefined): Block[] {
  const measure = measureOf(items, page);
  const runs: Run[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if ("table" in item) addTable(runs, item.table);
    else if (Array.isArray(last)) last.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run): Block[] =>
    Array.isArray(run) ? stretchesOf(run).flatMap((stretch) => proseOf(stretch, measure, placeOf)) : [finish(run, placeOf)],
  );
}

/** Lines of figures apart from lines of prose. */
function stretchesOf(lines: readonly PageLine[]): PageLine[][] {
  const stretches: PageLine[][] = [];
  let figures = false;
  for (const line of lines) {
    const now = isOfFigures(line);
    if (stretches.length > 0 && now === figures) stretches.at(-1)?.push(line);
    else stretches.push([line]);
    figures = now;
  }
  return stretches;
}

const FEWEST_FIGURES = 2;
const isOfFigures = ({ line }: PageLine): boolean => chunksOf(line).filter((chunk) => chunk.isFigure).length >= FEWEST_FIGURES;

/** Rows of figures whose columns nobody can tell keep the place of each; other lines become paragraphs. */
function proseOf(lines: readonly PageLine[], measure: Measure, placeOf: PlaceOf): Block[] {
  const [first] = lines;
  if (!first || !isOfFigures(first))
    return paragraphsOf(lines, measure).map(({ page, text, box }) => ({ kind: "paragraph", text, place: placeOf(page, box) }));
  const cells = lines.flatMap(({ page, line }, row) =>
    chunksOf(line).map(({ text, box, glyphs }, column) => {
      const sure = glyphs.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]));
      const cell = { row, column, rowSpan: 1, columnSpan: 1, text, places: [placeOf(page, box)] };
      return sure.length === 0 ? cell : { ...cell, confidence: Math.min(...sure) };
    }),
  );
  return [gridOf(cells, lines.length, placeOf(first.page, first.line.box), false)];
}

/** A table goes on where the last one stopped, or begins. Lines hanging out of the last one do not stand in between. */
function addTable(runs: Run[], table: Table): void {
  const [before, last] = [runs.at(-2), runs.at(-1)];
  if (last && !Array.isArray(last) && continues(last, table)) runs[runs.length - 1] = joinTables(last, table);
  else if (before && !Array.isArray(before) && Array.isArray(last) && continues(before, table)) {
    const whole = last.every(({ page }) => page < table.page)
      ? takeOverflow(
          before,
          last.map(({ line }) => line),
        )
      : null;
    if (whole) runs.splice(-2, 2, joinTables(whole, table));
    else runs.push(table);
  } else runs.push(table);
}

/** The margins between which the document's prose stands; none on the right where no line goes far across the page. */
function measureOf(items: readonly Item[], page: Page | undefined): Measure {
  const boxes = items.flatMap((item) => ("line" in item ? [item.line.box] : []));
  const [left, right] = [Math.min(...boxes.map((box) => box[0])), Math.max(...boxes.map((box) => box[2]))];
  return { left, right: right - left > (page?.width ?? 0) / 2 ? right : Infinity };
}

function finish(table: Table, placeOf: PlaceOf): Block {
  const cells = table.cells.map(({ pieces, lines: _, ...cell }) => ({
    ...cell,
    places: pieces.map(({ page, box }) => placeOf(page, box)),
  }));
  return gridOf(cells, table.rows, placeOf(table.page, table.box), true);
}
