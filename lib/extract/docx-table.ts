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
    const { isDeleted, span, width, vertical, goesOn } = shapeOf(element);
    if (isDeleted) continue;
    const right = left + span;
    const before = cells.at(-1);
    if (before && goesOn) {
      before.right = right;
      before.width = before.width === null || width === null ? null : before.width + width;
    } else {
      const blocks = blocksOf(element);
      const place = { path: `${path}/td[${index}]` };
      const cell: ReadCell = { blocks, text: textOf(blocks), holdsGrid: holdsGrid(blocks), left, right, width, place };
      if (vertical) cell.vertical = vertical;
      // A number may be shown as a picture: the cell is not blank, it cannot be read.
      if (cell.text === "" && vertical !== "continues" && holdsPicture(element)) cell.confidence = 0;
      cells.push(cell);
    }
    left = right;
  }
  const columns = left + numberOf(childIn(row, "trPr", "gridAfter"), 0);
  return { cells, isAlone: cells.length === 1, columns, indent: widthOf(childIn(row, "trPr", "wBefore")) ?? 0 };
}

const holdsPicture = (element: XmlElement): boolean =>
  element.children.some(
    (child) => typeof child !== "string" && (child.name === "drawing" || child.name === "pict" || holdsPicture(child)),
  );

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

/** What the properties of a cell say of its width and neighbours; the XML of Word 2003 writes some names in small letters. */
function shapeOf(cell: XmlElement): Shape {
  const shape: Shape = { isDeleted: false, span: 1, width: null };
  for (const property of childOf(cell, "tcPr")?.children ?? []) {
    if (typeof property === "string") continue;
    const { name, attributes } = property;
    if (name === "gridSpan") shape.span = Math.max(1, numberOf(property, 1));
    else if (name === "tcW") shape.width = widthOf(property);
    else if (name === "vMerge" || name === "vmerge") shape.vertical = attributes.val === "restart" ? "starts" : "continues";
    else if (name === "hMerge" || name === "hmerge") shape.goesOn = (attributes.val ?? "continue") === "continue";
    else if (name === "cellDel") shape.isDeleted = true;
  }
  return shape;
}

type Shape = {
  isDeleted: boolean;
  span: number;
  width: number | null;
  vertical?: "starts" | "continues";
  /** Merged with the cell before. */
  goesOn?: boolean;
};

/** A number of columns; Word allows 63. */
function numberOf(property: XmlElement | undefined, otherwise: number): number {
  const value = Number(property?.attributes.val ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= 1_000 ? value : otherwise;
}

function widthOf(property: XmlElement | undefined): number | null {
  const width = Number(property?.attributes.w);
  return (property?.attributes.type ?? "dxa") === "dxa" && Number.isFinite(width) ? width : null;
}
