/** Bytes → the one document shape. What a file is, is told by its content, never by its name. */
import type { Document } from "@/lib/document";
import { extractCsv } from "./csv";
import { extractDocx } from "./docx";
import { extractHtml } from "./html";
import { LIMITS } from "./limits";
import { orUnreadable, unreadable } from "./problems";
import { type Kind, sniff } from "./sniff";
import { extractText } from "./text";
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
  picture: async (bytes) => (await import("./image")).extractImages([bytes]),
  mhtml: () => unreadable("unsupported"),
  doc: () => unreadable("unsupported"),
  xls: () => unreadable("unsupported"),
  rtf: () => unreadable("unsupported"),
  "word-xml": () => unreadable("unsupported"),
  "excel-xml": () => unreadable("unsupported"),
};

/** Any bytes at all end in a document; what cannot be read says so in its problems. */
export async function extract(bytes: Uint8Array, _name: string): Promise<Document> {
  if (bytes.length === 0) return unreadable("empty");
  if (bytes.length > LIMITS.fileBytes) return unreadable("too-large");
  return orUnreadable(async () => EXTRACTORS[await sniff(bytes)](bytes));
}
