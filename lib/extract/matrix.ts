/** Affine maps, as PDF and OFD write them. */
import type { Box } from "./layout-page";

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** First `inner`, then `outer`. */
export const chain = (outer: Matrix, inner: Matrix): Matrix => {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
};

/** The box around a rectangle after a matrix. */
export function mapped(m: Matrix, box: Box): Box {
  const x1 = m[0] * box[0] + m[2] * box[1] + m[4];
  const y1 = m[1] * box[0] + m[3] * box[1] + m[5];
  const x2 = m[0] * box[2] + m[2] * box[3] + m[4];
  const y2 = m[1] * box[2] + m[3] * box[3] + m[5];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
