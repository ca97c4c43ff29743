/** PDF with a text layer → blocks with their places. Pages that are pictures go to OCR where that is installed. */
import type { Document } from "@/lib/document";
import { heightOf, type Page, widthOf } from "./layout-page";
import { turnUpright } from "./layout-turn";
import { LIMITS } from "./limits";
import { type Recogniser, recogniser } from "./ocr";
import { PAGE_PROBLEMS } from "./page-problems";
import { documentOf, type Paged } from "./pages";
import { drawingOf } from "./pdf-drawing";
import { type Pdfium, withPdf } from "./pdf-engine";
import { glyphsOf } from "./pdf-glyphs";
import { drawPage, grayOf } from "./pdf-render";
import { viewOf } from "./pdf-view";
import { encodePng } from "./png";
import { orUnreadable, problem, Unreadable } from "./problems";
import { processorTime } from "./processor-time";
import { readScan } from "./scan";

/** Reads a PDF. Never throws for a bad file: what could not be read stands in `problems`. */
export const extractPdf = (bytes: Uint8Array): Promise<Document> => orUnreadable(async () => documentOf(await readPdf(bytes)));

/** Throws Unreadable where the file is damaged or encrypted. */
export const readPdf = (bytes: Uint8Array): Promise<Paged> => withPdf(bytes, readPages);

async function readPages(engine: Pdfium, document: number): Promise<Paged> {
  const count = engine.call.FPDF_GetPageCount(document);
  const paged: Paged = { pages: [], problems: [], cut: count > LIMITS.pages };
  const scans = { left: LIMITS.scannedPages, until: processorTime() + LIMITS.scanMilliseconds };
  for (let number = 1; number <= Math.min(count, LIMITS.pages); number++) {
    const page = engine.call.FPDF_LoadPage(document, number - 1);
    if (page === 0) {
      paged.problems.push(PAGE_PROBLEMS.damaged(number));
      continue;
    }
    try {
      const read = readPage(engine, page, number);
      const isDue = read.needsOcr !== null && scans.left > 0 && processorTime() < scans.until;
      const recognise = isDue ? await recogniser() : null;
      if (recognise) scans.left -= 1;
      else if (read.needsOcr) paged.problems.push(PAGE_PROBLEMS[isDue ? read.needsOcr : "unrecognised"](number));
      paged.pages.push(recognise ? await readPicture(engine, page, number, recognise) : read.page);
    } finally {
      engine.call.FPDF_ClosePage(page);
    }
  }
  if (paged.cut) paged.problems.push(PAGE_PROBLEMS.long(LIMITS.pages));
  if (count === 0) paged.problems.push(problem("empty"));
  return paged;
}

const readPicture = (engine: Pdfium, page: number, number: number, recognise: Recogniser): Promise<Page> =>
  readScan(grayOf(drawPage(engine, page, OCR_SCALE)), 1 / OCR_SCALE, number, recognise);

/** Pixels per point at which pages are drawn to be read: 200 dots per inch. */
const OCR_SCALE = 200 / 72;

/** A scanner's stamp or a page number over a picture; a page of text has more. */
const FEW_CHARACTERS = 40;

type ReadPage = { page: Page; needsOcr: "picture" | "unmapped" | null };

function readPage(engine: Pdfium, page: number, number: number): ReadPage {
  const { call } = engine;
  const [width, height] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
  const view = viewOf(engine, page, width, height);
  const drawing = drawingOf(engine, page, view);
  const { glyphs, unmapped } = glyphsOf(engine, page, view, drawing.invisible);
  const covered = drawing.images.reduce((sum, box) => sum + widthOf(box) * heightOf(box), 0) / (width * height);
  const isPicture = glyphs.length < FEW_CHARACTERS && covered > 0.5;
  const needsOcr = isPicture ? "picture" : unmapped * 5 > glyphs.length ? "unmapped" : null;
  return { page: turnUpright({ number, width, height, glyphs, rules: drawing.rules }), needsOcr };
}

/** A picture of a page (from 1) as PNG, `scale` pixels per point. Throws Unreadable where the file or page cannot be drawn. */
export const renderPage = (bytes: Uint8Array, page: number, scale: number): Promise<Uint8Array> =>
  withPdf(bytes, (engine, document) => {
    const open = engine.call.FPDF_LoadPage(document, page - 1);
    if (open === 0) throw new Unreadable("damaged");
    try {
      const { width, height, data } = drawPage(engine, open, scale);
      const rgb = new Uint8Array(width * height * 3);
      for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
        rgb[to] = data[from + 2] ?? 0;
        rgb[to + 1] = data[from + 1] ?? 0;
        rgb[to + 2] = data[from] ?? 0;
      }
      return encodePng(width, height, rgb);
    } finally {
      engine.call.FPDF_ClosePage(open);
    }
  });
