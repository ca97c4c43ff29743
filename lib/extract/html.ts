/** Saved web pages and pasted page source. */
import type { Block, Document, Grid, Problem } from "@/lib/document";
import { Budget } from "./budget";
import { decode } from "./decode";
import { readerOf } from "./html-flow";
import { Furniture, isCrumbs, isHidden, isNeverShown } from "./html-furniture";
import { readHead, splitMetadata } from "./html-metadata";
import { Styles } from "./html-style";
import { type Survey, survey } from "./html-survey";
import { attributeOf, type Element, parseWhole, type Root } from "./html-tree";
import { LIMITS } from "./limits";
import { problem, Unreadable, unreadable } from "./problems";

/** Reads a page in any encoding. Cells are placed by `table[2]/tr[5]/td[3]`, which counts all tables of the page. */
export function extractHtml(bytes: Uint8Array): Document {
  return bytes.length > LIMITS.markupBytes ? unreadable("too-large") : readHtml(decode(bytes, declaredEncoding(bytes)).text);
}

const DECLARED = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:.-]{1,40})/i;

/** The encoding that a page names in its head. */
const declaredEncoding = (bytes: Uint8Array): string | undefined =>
  DECLARED.exec(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1"))?.[1];

export function readHtml(text: string): Document {
  try {
    const { root, isCut } = parseWhole(withTable(text));
    const page = survey(root);
    const [body] = page.named("body");
    if (!body) return unreadable("empty");
    const document = readPage(root, page, body);
    return isCut && !ENDED.test(text) ? { ...document, cut: true } : document;
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.code);
    throw error;
  }
}

/** Pasted source may end with its last row; then its last number is whole. */
const ENDED = /<\/(?:td|th|tr|tbody|table)>\s*(?:<\/[a-z]{1,10}>\s*){0,20}$/i;

/** Pasted source may begin within a table; browsers drop the tags of rows that stand in none. */
function withTable(text: string): string {
  const row = text.search(/<t[rdh][\s>]/i);
  const table = text.search(/<table[\s>]/i);
  return row < 0 || (table >= 0 && table < row) ? text : `${text.slice(0, row)}<table>${text.slice(row)}`;
}

function readPage(root: Root, page: Survey, body: Element): Document {
  const budget = new Budget();
  const { blocks, isHidden } = readBody(page, body, budget);
  const problems = budget.problems();
  if (isHidden) problems.push(problem("hidden-tables"));
  if (!blocks.some(isGrid)) problems.push(...sayWhereTablesMayBe(page));
  const split = splitMetadata(blocks.filter((block) => isGrid(block) || !isCrumbs(block.text)));
  return { ...split, metadata: [...readHead(root, page), ...split.metadata], problems, cut: budget.exceeded };
}

const isGrid = (block: Block): block is Grid => block.kind === "grid";

/**
 * What the page shows. Where its hidden parts hold more figures than that, as on pages of which a script shows one section
 * at a time, those are read too.
 */
function readBody(page: Survey, body: Element, budget: Budget): { blocks: Block[]; isHidden: boolean } {
  const styles = new Styles(page.named("style"));
  const furniture = new Furniture(body.facts);
  const read = (isLeftOut: (element: Element) => boolean) =>
    readerOf({ styles, budget, isHidden: remember((element) => isLeftOut(element) || furniture.has(element)) })(body);
  let unseen = 0;
  const shown = read((element) => {
    const hidden = isHidden(element, styles);
    if (hidden && !isNeverShown(element)) unseen += element.facts.text;
    return hidden;
  });
  const figures = unseen === 0 ? 0 : figuresIn(shown);
  // So few characters do not hold as many figures.
  if (unseen <= figures) return { blocks: shown, isHidden: false };
  const all = read(isNeverShown);
  return figuresIn(all) > 2 * figures ? { blocks: all, isHidden: true } : { blocks: shown, isHidden: false };
}

function figuresIn(blocks: readonly Block[]): number {
  let figures = 0;
  for (const block of blocks) if (isGrid(block)) for (const { text } of block.cells) if (/^[-+\d/]/.test(text)) figures += 1;
  return figures;
}

/** Each element is asked about several times: by itself, and as a part of what may be a drawn table. */
function remember(test: (element: Element) => boolean): (element: Element) => boolean {
  return (element) => {
    const { facts } = element;
    if (facts.judgedBy !== test) {
      facts.isHidden = test(element);
      facts.judgedBy = test;
    }
    return facts.isHidden;
  };
}

const ANNEX = /\.(?:pdf|docx?|wps|xlsx?|et|ofd|ceb|rtf|zip)(?:[?#]|$)/i;

/** A page without a table may show it as a picture, in a frame or in an annexed file: what to bring instead. */
function sayWhereTablesMayBe(page: Survey): Problem[] {
  if (page.named("a").some((link) => ANNEX.test(attributeOf(link, "href") ?? ""))) return [problem("tables-in-annex")];
  if (page.named("iframe").length + page.named("frame").length > 0) return [problem("tables-in-frame")];
  return page.named("img").length > 0 ? [problem("tables-in-pictures")] : [];
}
