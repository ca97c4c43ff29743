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

/** Names of elements that are passed over with all they hold, such as fonts: files consist of them by half. */
export type LeftOut = ReadonlySet<string>;

/** Streams a file of XML; throws `Unreadable` where it is not well-formed, declares a document type or nests without end. */
export function streamXml(bytes: Uint8Array, handler: XmlHandler, leftOut?: LeftOut): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const names = new LocalNames(leftOut);
  const open: string[] = [];
  let attributes: Record<string, string> | null = null;
  let passed = 0;
  const text = (piece: string) => {
    if (passed === 0) handler.text(piece);
  };
  parser.on("error", () => refuse("damaged"));
  parser.on("doctype", () => refuse("unsupported"));
  parser.on("text", text);
  parser.on("cdata", text);
  // One by one as they come: the parser's own list of them is slow to look through. With an eighth handler V8 would keep the
  // parser as a dictionary, and everything would take five times as long.
  parser.on("attribute", ({ name, value }) => {
    if (passed > 0) return;
    attributes ??= {};
    attributes[names.of(name).local] = value;
  });
  parser.on("opentag", (tag) => {
    const { local, isLeftOut } = names.of(tag.name);
    if (open.push(local) > LIMITS.depth) refuse("too-large");
    if (passed > 0 || isLeftOut) passed += 1;
    else handler.open(local, attributes ?? NO_ATTRIBUTES);
    attributes = null;
  });
  parser.on("closetag", () => {
    const name = open.pop() ?? "";
    if (passed > 0) passed -= 1;
    else handler.close(name);
  });
  parser.write(decodeXml(bytes)).close();
}

function refuse(code: "damaged" | "unsupported" | "too-large"): never {
  throw new Unreadable(code);
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
const decodeXml = (bytes: Uint8Array): string =>
  (bytes[0] === 0xff ? DECODERS.little : bytes[0] === 0xfe ? DECODERS.big : DECODERS.usual).decode(bytes);

const DECODERS = { usual: new TextDecoder(), little: new TextDecoder("utf-16le"), big: new TextDecoder("utf-16be") };

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

type Name = { local: string; isLeftOut: boolean };

/** Names without prefix. A file has a few dozen of them, thousands of times each: one string for all is compared at once. */
class LocalNames {
  private readonly known = new Map<string, Name>();

  constructor(private readonly leftOut: LeftOut | undefined) {}

  of(name: string): Name {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const local = name.slice(name.indexOf(":") + 1);
    const read = { local, isLeftOut: this.leftOut?.has(local) ?? false };
    this.known.set(name, read);
    return read;
  }
}

/** The tree of a file of XML. */
export function parseXml(bytes: Uint8Array, leftOut?: LeftOut): XmlElement {
  if (bytes.length > LIMITS.markupBytes) refuse("too-large");
  type Open = XmlElement & { children: (XmlElement | string)[] };
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [];
  let inner = root;
  const handler: XmlHandler = {
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
  };
  streamXml(bytes, handler, leftOut);
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
