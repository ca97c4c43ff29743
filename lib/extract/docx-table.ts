/** Tables of Word files: rows whose cells say how many columns of the table's own grid they take. */
import type { Block } from "@/lib/document";
import type { Budget } from "./budget";
import { type EdgedCell, layOutByEdges } from "./edges";
import { arrange, type FilledCell, holdsGrid, textOf } from "./table";
import { childOf, type XmlElement } from "./xml";

/** `width` in twips; null where the cell states none. */
type ReadCell = EdgedCell & FilledCell & { width: number | null };
/** `columns`: how many columns the row takes with what it leaves free at both ends; `indent`: the width of what is free before. */
type ReadRow = { cells: readonly ReadCell[]; isAlone: boolean; columns: number; indent: number };

/** Four points: programs round widths from row to row, and no column is as narrow. */
const TOLERANCE = 80;

/** `path` is that of the table; `blocksOf` reads what is in a cell. */
export function readTable(table: XmlElement, path: string, blocksOf: (cell: XmlElement) => Block[], budget: Budget): Block[] {
  const rows = childrenThrough(table, "tr").flatMap((row, index) =>
    childIn(row, "trPr", "del") ? [] : [readRow(row, `${path}/tr[${index + 1}]`, blocksOf)],
  );
  // Some programs leave spans out and rely on widths: then rows do not have the same number of columns.
  const isByWidth = rows.some((row) => row.columns !== rows[0]?.columns) && rows.every(hasWidths);
  return arrange(rows, (run) =>
    layOutByEdges(isByWidth ? run.map(byWidth) : run.map((row) => row.cells), isByWidth ? TOLERANCE : 0, { path }, budget),
  );
}

function readRow(row: XmlElement, path: string, blocksOf: (cell: XmlElement) => Block[]): ReadRow {
  const cells: ReadCell[] = [];
  let left = numberOf(childIn(row, "trPr", "gridBefore"), 0);
  let index = 0;
  for (const element of childrenThrough(row, "tc")) {
    index += 1;
    const properties = childOf(element, "tcPr");
    if (childOf(properties, "cellDel")) continue;
    const right = left + Math.max(1, numberOf(childOf(properties, "gridSpan"), 1));
    const width = widthOf(childOf(properties, "tcW"));
    const before = cells.at(-1);
    if (before && mergeOf(properties, "hMerge") === "continue") {
      before.right = right;
      before.width = before.width === null || width === null ? null : before.width + width;
    } else {
      const blocks = blocksOf(element);
      const place = { path: `${path}/td[${index}]` };
      const cell: ReadCell = { blocks, text: textOf(blocks), holdsGrid: holdsGrid(blocks), left, right, width, place };
      const merge = mergeOf(properties, "vMerge");
      if (merge !== undefined) cell.vertical = merge === "restart" ? "starts" : "continues";
      cells.push(cell);
    }
    left = right;
  }
  const columns = left + numberOf(childIn(row, "trPr", "gridAfter"), 0);
  return { cells, isAlone: cells.length === 1, columns, indent: widthOf(childIn(row, "trPr", "wBefore")) ?? 0 };
}

const hasWidths = (row: ReadRow) => row.cells.every((cell) => cell.width !== null && cell.width > 0);

function byWidth({ cells, indent }: ReadRow): EdgedCell[] {
  let left = indent;
  return cells.map((cell) => {
    const edged = { ...cell, left, right: left + (cell.width ?? 0) };
    left = edged.right;
    return edged;
  });
}

/** Rows of a table or cells of a row, also where a content control or a mark-up of changes stands around them. */
function childrenThrough(element: XmlElement, name: "tr" | "tc", found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (child.name === name) found.push(child);
    else if (AROUND.has(child.name)) childrenThrough(child, name, found);
  }
  return found;
}

const AROUND = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

const childIn = (element: XmlElement, properties: string, name: string) => childOf(childOf(element, properties), name);

/** How a cell is merged, `continue` where nothing is said; the XML of Word 2003 writes the names in small letters. */
function mergeOf(properties: XmlElement | undefined, name: "hMerge" | "vMerge"): string | undefined {
  const merge = childOf(properties, name) ?? childOf(properties, name.toLowerCase());
  return merge && (merge.attributes.val ?? "continue");
}

/** A number of columns; Word allows 63. */
function numberOf(property: XmlElement | undefined, otherwise: number): number {
  const value = Number(property?.attributes.val ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= 1_000 ? value : otherwise;
}

function widthOf(property: XmlElement | undefined): number | null {
  const width = Number(property?.attributes.w);
  return (property?.attributes.type ?? "dxa") === "dxa" && Number.isFinite(width) ? width : null;
}
