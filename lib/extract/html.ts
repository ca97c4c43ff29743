/** Saved web pages and pasted page source. */
import type { Block, Document, Grid, Problem } from "@/lib/document";
import { Budget } from "./budget";
import { decode } from "./decode";
import { blocksOf } from "./html-flow";
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
    const root = parseTree(text);
    const elements = elementsIn(root);
    const body = elements.find((element) => element.tagName === "body");
    return body ? readPage(root, elements, body) : unreadable("empty");
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.code);
    throw error;
  }
}

function readPage(root: Root, elements: readonly Element[], body: Element): Document {
  const budget = new Budget();
  const { shown, hidden } = readBody(elements, body, budget);
  const problems = [...budget.problems()];
  let blocks = shown;
  if (!shown.some(isGrid) && hidden.some(isGrid)) {
    blocks = hidden;
    problems.push(problem("hidden-tables"));
  }
  if (!blocks.some(isGrid)) problems.push(...sayWhereTablesMayBe(elements));
  const split = splitMetadata(blocks.filter((block) => isGrid(block) || !isCrumbs(block.text)));
  return { ...split, metadata: [...readHead(root, elements), ...split.metadata], problems, cut: budget.exceeded };
}

const isGrid = (block: Block): block is Grid => block.kind === "grid";
const NONE: Weight = { text: 0, linked: 0, links: 0, tables: 0, figures: 0 };

/** What the page shows, and where that has no table, what it holds with its hidden parts. */
function readBody(elements: readonly Element[], body: Element, budget: Budget): { shown: Block[]; hidden: Block[] } {
  const styles = new Styles(elements);
  const paths = new Paths(elements);
  const weights = weigh(elements);
  const weightOf = (element: Element) => weights.get(element) ?? NONE;
  const page = weightOf(body);
  const read = (isLeftOut: (element: Element) => boolean) =>
    blocksOf(body, {
      styles,
      budget,
      isHidden: remember(isLeftOut),
      paths,
      lengthOf: (element) => weightOf(element).text,
      hasTable: (element) => weightOf(element).tables > 0,
    });
  const isOutside = (element: Element) => isFurniture(element, weightOf(element), page);
  const shown = read((element) => isHidden(element, styles) || isOutside(element));
  return { shown, hidden: shown.some(isGrid) ? [] : read((element) => isNeverShown(element) || isOutside(element)) };
}

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
