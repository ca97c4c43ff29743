/** Scanned pages as picture files → blocks with their places, read by OCR where that is installed. */
import type { Document, Problem } from "@/lib/document";
import { layOutPages } from "./layout";
import type { Page } from "./layout-page";
import { LIMITS } from "./limits";
import { recogniser } from "./ocr";
import { PAGE_PROBLEMS } from "./page-problems";
import { problem, Unreadable } from "./problems";
import { readScan } from "./scan";
import { picturesIn } from "./scan-picture";

/** Reads pictures as the pages of one document, in the order given. */
export async function extractImages(files: readonly Uint8Array[]): Promise<Document> {
  const pages: Page[] = [];
  const problems: Problem[] = [];
  for (const file of files)
    try {
      problems.push(...(await addPages(file, pages)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(problem(error.code));
    }
  return { ...layOutPages(pages), problems, cut: false };
}

async function addPages(file: Uint8Array, pages: Page[]): Promise<Problem[]> {
  const [recognise, pictures] = [await recogniser(), await picturesIn(file, LIMITS.scannedPages - pages.length)];
  if (!recognise || !pictures) return [PAGE_PROBLEMS.picture(pages.length + 1)];
  for (const { gray, scale } of pictures) pages.push(await readScan(gray, scale, pages.length + 1, recognise));
  return [];
}
