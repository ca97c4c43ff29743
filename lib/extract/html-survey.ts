/** One walk over a page, after which every element knows its place and what it holds. */
import { isNeverShown } from "./html-furniture";
import { isText } from "./html-text";
import { attributeOf, type Element, isElement, plainText, type Root, type Weight } from "./html-tree";

/** All elements of a page under their names, in the order of the source, and the first of them all. */
export type Survey = { first: readonly Element[]; named: (name: string) => readonly Element[] };

/** Around the body and its first parts: there a saved page says where it came from. */
const FIRST = 8;

export function survey(root: Root): Survey {
  const first: Element[] = [];
  const names = new Map<string, Element[]>();
  for (const node of root.childNodes) if (isElement(node)) visit(node, first, names);
  return { first, named: (name) => names.get(name) ?? [] };
}

/** In depth no further than trees are built. True where the element is shown. */
function visit(element: Element, first: Element[], names: Map<string, Element[]>): boolean {
  const { facts, tagName } = element;
  if (first.length < FIRST) first.push(element);
  const alike = names.get(tagName);
  facts.ordinal = (alike?.length ?? 0) + 1;
  if (alike) alike.push(element);
  else names.set(tagName, [element]);
  const isShown = !isNeverShown(element);
  for (const node of element.childNodes)
    if (isElement(node)) {
      if (visit(node, first, names) && isShown) add(facts, node);
    } else if (isShown && isText(node)) facts.text += node.value.trim().length;
  return isShown;
}

function add(sum: Weight, element: Element): void {
  const weight = element.facts;
  const isLink = element.tagName === "a" && attributeOf(element, "href") !== undefined;
  sum.text += weight.text;
  sum.linked += isLink ? weight.text : weight.linked;
  sum.links += weight.links + (isLink ? 1 : 0);
  sum.tables += weight.tables + (element.tagName === "table" ? 1 : 0);
  sum.figures += weight.figures + (isFigure(element) ? 1 : 0);
}

const isFigure = (element: Element): boolean => {
  const { text } = element.facts;
  return element.tagName === "td" && text > 0 && text < 10 && /^[\s\u00a0]*[-+\d/]/.test(plainText(element));
};
