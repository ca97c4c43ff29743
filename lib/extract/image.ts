/** Scanned pages as picture files → blocks with their places, read by OCR where that is installed. */
import type { Document } from "@/lib/document";
import type { Page } from "./layout-page";
import { LIMITS } from "./limits";
import { recogniser } from "./ocr";
import { PAGE_PROBLEMS } from "./page-problems";
import { documentOf, type Paged } from "./pages";
import { orUnreadable } from "./problems";
import { processorTime } from "./processor-time";
import { readScan } from "./scan";
import { picturesIn } from "./scan-picture";

/** Reads a PNG, JPEG, TIFF (of several pages), GIF or BMP. Never throws for a bad file. */
export const extractImage = (bytes: Uint8Array): Promise<Document> =>
  orUnreadable(async () => documentOf(await readImage(bytes)));

/** Throws Unreadable where the file is damaged. */
export async function readImage(bytes: Uint8Array): Promise<Paged> {
  const [recognise, pictures] = [await recogniser(), await picturesIn(bytes, LIMITS.scannedPages)];
  if (!recognise || !pictures) return { pages: [], problems: [PAGE_PROBLEMS.picture(1)], cut: false };
  const pages: Page[] = [];
  const begun = processorTime();
  for (const [index, { gray, scale }] of pictures.entries()) {
    if (processorTime() - begun > LIMITS.scanMilliseconds)
      return { pages, problems: [PAGE_PROBLEMS.unrecognised(index + 1)], cut: true };
    pages.push(await readScan(gray, scale, index + 1, recognise));
  }
  return { pages, problems: [], cut: false };
}
