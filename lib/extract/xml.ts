/** XML of office files, without document types and their entities, in bounded depth. Names lose their prefix. */
import { SaxesParser } from "saxes";
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";

export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
};

export type XmlHandler = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/** Streams a file of XML; throws `Unreadable` where it is not well-formed, declares a document type or nests without end. */
export function streamXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const names = new LocalNames();
  let depth = 0;
  parser.on("error", () => refuse("damaged"));
  parser.on("doctype", () => refuse("unsupported"));
  parser.on("text", handler.text);
  parser.on("cdata", handler.text);
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > LIMITS.depth) refuse("too-large");
    handler.open(names.of(name), names.ofAll(attributes));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handler.close(names.of(name));
  });
  parser.write(decodeXml(bytes)).close();
}

function refuse(code: "damaged" | "unsupported" | "too-large"): never {
  throw new Unreadable(code);
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
const decodeXml = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8").decode(bytes);

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** Names without prefix. A file has a few dozen of them, thousands of times each: one string for all is compared at once. */
class LocalNames {
  private readonly known = new Map<string, string>();

  of(name: string): string {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const local = name.slice(name.indexOf(":") + 1);
    this.known.set(name, local);
    return local;
  }

  ofAll(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    let local: Record<string, string> | undefined;
    for (const name in attributes) {
      local ??= {};
      local[this.of(name)] = attributes[name] ?? "";
    }
    return local ?? NO_ATTRIBUTES;
  }
}

/** The tree of a file of XML. */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > LIMITS.markupBytes) refuse("too-large");
  type Open = XmlElement & { children: (XmlElement | string)[] };
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [];
  let inner = root;
  streamXml(bytes, {
    open: (name, attributes) => {
      const element: Open = { name, attributes, children: [] };
      inner.children.push(element);
      open.push(inner);
      inner = element;
    },
    close: () => {
      inner = open.pop() ?? root;
    },
    text: (text) => inner.children.push(text),
  });
  return root;
}

export function elementsOf(element: XmlElement): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of element.children) if (typeof child !== "string") elements.push(child);
  return elements;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  return undefined;
}

/** The first element under a path of names. */
export const childAt = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce((found, name) => childOf(found, name), element);

export function charactersOf(element: XmlElement): string {
  let text = "";
  for (const child of element.children) text += typeof child === "string" ? child : charactersOf(child);
  return text;
}
