/** One walk over a page, after which every element knows its place and what it holds. */
import { isNeverShown } from "./html-furniture";
import { attributeOf, type Element, isElement, plainText, type Root, type Weight } from "./html-tree";

/** All elements of a page under their names, in the order of the source. */
export type Survey = { all: readonly Element[]; named: (name: string) => readonly Element[] };

export function survey(root: Root): Survey {
  const all: Element[] = [];
  const names = new Map<string, Element[]>();
  for (const node of root.childNodes) if (isElement(node)) visit(node, all, names);
  return { all, named: (name) => names.get(name) ?? [] };
}

/** In depth no further than trees are built. */
function visit(element: Element, all: Element[], names: Map<string, Element[]>): void {
  const { facts, tagName } = element;
  all.push(element);
  const alike = names.get(tagName);
  facts.ordinal = (alike?.length ?? 0) + 1;
  if (alike) alike.push(element);
  else names.set(tagName, [element]);
  const isShown = !isNeverShown(element);
  for (const node of element.childNodes)
    if (isElement(node)) {
      visit(node, all, names);
      if (isShown && !isNeverShown(node)) add(facts.weight, node);
    } else if (isShown && node.nodeName === "#text" && "value" in node) facts.weight.text += node.value.trim().length;
}

function add(sum: Weight, element: Element): void {
  const { weight } = element.facts;
  const isLink = element.tagName === "a" && attributeOf(element, "href") !== undefined;
  sum.text += weight.text;
  sum.linked += isLink ? weight.text : weight.linked;
  sum.links += weight.links + (isLink ? 1 : 0);
  sum.tables += weight.tables + (element.tagName === "table" ? 1 : 0);
  sum.figures += weight.figures + (isFigure(element) ? 1 : 0);
}

const isFigure = (element: Element): boolean => {
  const { text } = element.facts.weight;
  return element.tagName === "td" && text > 0 && text < 10 && /^[\s\u00a0]*[-+\d/]/.test(plainText(element));
};
