/** The tree of an HTML page as a browser builds it, within bounds, and where each element stands in it. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, type TreeAdapter } from "parse5";
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";

/**
 * Kept with each element, as asking tables about thousands of them costs more than parsing: its place among those of its name,
 * what it holds (`html-survey.ts`), its path as a cell, and what was last judged of it.
 */
export type Facts = Weight & { ordinal: number; path: string | null; judgedBy: unknown; isHidden: boolean };

/** Counted over everything below an element: characters, those within links, links, tables, table cells with a figure. */
export type Weight = { text: number; linked: number; links: number; tables: number; figures: number };

export type Element = DefaultTreeAdapterTypes.Element & { facts: Facts };
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type Root = DefaultTreeAdapterTypes.Document;

/** Throws `Unreadable` where the page is nested deeper or has more elements than any real one. */
export const parseTree = (text: string): Root => parseWhole(text).root;

/** `isCut`: the source ends within a table. */
export function parseWhole(text: string): { root: Root; isCut: boolean } {
  let open = 0;
  let tables = 0;
  let nodes = 0;
  const bounded: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespaceURI, attrs): Element {
      nodes += 1;
      if (nodes > LIMITS.nodes) throw new Unreadable("too-large");
      const tagName = NAMES.get(name) ?? name;
      return { nodeName: tagName, tagName, attrs, namespaceURI, childNodes: [], parentNode: null, facts: newFacts() };
    },
    onItemPush(item) {
      open += 1;
      if (item.nodeName === "table") tables += 1;
      if (open > LIMITS.depth) throw new Unreadable("too-large");
    },
    onItemPop(item) {
      open -= 1;
      if (item.nodeName === "table") tables -= 1;
    },
  };
  const root = parse(text, { treeAdapter: bounded, scriptingEnabled: true });
  return { root, isCut: tables > 0 };
}

/** One string for each name: the parser makes a new one for every tag, and those are compared character by character. */
const NAMES = new Map<string, string>(Object.values(html.TAG_NAMES).map((name) => [name, name]));

const newFacts = (): Facts => ({
  text: 0,
  linked: 0,
  links: 0,
  tables: 0,
  figures: 0,
  ordinal: 0,
  path: null,
  judgedBy: null,
  isHidden: false,
});

/** Every element of a tree was made by `parseTree`. */
export const isElement = (node: Node | Root): node is Element => "tagName" in node;

export const parentOf = ({ parentNode }: Element): Element | null =>
  parentNode && "facts" in parentNode ? (parentNode as Element) : null; // every element of a tree was made by `parseTree`

export function attributeOf(element: Pick<Element, "attrs">, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

export function childrenOf(element: Element | Root): Element[] {
  const children: Element[] = [];
  for (const node of element.childNodes) if (isElement(node)) children.push(node);
  return children;
}

/** All elements below a node, in the order of the source. */
export function elementsIn(node: Element | Root): Element[] {
  const found: Element[] = [];
  collect(node, found);
  return found;
}

/** In depth no further than trees are built. */
function collect(node: Element | Root, found: Element[]): void {
  for (const child of node.childNodes)
    if (isElement(child)) {
      found.push(child);
      collect(child, found);
    }
}

/** The characters below a node, markup left out. */
export function plainText(node: Node | Root): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  let text = "";
  if ("childNodes" in node) for (const child of node.childNodes) text += plainText(child);
  return text;
}

const GROUPS = new Set(["thead", "tbody", "tfoot"]);

/** The groups of rows that belong to a table itself, a foot last as it is shown. */
export function rowGroupsOf(table: Element): Element[][] {
  const groups: Element[][] = [];
  const feet: Element[][] = [];
  for (const group of table.childNodes)
    if (isElement(group) && GROUPS.has(group.tagName))
      (group.tagName === "tfoot" ? feet : groups).push(childrenNamed(group, "tr", "tr"));
  return [...groups, ...feet];
}

export const cellsOf = (row: Element): Element[] => childrenNamed(row, "td", "th");

function childrenNamed(element: Element, name: string, other: string): Element[] {
  const children: Element[] = [];
  for (const node of element.childNodes)
    if (isElement(node) && (node.tagName === name || node.tagName === other)) children.push(node);
  return children;
}
