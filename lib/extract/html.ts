/** Saved web pages and pasted page source. */
import type { Block, Document, Grid, Problem } from "@/lib/document";
import { Budget } from "./budget";
import { decode } from "./decode";
import { readerOf } from "./html-flow";
import { isCrumbs, isFurniture, isHidden, isNeverShown, type Weight, weigh } from "./html-furniture";
import { readHead, splitMetadata } from "./html-metadata";
import { Paths } from "./html-paths";
import { Styles } from "./html-style";
import { attributeOf, type Element, elementsIn, parseTree, type Root } from "./html-tree";
import { LIMITS } from "./limits";
import { problem, Unreadable, unreadable } from "./problems";

/** Reads a page in any encoding. Cells are placed by `table[2]/tr[5]/td[3]`, which counts all tables of the page. */
export function extractHtml(bytes: Uint8Array): Document {
  return bytes.length > LIMITS.markupBytes ? unreadable("too-large") : readHtml(decode(bytes, declaredEncoding(bytes)).text);
}

const DECLARED = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:.-]{1,40})/i;

/** The encoding that a page names in its head. */
const declaredEncoding = (bytes: Uint8Array): string | undefined =>
  DECLARED.exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))?.[1];

export function readHtml(text: string): Document {
  try {
    const root = parseTree(withTable(text));
    const elements = elementsIn(root);
    const body = elements.find((element) => element.tagName === "body");
    return body ? readPage(root, elements, body) : unreadable("empty");
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.code);
    throw error;
  }
}

/** Pasted source may begin within a table; browsers drop the tags of rows that stand in none. */
function withTable(text: string): string {
  const row = text.search(/<t[rdh][\s>]/i);
  const table = text.search(/<table[\s>]/i);
  return row < 0 || (table >= 0 && table < row) ? text : `${text.slice(0, row)}<table>${text.slice(row)}`;
}

function readPage(root: Root, elements: readonly Element[], body: Element): Document {
  const budget = new Budget();
  const { blocks, isHidden } = readBody(elements, body, budget);
  const problems = budget.problems();
  if (isHidden) problems.push(problem("hidden-tables"));
  if (!blocks.some(isGrid)) problems.push(...sayWhereTablesMayBe(elements));
  const split = splitMetadata(blocks.filter((block) => isGrid(block) || !isCrumbs(block.text)));
  return { ...split, metadata: [...readHead(root, elements), ...split.metadata], problems, cut: budget.exceeded };
}

const isGrid = (block: Block): block is Grid => block.kind === "grid";
const NONE: Weight = { text: 0, linked: 0, links: 0, tables: 0, figures: 0 };

/**
 * What the page shows. Where its hidden parts hold more figures than that, as on pages of which a script shows one section
 * at a time, those are read too.
 */
function readBody(elements: readonly Element[], body: Element, budget: Budget): { blocks: Block[]; isHidden: boolean } {
  const styles = new Styles(elements);
  const paths = new Paths(elements);
  const weights = weigh(elements);
  const weightOf = (element: Element) => weights.get(element) ?? NONE;
  const page = weightOf(body);
  const read = (isLeftOut: (element: Element) => boolean) =>
    readerOf({
      styles,
      budget,
      isHidden: remember((element) => isLeftOut(element) || isFurniture(element, weightOf(element), page)),
      paths,
      lengthOf: (element) => weightOf(element).text,
      hasTable: (element) => weightOf(element).tables > 0,
    })(body);
  let unseen = 0;
  const shown = read((element) => {
    const hidden = isHidden(element, styles);
    if (hidden && !isNeverShown(element)) unseen += weightOf(element).text;
    return hidden;
  });
  const all = unseen > 0 ? read(isNeverShown) : [];
  return figuresIn(all) > 2 * figuresIn(shown) ? { blocks: all, isHidden: true } : { blocks: shown, isHidden: false };
}

const figuresIn = (blocks: readonly Block[]): number =>
  blocks.filter(isGrid).reduce((sum, grid) => sum + grid.cells.filter((cell) => /^[-+\d/]/.test(cell.text)).length, 0);

/** Each element is asked about several times: by itself, and as a part of what may be a drawn table. */
function remember(test: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const answer = known.get(element) ?? test(element);
    known.set(element, answer);
    return answer;
  };
}

const ANNEX = /\.(?:pdf|docx?|wps|xlsx?|et|ofd|ceb|rtf|zip)(?:[?#]|$)/i;

/** A page without a table may show it as a picture, in a frame or in an annexed file: what to bring instead. */
function sayWhereTablesMayBe(elements: readonly Element[]): Problem[] {
  const isAnnex = (element: Element) => element.tagName === "a" && ANNEX.test(attributeOf(element, "href") ?? "");
  if (elements.some(isAnnex)) return [problem("tables-in-annex")];
  if (elements.some((element) => element.tagName === "iframe" || element.tagName === "frame"))
    return [problem("tables-in-frame")];
  return elements.some((element) => element.tagName === "img") ? [problem("tables-in-pictures")] : [];
}
