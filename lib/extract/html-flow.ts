/** The shown content of an element in reading order: a paragraph for each line or block, a grid for each table. */
import type { Block, Grid } from "@/lib/document";
import { optionsOf, WORDLESS } from "./html-doubts";
import { isRow, readDrawn, readRowRun } from "./html-drawn";
import { pathOf } from "./html-paths";
import { readTable, type TableContext } from "./html-table";
import { BLOCKS, collapse, isSpace, isText } from "./html-text";
import { attributeOf, childrenOf, type Element, isElement, type Node, plainText } from "./html-tree";
import { asMark } from "./note-mark";

export type FlowContext = Omit<TableContext, "blocksOf">;

/** Places on the line, and whether letters are seen at all, differ with these; fonts and sizes are of no matter. */
const APART = /vertical-align|float|position|visibility|direction|color\s*:\s*(?:white|#fff)/i;
const APART_TAGS = new Set(["a", "sub"]);

/** Crossed out by a change that was not cleaned up. */
const STRUCK = new Set(["del", "s", "strike"]);
const CONTROLS = new Set([
  "button",
  "datalist",
  "map",
  "canvas",
  "svg",
  "math",
  "meter",
  "progress",
  "input",
  "textarea",
  "select",
  "img",
]);

/** Reads elements of a page in reading order. */
export function readerOf(page: FlowContext): (element: Element) => Block[] {
  const context: TableContext = { ...page, blocksOf: read };
  function read(element: Element): Block[] {
    const [only] = element.childNodes;
    if (!only) return [];
    if (element.childNodes.length === 1 && isText(only)) return lineOf(collapse(only.value), element);
    const flow = new Flow(context, element);
    flow.walkInto(element);
    flow.endLine();
    return flow.blocks;
  }
  return read;
}

class Flow {
  readonly blocks: Block[] = [];
  private line = "";
  /** What the last letters of the line stand in, where that may set them apart from the next. */
  private lastLook = "";
  private look = "";
  private isVerbatim = false;

  constructor(
    private readonly context: TableContext,
    private holder: Element,
  ) {}

  walkInto(element: Element): void {
    const nodes = element.childNodes;
    let judged = 0;
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (!node) continue;
      const run = index >= judged && isElement(node) && isRow(node, this.context) ? this.readRun(nodes, index) : null;
      judged = Math.max(judged, run?.end ?? 0);
      if (run?.grid) {
        this.addBlocks([run.grid]);
        index = run.end - 1;
      } else this.walk(node);
    }
  }

  /** Rows beside each other that draw a table without anything around them, and where they end among the nodes. */
  private readRun(nodes: readonly Node[], start: number): { grid: Grid | null; end: number } {
    const rows: Element[] = [];
    let end = start;
    for (let index = start; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (!node || isSpace(node)) continue;
      if (!isElement(node) || !isRow(node, this.context)) break;
      rows.push(node);
      end = index + 1;
    }
    return { grid: readRowRun(rows, this.context), end };
  }

  private walk(node: Node): void {
    if (isText(node)) this.addText(node.value);
    if (!isElement(node) || this.context.isHidden(node)) return;
    const { tagName } = node;
    if (STRUCK.has(tagName)) return;
    if (tagName === "br") this.endLine();
    else if (tagName === "sup") this.line += asMark(plainText(node), this.line);
    else if (CONTROLS.has(tagName)) this.addField(shownValue(node));
    else if (tagName === "table") this.addBlocks(this.tableWithCaption(node));
    else if (BLOCKS.has(tagName)) this.walkBlock(node);
    else this.walkInline(node);
  }

  private walkInline(element: Element): void {
    const around = this.look;
    this.look = lookOf(element) ?? around;
    this.walkInto(element);
    this.look = around;
  }

  private walkBlock(element: Element): void {
    this.endLine();
    const drawn = readDrawn(element, this.context);
    if (drawn) this.blocks.push(drawn);
    else this.walkParagraphs(element);
  }

  private walkParagraphs(element: Element): void {
    const outside = { holder: this.holder, isVerbatim: this.isVerbatim, count: this.blocks.length };
    this.holder = element;
    this.isVerbatim ||= element.tagName === "pre";
    this.walkInto(element);
    this.endLine();
    if (element.tagName === "p" && this.blocks.length === outside.count) this.addParagraph("");
    this.holder = outside.holder;
    this.isVerbatim = outside.isVerbatim;
  }

  private tableWithCaption(table: Element): Block[] {
    const captions = childrenOf(table).filter((child) => child.tagName === "caption");
    return [...captions.flatMap((caption) => this.context.blocksOf(caption)), ...readTable(table, this.context)];
  }

  private addText(text: string): void {
    // Of digits that look differently only some may be shown, or belong together: the page's styles are not all known.
    if (this.look !== this.lastLook && /\d$/.test(this.line) && /^\d/.test(text)) this.line += " ";
    this.lastLook = this.look;
    if (!this.isVerbatim) {
      this.line += text;
      return;
    }
    const [first, ...lines] = text.split(/\r\n?|\n/);
    this.line += first;
    for (const line of lines) {
      this.endLine(true);
      this.line = line;
    }
  }

  /** What stands in a field is apart from the digits around it. */
  private addField(value: string): void {
    if (value === "") return;
    this.line += /\d$/.test(this.line) && /^\d/.test(value) ? ` ${value}` : value;
    this.lastLook = "field";
  }

  private addBlocks(blocks: readonly Block[]): void {
    this.endLine();
    for (const block of blocks) this.blocks.push(block);
  }

  endLine(keepEmpty = false): void {
    const text = this.isVerbatim ? this.line.trimEnd() : collapse(this.line);
    this.line = "";
    if (text || keepEmpty) this.addParagraph(text);
  }

  private addParagraph(text: string): void {
    this.blocks.push({ kind: "paragraph", text, place: { path: pathOf(this.holder) } });
  }
}

/** What sets the letters of an element apart from those around it; undefined where nothing does. */
function lookOf(element: Element): string | undefined {
  const names = attributeOf(element, "class");
  const style = `color:${attributeOf(element, "color")};${attributeOf(element, "style")}`;
  if (APART_TAGS.has(element.tagName)) return `${element.tagName} ${names}`;
  return APART.test(style) ? `${names} ${style}` : names;
}

/** Most cells hold one text and nothing else. */
const lineOf = (text: string, holder: Element): Block[] =>
  text === "" ? [] : [{ kind: "paragraph", text, place: { path: pathOf(holder) } }];

function shownValue(element: Element): string {
  const type = attributeOf(element, "type") ?? "text";
  if (element.tagName === "input") return WORDLESS.test(type) ? "" : (attributeOf(element, "value") ?? "");
  if (element.tagName === "textarea") return plainText(element);
  if (element.tagName !== "select") return "";
  const options = optionsOf(element);
  const chosen = options.find((option) => attributeOf(option, "selected") !== undefined) ?? options[0];
  return chosen ? plainText(chosen) : "";
}
