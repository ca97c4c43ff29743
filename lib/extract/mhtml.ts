/** Pages saved with everything they need in one file (MHTML, “web archive”), also under the name of a Word file. */
import type { Document } from "@/lib/document";
import { decode } from "./decode";
import { readHtml } from "./html";
import { LIMITS } from "./limits";
import { unreadable } from "./problems";

type Part = { headers: ReadonlyMap<string, string>; body: string };

/** Of several pages within the file, such as frames, the first with a table; else the first. */
export function extractMhtml(bytes: Uint8Array): Document {
  if (bytes.length > LIMITS.fileBytes) return unreadable("too-large");
  const whole = readPart(Buffer.from(bytes).toString("latin1"));
  const pages = htmlParts(whole, 0).map((part) => readPage(part, whole));
  return pages.find((page) => page.blocks.some((block) => block.kind === "grid")) ?? pages[0] ?? unreadable("empty");
}

function readPage(part: Part, whole: Part): Document {
  const bytes = bodyOf(part);
  if (bytes.length > LIMITS.markupBytes) return unreadable("too-large");
  const document = readHtml(decode(bytes, parameterOf(part, "charset")).text);
  const address = whole.headers.get("snapshot-content-location") ?? part.headers.get("content-location");
  const isKnown = document.metadata.some(({ name }) => name === "address");
  return address && !isKnown
    ? { ...document, metadata: [...document.metadata, { name: "address", value: address, place: {} }] }
    : document;
}

function readPart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return { headers: new Map(headers), body: end ? text.slice(end.index + end[0].length) : "" };
}

const typeOf = (part: Part): string => part.headers.get("content-type")?.toLowerCase() ?? "";

/** A parameter of the type, such as its boundary; quotes around it are taken off. */
const parameterOf = (part: Part, name: string): string | undefined =>
  new RegExp(`${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, "i")
    .exec(part.headers.get("content-type") ?? "")
    ?.slice(1)
    .find(Boolean);

/** Parts may hold parts, but not deeper than any program writes them. */
const DEEPEST = 4;

function htmlParts(part: Part, depth: number): Part[] {
  if (typeOf(part).startsWith("text/html")) return [part];
  const boundary = parameterOf(part, "boundary");
  if (!typeOf(part).startsWith("multipart/") || boundary === undefined || depth > DEEPEST) return [];
  return `\n${part.body}`
    .split(`\n--${boundary}`)
    .slice(1, LIMITS.archiveEntries)
    .filter((piece) => !piece.startsWith("--"))
    .flatMap((piece) => htmlParts(readPart(piece.replace(/^[ \t]*\r?\n/, "")), depth + 1));
}

function bodyOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  return Buffer.from(encoding === "quoted-printable" ? unquote(body) : body, "latin1");
}

const unquote = (text: string): string =>
  text.replace(/=(?:([0-9a-f]{2})|[ \t]{0,80}\r?\n)/gi, (_, hex: string | undefined) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : "",
  );
