/** From the space in which a PDF page is drawn to the page as it is shown. */
import type { Matrix } from "./matrix";
import type { Pdfium } from "./pdf-engine";

const FINE = 1000;

/** What PDFium does to show a page: rotation, crop and all, measured at three points. */
export function viewOf({ call, scratch, integerAt }: Pdfium, page: number, width: number, height: number): Matrix {
  const at = (x: number, y: number): [number, number] => {
    const [wide, high] = [Math.round(width * FINE), Math.round(height * FINE)];
    const told = call.FPDF_PageToDevice(page, 0, 0, wide, high, 0, x, y, scratch, scratch + 4);
    return told ? [integerAt(0) / FINE, integerAt(1) / FINE] : [0, 0];
  };
  const [o, right, up] = [at(0, 0), at(1000, 0), at(0, 1000)];
  return [(right[0] - o[0]) / 1000, (right[1] - o[1]) / 1000, (up[0] - o[0]) / 1000, (up[1] - o[1]) / 1000, ...o];
}
