/** The text of a line, and of elements that hold one line and nothing else, as nearly all cells of a form do. */
import { type Element, isElement, type Node, type TextNode } from "./html-tree";

export const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Through which a line is followed without a look at how it is laid out: one part alone draws no table. */
const AROUND = new Set(["p", "div", "span", "font", "b", "strong", "a", "u", "i", "em", "center", "o:p"]);

export const isText = (node: Node): node is TextNode => node.nodeName === "#text";

export const isSpace = (node: Node): boolean => node.nodeName === "#comment" || ("value" in node && node.value.trim() === "");

/** Null where an element holds more than one line, or anything whose reading takes more than its text. */
export function lineIn(element: Element, isHidden: (element: Element) => boolean): string | null {
  let holder = element;
  for (;;) {
    const only = onlyNode(holder.childNodes);
    if (only === null) return "";
    if (only === undefined) return null;
    if (isText(only)) return collapse(only.value);
    if (!isElement(only) || !AROUND.has(only.tagName)) return null;
    if (isHidden(only)) return "";
    holder = only;
  }
}

/** What Word puts at the end of each paragraph. */
const isMark = (node: Node): boolean => isElement(node) && node.tagName === "o:p" && node.childNodes.length === 0;

/** The one node that is not blank; null where there is none, undefined where there are several. */
function onlyNode(nodes: readonly Node[]): Node | null | undefined {
  let only: Node | null = null;
  for (const node of nodes) {
    if (nodes.length > 1 && (isSpace(node) || isMark(node))) continue;
    if (only) return undefined;
    only = node;
  }
  return only;
}

/** White space as a browser shows it, and nothing for what has no width (editors leave it within numbers); a line break of the source between two Chinese characters is none. */
export function collapse(source: string): string {
  const text = source.trim();
  if (!/[\s\u200b\ufeff]/.test(text)) return text;
  const seen = text.replace(/[\u200b\ufeff]/g, "");
  const joined = seen.includes("\n") ? seen.replace(BROKEN, "$1") : seen;
  return joined.replace(/\s+/g, (space) => (space.includes("\u3000") ? space.replace(/[^\u3000]+/g, " ") : " ")).trim();
}

/** A line of the source that ends between two Chinese characters. */
const BROKEN = /([⺀-鿿︰-￯])[ \t\r\f]{0,80}\n\s{0,200}(?=[⺀-鿿︰-￯])/g;
