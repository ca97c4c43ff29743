/** The body of a Word file in reading order: changes accepted, hidden text left out, text boxes after their paragraph. */
import type { Block } from "@/lib/document";
import type { Budget } from "./budget";
import type { Looks } from "./docx-looks";
import type { Numbering } from "./docx-numbering";
import { readTable } from "./docx-table";
import { asMark } from "./note-mark";
import { charactersOf, childOf, type XmlElement } from "./xml";

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
    private readonly looks: Looks,
    readonly budget: Budget,
  ) {}

  blocksOf(element: XmlElement): Block[] {
    const blocks: Block[] = [];
    this.readInto(blocks, element);
    return blocks;
  }

  private readInto(blocks: Block[], element: XmlElement): void {
    let before = "";
    for (const child of element.children) {
      if (typeof child === "string" || LEFT_OUT.has(child.name)) continue;
      if (child.name === "p") before = this.readParagraph(blocks, child, before);
      else if (child.name === "tbl") for (const block of this.readTable(child)) blocks.push(block);
      else this.readInto(blocks, shownOf(child));
    }
  }

  /** `before` is what the paragraph above hands on; returned is what this one does: all of it where its end was deleted. */
  private readParagraph(blocks: Block[], paragraph: XmlElement, before: string): string {
    const properties = childOf(paragraph, "pPr");
    this.paragraphs += 1;
    const boxes: XmlElement[] = [];
    const own = this.textIn(paragraph, properties, boxes);
    const isJoined = properties !== undefined && childOf(childOf(properties, "rPr"), "del") !== undefined;
    if (!isJoined) this.addLines(blocks, this.numbering.next(properties) + before + own);
    for (const box of boxes) this.readInto(blocks, box);
    return isJoined ? before + own : "";
  }

  /** Text boxes met on the way are put into `boxes`. `before` is what stands before it; `properties` are the paragraph's. */
  private textIn(element: XmlElement, properties: XmlElement | undefined, boxes: XmlElement[], before = ""): string {
    const looks = element.name === "r" ? childOf(element, "rPr") : undefined;
    if (element.name === "r" && this.looks.isUnseen(looks, properties)) return "";
    let text = "";
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (child.name === "txbxContent") boxes.push(child);
      else if (child.name === "t") {
        const own = charactersOf(child);
        text += this.looks.isRaised(looks, properties) ? asMark(own, before + text) : own;
      } else if (!LEFT_OUT.has(child.name))
        text += CHARACTERS[child.name] ?? this.textIn(shownOf(child), properties, boxes, before + text);
    }
    return text;
  }

  private addLines(blocks: Block[], text: string): void {
    const place = { path: `p[${this.paragraphs}]` };
    for (const line of text.includes("\n") ? text.split("\n") : [text])
      blocks.push({ kind: "paragraph", text: line.trim(), place });
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
