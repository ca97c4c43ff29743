/** Excel files (Office Open XML), also those of WPS and LibreOffice. */
import type { Document } from "@/lib/document";
import { asMark } from "./note-mark";
import { builtInFormat, formatOf } from "./number-format";
import { NOTHING, Package } from "./office";
import { orUnreadable, Unreadable } from "./problems";
import { documentOf, type Sheet } from "./sheet";
import { type Book, readSheet } from "./xlsx-sheet";
import { charactersOf, childAt, childOf, elementsOf, type XmlElement } from "./xml";

export const extractXlsx = (bytes: Uint8Array): Promise<Document> => orUnreadable(() => readXlsx(bytes));

async function readXlsx(bytes: Uint8Array): Promise<Document> {
  const file = await Package.open(bytes);
  const main = await file.mainPart();
  if (!main.endsWith(".xml")) throw new Unreadable("unsupported");
  const workbook = childOf(await file.readXml(main), "workbook");
  const relationships = await file.relationshipsOf(main);
  const partOf = async (type: string) =>
    file.readXml(relationships.find((relationship) => relationship.type === type)?.target ?? "", LOOKS);
  const epoch = isTrue(childOf(workbook, "workbookPr")?.attributes.date1904) ? "1904" : "1900";
  const formats = readFormats(await partOf("styles")).map((format) => formatOf(format, epoch));
  const book: Book = { strings: readStrings(await partOf("sharedStrings")), formats };
  const sheets: Sheet[] = [];
  for (const { attributes } of elementsOf(childOf(workbook, "sheets") ?? NOTHING)) {
    const part = await file.read(relationships.find((relationship) => relationship.id === attributes.id)?.target ?? "");
    const isHidden = attributes.state === "hidden" || attributes.state === "veryHidden";
    if (part) sheets.push({ ...readSheet(part, book), name: attributes.name ?? "", isHidden });
  }
  return documentOf(sheets, await file.metadata());
}

/** How cells look, which no number depends on; and phonetic hints, which are no part of a text. */
const LOOKS = new Set(["fonts", "fills", "borders", "cellStyleXfs", "cellStyles", "dxfs", "tableStyles", "colors", "rPh"]);

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

const readStrings = (root: XmlElement | undefined): string[] =>
  elementsOf(childOf(root, "sst") ?? NOTHING).map((entry) =>
    elementsOf(entry).reduce((text, part) => text + textIn(part, text), ""),
  );

/** The text of a string or of one of its runs; phonetic hints and what is crossed out are left out. */
function textIn(element: XmlElement, before: string): string {
  if (element.name === "t") return charactersOf(element);
  const looks = childOf(element, "rPr");
  const struck = childOf(looks, "strike");
  if (element.name !== "r" || (struck && !["0", "false"].includes(struck.attributes.val ?? "1"))) return "";
  const text = elementsOf(element)
    .map((part) => (part.name === "t" ? charactersOf(part) : ""))
    .join("");
  return childOf(looks, "vertAlign")?.attributes.val === "superscript" ? asMark(text, before) : text;
}

/** The number formats of the styles that cells name. */
function readFormats(root: XmlElement | undefined): string[] {
  const own = new Map(
    elementsOf(childAt(root, "styleSheet", "numFmts") ?? NOTHING).map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "",
    ]),
  );
  const styles = elementsOf(childAt(root, "styleSheet", "cellXfs") ?? NOTHING);
  return styles.map(({ attributes }) => {
    const id = Number(attributes.numFmtId);
    return own.get(id) ?? builtInFormat(id);
  });
}
