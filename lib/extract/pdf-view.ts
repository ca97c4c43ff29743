/** From the space in which a PDF page is drawn to the page as it is shown. */
import type { Box } from "./layout-page";
import type { Pdfium } from "./pdf-engine";

/** From the page's own space to the page as it is shown: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** First `inner`, then `outer`. */
export const chain = (outer: Matrix, inner: Matrix): Matrix => {
  const [e, f] = apply(outer, inner[4], inner[5]);
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    e,
    f,
  ];
};

/** The box around a rectangle after a matrix. */
export function mapped(m: Matrix, box: Box): Box {
  const [x1, y1] = apply(m, box[0], box[1]);
  const [x2, y2] = apply(m, box[2], box[3]);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

const FINE = 1000;

/** What PDFium does to show a page: rotation, crop and all, measured at three points. */
export function viewOf({ call, integers }: Pdfium, page: number, width: number, height: number): Matrix {
  const at = (x: number, y: number): [number, number] => {
    const size: [number, number] = [Math.round(width * FINE), Math.round(height * FINE)];
    const found = integers(2, (px, py) => call.FPDF_PageToDevice(page, 0, 0, ...size, 0, x, y, px ?? 0, py ?? 0)) ?? [0, 0];
    return [(found[0] ?? 0) / FINE, (found[1] ?? 0) / FINE];
  };
  const [o, right, up] = [at(0, 0), at(1000, 0), at(0, 1000)];
  return [(right[0] - o[0]) / 1000, (right[1] - o[1]) / 1000, (up[0] - o[0]) / 1000, (up[1] - o[1]) / 1000, ...o];
}
