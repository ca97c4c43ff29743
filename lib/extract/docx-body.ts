/** The body of a Word file in reading order: changes accepted, hidden text left out, text boxes after their paragraph. */
import type { Block } from "@/lib/document";
import type { Budget } from "./budget";
import type { Numbering } from "./docx-numbering";
import { readTable } from "./docx-table";
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
    return readTable(table, `table[${this.tables}]`, (cell) => this.blocksOf(cell), this.budget);
  }
}

/** Of two versions for newer and older programs, the newer. */
function shownOf(element: XmlElement): XmlElement {
  if (element.name !== "AlternateContent") return element;
  return childOf(element, "Choice") ?? childOf(element, "Fallback") ?? element;
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

/** True where a property stands and is not switched off. */
const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !["0", "false", "off"].includes(property.attributes.val ?? "1");
