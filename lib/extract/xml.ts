/** XML of office files, without document types and their entities, in bounded depth. Names lose their prefix. */
import { LIMITS } from "./limits";
import { Unreadable } from "./problems";
import { Scanner, type XmlHandler } from "./xml-scan";

export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
};

/** Names of elements that are passed over with all they hold, such as fonts: files consist of them by half. */
export type LeftOut = ReadonlySet<string>;

/** Streams a file of XML; throws `Unreadable` where it is not well-formed, declares a document type or nests without end. */
export function streamXml(bytes: Uint8Array, handler: XmlHandler, leftOut?: LeftOut): void {
  const source = decodeXml(bytes);
  const foreign = source.search(FOREIGN);
  const whole = foreign < 0 ? source : source.slice(0, foreign);
  new Scanner(whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole, handler, leftOut).scan();
  if (foreign >= 0) throw new Unreadable("damaged");
}

/** Characters that no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FOREIGN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
const decodeXml = (bytes: Uint8Array): string =>
  (bytes[0] === 0xff ? DECODERS.little : bytes[0] === 0xfe ? DECODERS.big : DECODERS.usual).decode(bytes);

const DECODERS = { usual: new TextDecoder(), little: new TextDecoder("utf-16le"), big: new TextDecoder("utf-16be") };

/** The tree of a file of XML. */
export function parseXml(bytes: Uint8Array, leftOut?: LeftOut): XmlElement {
  if (bytes.length > LIMITS.markupBytes) throw new Unreadable("too-large");
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
