/** Files that are one report: the pages of a scan, a text and its annexed tables. */
import type { Block, Document, Place } from "@/lib/document";
import { extract } from "./extract";
import type { Page } from "./layout-page";
import { LIMITS } from "./limits";
import { documentOf, type Paged } from "./pages";
import { problem, Unreadable, unreadable } from "./problems";
import { sniff } from "./sniff";

export type NamedFile = { bytes: Uint8Array; name: string };

/** The readers of formats that have pages: tables may go on from one such file to the next. */
async function pagesOf(bytes: Uint8Array): Promise<Paged | null> {
  if (bytes.length === 0 || bytes.length > LIMITS.fileBytes) return null;
  const kind = await sniff(bytes);
  if (kind === "pdf") return (await import("./pdf")).readPdf(bytes);
  if (kind === "ofd") return (await import("./ofd")).readOfd(bytes);
  return kind === "picture" ? (await import("./image")).readImage(bytes) : null;
}

type Origin = { file: number; page: number };
type Run = { paged: Paged; origins: Origin[] };

/** Reads files as one document, in the order given; every place says in which `file` it is. */
export async function extractTogether(files: readonly NamedFile[]): Promise<Document> {
  const parts: Document[] = [];
  let run: Run = newRun();
  const close = () => {
    if (run.paged.pages.length + run.paged.problems.length > 0) parts.push(placed(documentOf(run.paged), originOn(run.origins)));
    run = newRun();
  };
  for (const [index, { bytes, name }] of files.entries()) {
    const file = index + 1;
    const paged = await pagesOf(bytes).catch(unreadPages);
    if (paged) addPages(run, paged, file);
    else {
      close();
      parts.push(placed(await extract(bytes, name), (place) => ({ ...place, file })));
    }
  }
  close();
  return parts.length === 0 ? unreadable("empty") : joined(parts);
}

const newRun = (): Run => ({ paged: { pages: [], problems: [], cut: false }, origins: [] });

function unreadPages(error: unknown): Paged {
  if (!(error instanceof Unreadable)) throw error;
  return { pages: [], problems: [problem(error.code)], cut: false };
}

function addPages({ paged, origins }: Run, more: Paged, file: number): void {
  for (const page of more.pages) {
    origins.push({ file, page: page.number });
    paged.pages.push({ ...page, number: origins.length } satisfies Page);
  }
  paged.problems.push(...more.problems);
  paged.cut ||= more.cut;
}

const originOn =
  (origins: readonly Origin[]) =>
  (place: Place): Place => ({ ...place, ...origins[(place.page ?? 1) - 1] });

function joined(parts: readonly Document[]): Document {
  const pages = parts.flatMap((part) => part.pages ?? []);
  return {
    blocks: parts.flatMap((part) => part.blocks),
    ...(pages.length > 0 && { pages }),
    metadata: parts.flatMap((part) => part.metadata),
    problems: parts.flatMap((part) => part.problems),
    cut: parts.some((part) => part.cut),
  };
}

/** A document with its places changed. */
function placed(document: Document, change: (place: Place) => Place): Document {
  const { pages } = document;
  const block = (one: Block): Block => {
    if (one.kind === "paragraph") return { ...one, place: change(one.place) };
    const cells = one.cells.map((cell) => ({ ...cell, places: cell.places.map(change) }));
    return { ...one, cells, place: change(one.place) };
  };
  return {
    ...document,
    blocks: document.blocks.map(block),
    ...(pages && { pages: pages.map((size) => ({ ...size, ...change({ page: size.page }) })) }),
    metadata: document.metadata.map((entry) => ({ ...entry, place: change(entry.place) })),
  };
}
