/** What a file is, by its content. Names and extensions of published files are wrong too often to be asked. */
import { COMPOUND_MAGIC, openCompound } from "./compound";
import { isCsv } from "./csv";
import { decode } from "./decode";
import { Unreadable } from "./problems";
import { openZip } from "./zip";

export type Kind =
  | "docx"
  | "xlsx"
  | "ofd"
  | "archive"
  | "doc"
  | "xls"
  | "rtf"
  | "pdf"
  | "picture"
  | "html"
  | "mhtml"
  | "word-xml"
  | "excel-xml"
  | "csv"
  | "text";

type Refused = "ceb" | "other-archive" | "other-picture";

const MAGIC: readonly (readonly [kind: Kind | "zip" | "compound" | Refused, ...bytes: number[]])[] = [
  ["zip", 0x50, 0x4b, 0x03, 0x04],
  ["zip", 0x50, 0x4b, 0x05, 0x06],
  ["compound", ...COMPOUND_MAGIC],
  ["rtf", 0x7b, 0x5c, 0x72, 0x74],
  ["picture", 0x89, 0x50, 0x4e, 0x47],
  ["picture", 0xff, 0xd8, 0xff],
  ["picture", 0x49, 0x49, 0x2a, 0x00],
  ["picture", 0x4d, 0x4d, 0x00, 0x2a],
  ["picture", 0x47, 0x49, 0x46, 0x38],
  ["picture", 0x42, 0x4d],
  ["ceb", ...Buffer.from("Founder CEB")],
  ["other-archive", 0x52, 0x61, 0x72, 0x21],
  ["other-archive", 0x37, 0x7a, 0xbc, 0xaf],
  ["other-archive", 0x1f, 0x8b],
  ["other-archive", ...Buffer.from("BZh")],
  ["other-archive", 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ["other-archive", 0x28, 0xb5, 0x2f, 0xfd],
  ["other-archive", ...Buffer.from("MSCF\0")],
];
/** Behind the length of the first part of the file, or its own. */
const LATER = /^(?:.{4}ftyp(?:hei|hev|mif1|avif)|RIFF.{4}WEBP)/s;

/** How much of a text is looked at; page heads full of styles are shorter. */
const HEAD = 65_536;

/** Throws `Unreadable` for what no reader here knows, and says which kind it is. */
export async function sniff(bytes: Uint8Array): Promise<Kind> {
  const found = MAGIC.find(([, ...magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
  if (found === "zip") return kindOfZip(bytes);
  if (found === "compound") return kindOfCompound(bytes);
  if (found === "other-archive" || found === "ceb" || found === "other-picture") throw new Unreadable(found);
  return found ?? kindOfText(bytes);
}

async function kindOfZip(bytes: Uint8Array): Promise<Kind> {
  const decoder = new TextDecoder();
  const names = (await openZip(bytes)).map((entry) => decoder.decode(entry.name).replaceAll("\\", "/").toLowerCase());
  const has = (name: string) => names.includes(name);
  if (has("ofd.xml")) return "ofd";
  if (!has("[content_types].xml") && !has("_rels/.rels")) {
    if (has("mimetype") && has("content.xml")) throw new Unreadable("unsupported");
    return "archive";
  }
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
  throw new Unreadable("unsupported");
}

function kindOfCompound(bytes: Uint8Array): Kind {
  const streams = openCompound(bytes);
  if (streams.has("WordDocument")) return "doc";
  if (streams.has("Workbook") || streams.has("Book")) return "xls";
  throw new Unreadable(streams.has("EncryptedPackage") ? "encrypted" : "unsupported");
}

const TAG = /<(?:!doctype\s+html|html|head|body|table|tbody|tr|td|th|div|p|ul|ol|center|font|span|meta)[\s/>]/i;

/** Marks and tags are ASCII, which most encodings leave alone; what is not told by them is decoded first. */
function kindOfText(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  if (LATER.test(head)) throw new Unreadable("other-picture");
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  const marked = kindOfMarkup(head);
  if (marked) return marked;
  const { text } = decode(bytes.subarray(0, HEAD));
  return kindOfMarkup(text) ?? (isCsv(text) ? "csv" : "text");
}

function kindOfMarkup(text: string): Kind | null {
  if (text.slice(0, 1024).includes("<?xml")) {
    if (/progid="Word\.Document"|<w:wordDocument|<pkg:package/.test(text)) return "word-xml";
    if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return "excel-xml";
  }
  if (isMessage(text)) return "mhtml";
  return TAG.test(text) ? "html" : null;
}

/** The head of a message stands before the first empty line. */
function isMessage(text: string): boolean {
  const start = text.trimStart();
  if (!/^[\w-]{1,40}:/.test(start)) return false;
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return /^mime-version:/im.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(head);
}
