/** PDF with a text layer → blocks with their places. Pages that are pictures go to OCR where that is installed. */
import type { Document, Problem } from "@/lib/document";
import { layOutPages } from "./layout";
import { heightOf, type Page, widthOf } from "./layout-page";
import { turnUpright } from "./layout-turn";
import { LIMITS } from "./limits";
import { PAGE_PROBLEMS } from "./page-problems";
import { drawingOf } from "./pdf-drawing";
import { type Pdfium, withPdf } from "./pdf-engine";
import { glyphsOf } from "./pdf-glyphs";
import { viewOf } from "./pdf-view";
import { orUnreadable, problem } from "./problems";

/** Reads a PDF. Never throws for a bad file: what could not be read stands in `problems`. */
export const extractPdf = (bytes: Uint8Array): Promise<Document> => orUnreadable(() => withPdf(bytes, readPages));

async function readPages(engine: Pdfium, document: number): Promise<Document> {
  const count = engine.call.FPDF_GetPageCount(document);
  const problems: Problem[] = [];
  const pages: Page[] = [];
  for (let index = 0; index < Math.min(count, LIMITS.pages); index++) {
    const read = readPage(engine, document, index);
    if (!read) problems.push(PAGE_PROBLEMS.damaged(index + 1));
    else pages.push(read.page);
    if (read?.needsOcr) problems.push(PAGE_PROBLEMS[read.needsOcr](index + 1));
  }
  if (count > LIMITS.pages) problems.push(PAGE_PROBLEMS.long(LIMITS.pages));
  if (count === 0) problems.push(problem("empty"));
  return { ...layOutPages(pages), problems, cut: count > LIMITS.pages };
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
