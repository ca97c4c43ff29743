/** Bytes → the one document shape. What a file is, is told by its content, never by its name. */
import type { Document } from "@/lib/document";
import { extractCsv } from "./csv";
import { extractDoc } from "./doc";
import { extractDocx, extractWordXml } from "./docx";
import { extractExcelXml } from "./excel-xml";
import { extractHtml } from "./html";
import { LIMITS } from "./limits";
import { extractMhtml } from "./mhtml";
import { orUnreadable, unreadable } from "./problems";
import { extractRtf } from "./rtf";
import { type Kind, sniff } from "./sniff";
import { extractText } from "./text";
import { extractXls } from "./xls";
import { extractXlsx } from "./xlsx";

type Extractor = (bytes: Uint8Array) => Document | Promise<Document>;

/** The reader of each kind of file; heavy ones are loaded when the first such file comes. */
const EXTRACTORS: Readonly<Record<Kind, Extractor>> = {
  text: extractText,
  csv: extractCsv,
  html: extractHtml,
  docx: extractDocx,
  xlsx: extractXlsx,
  pdf: async (bytes) => (await import("./pdf")).extractPdf(bytes),
  ofd: async (bytes) => (await import("./ofd")).extractOfd(bytes),
  archive: () => unreadable("archive"),
  picture: async (bytes) => (await import("./image")).extractImage(bytes),
  mhtml: extractMhtml,
  doc: extractDoc,
  xls: extractXls,
  rtf: extractRtf,
  "word-xml": extractWordXml,
  "excel-xml": extractExcelXml,
};

/** Any bytes at all end in a document; what cannot be read says so in its problems. */
export async function extract(bytes: Uint8Array, _name: string): Promise<Document> {
  if (bytes.length === 0) return unreadable("empty");
  if (bytes.length > LIMITS.fileBytes) return unreadable("too-large");
  return orUnreadable(async () => EXTRACTORS[await sniff(bytes)](bytes));
}
