/** Pictures of PDF pages. */
import type { Pdfium } from "./pdf-engine";
import type { Gray } from "./scan-gray";

const BGRA = 4;
const WHITE = 0xffffffff;
const WITH_ANNOTATIONS = 1;
/** Pixels of one picture: A3 at 300 dots per inch. */
const MOST_PIXELS = 18_000_000;

/** Four bytes per pixel: blue, green, red, alpha. */
export type Bitmap = { width: number; height: number; data: Uint8Array };

/** Draws an open page at `scale` pixels per point, or as large as the bound allows. */
export function drawPage({ call, read, malloc, free }: Pdfium, page: number, scale: number): Bitmap {
  const [pointsWide, pointsHigh] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
  const bounded = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, pointsWide * pointsHigh)));
  const [width, height] = [Math.max(1, Math.round(pointsWide * bounded)), Math.max(1, Math.round(pointsHigh * bounded))];
  const size = width * height * 4;
  const pointer = malloc(size);
  const bitmap = call.FPDFBitmap_CreateEx(width, height, BGRA, pointer, width * 4);
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    return { width, height, data: read(pointer, size) };
  } finally {
    call.FPDFBitmap_Destroy(bitmap);
    free(pointer);
  }
}

export function grayOf({ width, height, data }: Bitmap): Gray {
  const gray = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < gray.length; index++, at += 4)
    gray[index] = (29 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 77 * (data[at + 2] ?? 0)) >> 8;
  return { width, height, data: gray };
}
