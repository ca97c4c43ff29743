/** Tables that a page draws without `<table>`: by CSS tables and grids, or by rows of `<div>` with like parts. */
import type { Grid, GridCell, Place } from "@/lib/document";
import { type EdgedCell, layOutByEdges } from "./edges";
import { type DeclaredCell, type DeclaredRow, gridOf, layOut } from "./grid";
import { countTracks, placeParts } from "./html-css-grid";
import { isDoubtful } from "./html-doubts";
import { pathOf } from "./html-paths";
import type { TableContext } from "./html-table";
import { attributeOf, childrenOf, type Element, type Node } from "./html-tree";
import { textOf } from "./table";

const CONTAINERS = new Set(["div", "section", "article", "main", "ul", "ol", "dl", "span", "center", "form"]);
const PARTS = new Set([...CONTAINERS, "li", "dt", "dd", "p", "label", "b", "strong"]);
const ROW_WORDS = /(?:^|[\s_-])(?:row|tr|line|tablerow)(?:$|[\s_-])/i;
const LONGEST_PART = 200;
/** So many rows with as many parts each are a table, even where nothing calls them rows. */
const ENOUGH = 3;

/** The grid that an element draws with all it holds; null where it only arranges the page. */
export function readDrawn(element: Element, context: TableContext): Grid | null {
  if (!CONTAINERS.has(element.tagName) || hasTable(element)) return null;
  const place = { path: pathOf(element) };
  const rows = tableRows(element, context) ?? likeRows(element, context);
  return readCssGrid(element, place, context) ?? (rows && layOutRows(rows, place, context));
}

/** The grid that rows beside each other draw without an element around them; null where they are too few or unlike. */
export function readRowRun(lines: readonly Element[], context: TableContext): Grid | null {
  const [first] = lines;
  if (lines.length < ENOUGH || !first || lines.some(hasTable)) return null;
  const rows = asTable(lines, context);
  return rows && layOutRows(rows, { path: pathOf(first) }, context);
}

function layOutRows(rows: readonly (readonly Element[])[], place: Place, context: TableContext): Grid | null {
  if (!rows.some((row) => row.length > 1) || rows.flat().some(isLong)) return null;
  const widths = rows.map((row) => row.map((cell) => widthOf(cell, context)));
  const declared = rows.map((row): DeclaredRow => row.map((cell) => declare(cell, context)));
  if (widths.flat().every((width) => width !== null) && !hasEqualLengths(rows)) {
    const edged = declared.map((row, index) => withEdges(row, widths[index] ?? []));
    return layOutByEdges(edged, 1, place, context.budget);
  }
  return { ...layOut([declared], place, context.budget), aligned: hasEqualLengths(rows) };
}

const hasEqualLengths = (rows: readonly (readonly unknown[])[]) => rows.every((row) => row.length === rows[0]?.length);
const hasTable = (element: Element) => element.facts.tables > 0;
const isLong = (cell: Element) => cell.facts.text > LONGEST_PART;
const partsOf = (element: Element, context: TableContext) => childrenOf(element).filter((child) => !context.isHidden(child));
const displayOf = (element: Element, context: TableContext) => context.styles.property(element, "display") ?? "";

function declare(cell: Element, context: TableContext): DeclaredCell {
  const text = textOf(context.blocksOf(cell));
  const declared: DeclaredCell = { text, rowSpan: 1, columnSpan: 1, place: { path: pathOf(cell) } };
  if (isDoubtful(cell, text, context)) declared.confidence = 0;
  return declared;
}

/** `display: grid` with a known number of columns. */
function readCssGrid(element: Element, place: Place, context: TableContext): Grid | null {
  if (!displayOf(element, context).includes("grid")) return null;
  const columns = countTracks(context.styles.property(element, "grid-template-columns") ?? "");
  const parts = partsOf(element, context);
  if (columns < 2 || parts.length < columns || parts.some(isLong)) return null;
  const cells = placeParts(parts, columns, context.styles).flatMap(({ element: part, ...placed }) => {
    const { text, place: where, confidence } = declare(part, context);
    const cell: GridCell = { ...placed, text, places: [where], ...(confidence !== undefined && { confidence }) };
    return context.budget.spend(placed.rowSpan * placed.columnSpan) ? [cell] : [];
  });
  return gridOf(cells, Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan)), place, true);
}

/** `display: table`, with or without groups of rows. */
function tableRows(element: Element, context: TableContext): Element[][] | null {
  if (!/^(?:inline-)?table$/.test(displayOf(element, context))) return null;
  const rows = partsOf(element, context).flatMap((part) =>
    /^table-(?:row|header|footer)-group$/.test(displayOf(part, context)) ? partsOf(part, context) : [part],
  );
  return rows.map((row) => partsOf(row, context));
}

/** Children that all look like rows, or groups of such. */
function likeRows(element: Element, context: TableContext): Element[][] | null {
  const areRows = (elements: readonly Element[]) => elements.length > 0 && elements.every((child) => isRow(child, context));
  const lines = partsOf(element, context).flatMap((child) => {
    const inner = isRow(child, context) ? [] : partsOf(child, context);
    return areRows(inner) ? inner : [child];
  });
  return lines.length >= 2 && areRows(lines) ? asTable(lines, context) : null;
}

/** The parts of rows that are marked or laid out as such, or of several with as many parts each. */
function asTable(lines: readonly Element[], context: TableContext): Element[][] | null {
  const rows = lines.map((line) => partsOf(line, context));
  if (lines.every((line) => isMarkedRow(line, context))) return rows;
  return rows.length >= ENOUGH && hasEqualLengths(rows) && (rows[0]?.length ?? 0) >= ENOUGH ? rows : null;
}

const isPartOrBlank = (node: Node) =>
  "tagName" in node ? PARTS.has(node.tagName) : node.nodeName === "#comment" || ("value" in node && node.value.trim() === "");

/** An element of nothing but parts, that is called or laid out as a row or has several. */
export function isRow(element: Element, context: TableContext): boolean {
  if (!CONTAINERS.has(element.tagName) && element.tagName !== "li") return false;
  if (!element.childNodes.every(isPartOrBlank) || context.isHidden(element)) return false;
  return partsOf(element, context).length >= (isMarkedRow(element, context) ? 1 : 2);
}

const isMarkedRow = (element: Element, context: TableContext) =>
  ROW_WORDS.test(attributeOf(element, "class") ?? "") || /flex|table-row|grid/.test(displayOf(element, context));

function widthOf(cell: Element, context: TableContext): number | null {
  const found = /^(\d{1,4}(?:\.\d{1,6})?)(?:%|px)$/.exec(context.styles.property(cell, "width") ?? "");
  return found ? Number(found[1]) : null;
}

function withEdges(row: DeclaredRow, widths: readonly (number | null)[]): EdgedCell[] {
  let left = 0;
  return row.map((cell, index) => {
    const right = left + (widths[index] ?? 0);
    const edged = { ...cell, left, right };
    left = right;
    return edged;
  });
}
