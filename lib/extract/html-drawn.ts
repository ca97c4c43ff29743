/** Tables that a page draws without `<table>`: by CSS tables and grids, or by rows of `<div>` with like parts. */
import type { Grid } from "@/lib/document";
import { type EdgedCell, layOutByEdges } from "./edges";
import { type DeclaredCell, type DeclaredRow, layOut } from "./grid";
import type { Styles } from "./html-style";
import type { TableContext } from "./html-table";
import { attributeOf, childrenOf, type Element, type Node } from "./html-tree";
import { textOf } from "./table";

export type DrawnContext = TableContext & {
  styles: Styles;
  lengthOf: (element: Element) => number;
  hasTable: (element: Element) => boolean;
};

const CONTAINERS = new Set(["div", "section", "article", "main", "ul", "ol", "dl", "span", "center", "form"]);
const PARTS = new Set([...CONTAINERS, "li", "dt", "dd", "p", "label", "b", "strong"]);
const ROW_WORDS = /(?:^|[\s_-])(?:row|tr|line|tablerow)(?:$|[\s_-])/i;
const LONGEST_PART = 200;

/** The grid that an element draws; null where it only arranges the page. */
export function readDrawn(element: Element, context: DrawnContext): Grid | null {
  if (!CONTAINERS.has(element.tagName) || context.hasTable(element)) return null;
  const rows = gridRows(element, context) ?? tableRows(element, context) ?? likeRows(element, context);
  if (!rows?.some((row) => row.length > 1) || rows.flat().some((cell) => context.lengthOf(cell) > LONGEST_PART)) return null;
  const place = { path: context.paths.pathOf(element) };
  const widths = rows.map((row) => row.map((cell) => widthOf(cell, context)));
  const declared = rows.map((row): DeclaredRow => row.map((cell) => declare(cell, context)));
  if (widths.flat().every((width) => width !== null) && !hasEqualLengths(rows))
    return layOutByEdges(
      declared.map((row, index) => withEdges(row, widths[index] ?? [])),
      1,
      place,
      context.budget,
    );
  const grid = layOut([declared], place, context.budget);
  return { ...grid, aligned: hasEqualLengths(declared.map(spread)) };
}

const hasEqualLengths = (rows: readonly (readonly unknown[])[]) => rows.every((row) => row.length === rows[0]?.length);
const spread = (row: DeclaredRow) => row.flatMap((cell) => Array.from({ length: cell.columnSpan }, () => cell));

function declare(cell: Element, context: DrawnContext): DeclaredCell {
  const text = textOf(context.blocksOf(cell));
  const span = /span\s+(\d{1,3})/.exec(context.styles.property(cell, "grid-column") ?? "")?.[1];
  return { text, rowSpan: 1, columnSpan: Math.max(1, Number(span ?? 1)), place: { path: context.paths.pathOf(cell) } };
}

const partsOf = (element: Element, context: DrawnContext) => childrenOf(element).filter((child) => !context.isHidden(child));
const displayOf = (element: Element, context: DrawnContext) => context.styles.property(element, "display") ?? "";

/** `display: grid` with a known number of columns: its parts, row by row. */
function gridRows(element: Element, context: DrawnContext): Element[][] | null {
  if (!displayOf(element, context).includes("grid")) return null;
  const columns = countTracks(context.styles.property(element, "grid-template-columns") ?? "");
  if (columns < 2) return null;
  const rows: Element[][] = [[]];
  let used = 0;
  for (const part of partsOf(element, context)) {
    const span = Number(/span\s+(\d{1,3})/.exec(context.styles.property(part, "grid-column") ?? "")?.[1] ?? 1);
    if (used + span > columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(part);
    used += span;
  }
  return rows;
}

function countTracks(template: string): number {
  const repeated = /^repeat\(\s*(\d{1,3})\s*,/.exec(template)?.[1];
  if (repeated) return Number(repeated);
  return template.includes("(") ? 0 : template.split(/\s+/).filter(Boolean).length;
}

/** `display: table`, with or without groups of rows. */
function tableRows(element: Element, context: DrawnContext): Element[][] | null {
  if (!/^(?:inline-)?table$/.test(displayOf(element, context))) return null;
  const rows = partsOf(element, context).flatMap((part) =>
    /^table-(?:row|header|footer)-group$/.test(displayOf(part, context)) ? partsOf(part, context) : [part],
  );
  return rows.map((row) => partsOf(row, context));
}

/** Children that all look like rows: marked or laid out as such, or at least three with as many parts each. */
function likeRows(element: Element, context: DrawnContext): Element[][] | null {
  const children = partsOf(element, context);
  const areRows = (elements: readonly Element[]) => elements.length > 0 && elements.every((child) => isRow(child, context));
  const lines = children.flatMap((child) => {
    const inner = isRow(child, context) ? [] : partsOf(child, context);
    return areRows(inner) ? inner : [child];
  });
  if (lines.length < 2 || !areRows(lines)) return null;
  const rows = lines.map((line) => partsOf(line, context));
  if (lines.every((line) => isMarkedRow(line, context))) return rows;
  return rows.length >= 3 && hasEqualLengths(rows) && (rows[0]?.length ?? 0) >= 3 ? rows : null;
}

const isBlank = (node: Node) => node.nodeName === "#comment" || ("value" in node && node.value.trim() === "");

function isRow(element: Element, context: DrawnContext): boolean {
  if (!CONTAINERS.has(element.tagName) && element.tagName !== "li") return false;
  const hasOnlyParts = element.childNodes.every((node) => ("tagName" in node ? PARTS.has(node.tagName) : isBlank(node)));
  return hasOnlyParts && partsOf(element, context).length >= (isMarkedRow(element, context) ? 1 : 2);
}

const isMarkedRow = (element: Element, context: DrawnContext) =>
  ROW_WORDS.test(attributeOf(element, "class") ?? "") || /flex|table-row|grid/.test(displayOf(element, context));

function widthOf(cell: Element, context: DrawnContext): number | null {
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
