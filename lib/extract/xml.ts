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
  let depth = 0;
  parser.on("error", () => refuse("damaged"));
  parser.on("doctype", () => refuse("unsupported"));
  parser.on("text", handler.text);
  parser.on("cdata", handler.text);
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > LIMITS.depth) refuse("too-large");
    handler.open(localName(name), localNames(attributes));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  parser.write(decodeXml(bytes)).close();
}

function refuse(code: "damaged" | "unsupported" | "too-large"): never {
  throw new Unreadable(code);
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
const decodeXml = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8").decode(bytes);

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function localNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const local: Record<string, string> = {};
  for (const name in attributes) local[localName(name)] = attributes[name] ?? "";
  return local;
}

/** The tree of a file of XML. */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > LIMITS.markupBytes) refuse("too-large");
  type Open = XmlElement & { children: (XmlElement | string)[] };
  const root: Open = { name: "", attributes: {}, children: [] };
  const open = [root];
  streamXml(bytes, {
    open: (name, attributes) => {
      const element: Open = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text: (text) => open.at(-1)?.children.push(text),
  });
  return root;
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== "string");

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);

/** The first element under a path of names. */
export const childAt = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce((found, name) => childOf(found, name), element);

export const charactersOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : charactersOf(child))).join("");
