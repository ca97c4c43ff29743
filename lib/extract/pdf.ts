/** PDF with a text layer → blocks with their places. Pages that are pictures go to OCR where that is installed. */
import type { Document, Problem } from "@/lib/document";
import { layOutPages } from "./layout";
import { heightOf, type Page, widthOf } from "./layout-page";
import { turnUpright } from "./layout-turn";
import { drawingOf } from "./pdf-drawing";
import { PdfError, type Pdfium, withPdf } from "./pdf-engine";
import { glyphsOf } from "./pdf-glyphs";
import { PDF_FAULTS, PDF_PROBLEMS } from "./pdf-problems";
import { viewOf } from "./pdf-view";

const MOST_PAGES = 300;

/** Reads a PDF. Never throws for a bad file: what could not be read stands in `problems`. */
export async function extractPdf(bytes: Uint8Array): Promise<Document> {
  try {
    return await withPdf(bytes, readPages);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return { blocks: [], metadata: [], problems: [PDF_FAULTS[error.fault]], cut: false };
  }
}

async function readPages(engine: Pdfium, document: number): Promise<Document> {
  const count = engine.call.FPDF_GetPageCount(document);
  const problems: Problem[] = [];
  const pages: Page[] = [];
  for (let index = 0; index < Math.min(count, MOST_PAGES); index++) {
    const read = readPage(engine, document, index);
    if (!read) problems.push(PDF_PROBLEMS.page(index + 1));
    else pages.push(read.page);
    if (read?.needsOcr) problems.push(PDF_PROBLEMS[read.needsOcr](index + 1));
  }
  if (count > MOST_PAGES) problems.push(PDF_PROBLEMS.long(MOST_PAGES));
  if (count === 0) problems.push(PDF_PROBLEMS.empty);
  return { ...layOutPages(pages), problems, cut: count > MOST_PAGES };
}

type ReadPage = { page: Page; needsOcr: "picture" | "unmapped" | null };

/** One page; null where it is damaged. */
function readPage(engine: Pdfium, document: number, index: number): ReadPage | null {
  const { call } = engine;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    const [width, height] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
    const view = viewOf(engine, page, width, height);
    const drawing = drawingOf(engine, page, view);
    const { glyphs, unmapped } = glyphsOf(engine, page, view, drawing.invisible);
    const covered = drawing.images.reduce((sum, box) => sum + widthOf(box) * heightOf(box), 0) / (width * height);
    const needsOcr = glyphs.length === 0 && covered > 0.5 ? "picture" : unmapped * 5 > glyphs.length ? "unmapped" : null;
    return { page: turnUpright({ number: index + 1, width, height, glyphs, rules: drawing.rules }), needsOcr };
  } finally {
    call.FPDF_ClosePage(page);
  }
}
