/** The body of a Word file in reading order: changes accepted, hidden text left out, text boxes after their paragraph. */
import type { Block } from "@/lib/document";
import type { Budget } from "./budget";
import type { Numbering } from "./docx-numbering";
import { type EdgedCell, layOutByEdges } from "./edges";
import { arrange, type FilledCell, textOf } from "./table";
import { charactersOf, childOf, elementsOf, type XmlElement } from "./xml";

/** What a change took away, and what stands only for programs that cannot show the real thing. */
const LEFT_OUT = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "rt",
  "pPr",
  "rPr",
  "tblPr",
  "trPr",
  "tcPr",
  "sectPr",
  "sdtPr",
]);
const CHARACTERS: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

type ReadCell = EdgedCell & FilledCell;

export class DocxBody {
  private tables = 0;
  private paragraphs = 0;

  constructor(
    private readonly numbering: Numbering,
    readonly budget: Budget,
  ) {}

  blocksOf(element: XmlElement): Block[] {
    return elementsOf(element).flatMap((child) => {
      if (LEFT_OUT.has(child.name)) return [];
      if (child.name === "p") return this.readParagraph(child);
      if (child.name === "tbl") return this.readTable(child);
      return this.blocksOf(shownOf(child));
    });
  }

  private readParagraph(paragraph: XmlElement): Block[] {
    const properties = childOf(paragraph, "pPr");
    this.paragraphs += 1;
    const place = { path: `p[${this.paragraphs}]` };
    const boxes: XmlElement[] = [];
    const text = this.numbering.next(properties) + textIn(paragraph, boxes);
    const lines = text.split("\n").map((line): Block => ({ kind: "paragraph", text: line.trim(), place }));
    return [...lines, ...boxes.flatMap((box) => this.blocksOf(box))];
  }

  private readTable(table: XmlElement): Block[] {
    this.tables += 1;
    const path = `table[${this.tables}]`;
    const rows = childrenThrough(table, "tr").flatMap((row, index) =>
      isDeleted(row) ? [] : [rowOf(this.readRow(row, `${path}/tr[${index + 1}]`))],
    );
    return arrange(rows, (run) =>
      layOutByEdges(
        run.map((row) => row.cells),
        0,
        { path },
        this.budget,
      ),
    );
  }

  private readRow(row: XmlElement, path: string): ReadCell[] {
    const cells: ReadCell[] = [];
    let left = spanOf(childOf(childOf(row, "trPr"), "gridBefore"), 0);
    childrenThrough(row, "tc").forEach((cell, index) => {
      const properties = childOf(cell, "tcPr");
      const right = left + spanOf(childOf(properties, "gridSpan"), 1);
      const before = cells.at(-1);
      if (before && mergeOf(properties, "hMerge") === "continue") before.right = right;
      else
        cells.push({
          ...this.readCell(cell),
          left,
          right,
          ...verticalOf(properties),
          place: { path: `${path}/td[${index + 1}]` },
        });
      left = right;
    });
    return cells;
  }

  private readCell(cell: XmlElement): FilledCell {
    const blocks = this.blocksOf(cell);
    return { blocks, text: textOf(blocks) };
  }
}

const rowOf = (cells: readonly ReadCell[]) => ({ cells, isAlone: cells.length === 1 });

/** Of two versions for newer and older programs, the newer. */
function shownOf(element: XmlElement): XmlElement {
  if (element.name !== "AlternateContent") return element;
  return childOf(element, "Choice") ?? childOf(element, "Fallback") ?? element;
}

/** Rows of a table or cells of a row, also where a content control or a mark-up of changes stands around them. */
function childrenThrough(element: XmlElement, name: "tr" | "tc"): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"].includes(child.name)
      ? childrenThrough(child, name)
      : [];
  });
}

/** Text boxes met on the way are put into `boxes`. */
function textIn(element: XmlElement, boxes: XmlElement[]): string {
  if (element.name === "r" && isOn(childOf(childOf(element, "rPr"), "vanish"))) return "";
  let text = "";
  for (const child of elementsOf(element)) {
    if (child.name === "t") text += charactersOf(child);
    else if (child.name === "txbxContent") boxes.push(child);
    else if (!LEFT_OUT.has(child.name)) text += CHARACTERS[child.name] ?? textIn(shownOf(child), boxes);
  }
  return text;
}

/** The value of a property; `otherwise` where it stands without one; undefined where there is no such property. */
const settingOf = (property: XmlElement | undefined, otherwise: string): string | undefined =>
  property && (property.attributes.val ?? otherwise);

/** How a cell is merged; the XML of Word 2003 writes the names in small letters. */
const mergeOf = (properties: XmlElement | undefined, name: "hMerge" | "vMerge"): string | undefined =>
  settingOf(childOf(properties, name) ?? childOf(properties, name.toLowerCase()), "continue");

const isOn = (property: XmlElement | undefined) => !["0", "false", "off", undefined].includes(settingOf(property, "1"));
const isDeleted = (row: XmlElement) => childOf(childOf(row, "trPr"), "del") !== undefined;

function verticalOf(properties: XmlElement | undefined): Pick<EdgedCell, "vertical"> {
  const merge = mergeOf(properties, "vMerge");
  return merge === undefined ? {} : { vertical: merge === "restart" ? "starts" : "continues" };
}

/** Word allows 63 columns. */
function spanOf(property: XmlElement | undefined, otherwise: number): number {
  const value = Number(settingOf(property, "") ?? otherwise);
  return Number.isInteger(value) && value >= otherwise && value <= 1_000 ? value : otherwise;
}
