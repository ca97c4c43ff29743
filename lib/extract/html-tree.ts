/** The tree of an HTML page as a browser builds it, within bounds, and where each element stands in it. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Root = DefaultTreeAdapterTypes.Document;

/** Throws `Unreadable` where the page is nested deeper or has more elements than any real one. */
export function parseTree(text: string): Root {
  let open = 0;
  let nodes = 0;
  const bounded: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      nodes += 1;
      if (nodes > LIMITS.nodes) throw new Unreadable("too-large");
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      open += 1;
      if (open > LIMITS.depth) throw new Unreadable("too-large");
    },
    onItemPop() {
      open -= 1;
    },
  };
  return parse(text, { treeAdapter: bounded, scriptingEnabled: true });
}

export const isElement = (node: Node | Root): node is Element => "tagName" in node;

export function attributeOf(element: Element, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

export const childrenOf = (element: Element | Root): Element[] => element.childNodes.filter(isElement);

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
  const groups = childrenOf(table).filter((child) => GROUPS.has(child.tagName));
  const inOrder = [
    ...groups.filter((group) => group.tagName !== "tfoot"),
    ...groups.filter((group) => group.tagName === "tfoot"),
  ];
  return inOrder.map((group) => childrenOf(group).filter((child) => child.tagName === "tr"));
}

export const rowsOf = (table: Element): Element[] => rowGroupsOf(table).flat();

export const cellsOf = (row: Element): Element[] =>
  childrenOf(row).filter((child) => child.tagName === "td" || child.tagName === "th");
