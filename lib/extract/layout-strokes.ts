/** Drawn paths → table lines: strokes as they are, filled shapes where they are thin. */
import { type Box, heightOf, type Rule, widthOf } from "./layout-page";

export type Point = readonly [number, number];
export type Subpath = { points: Point[]; straight: boolean };

const THICKEST = 3;
const LEVEL = 0.6;

/** `stroke` is the width of the pen, null where the path is only filled. A thick pen paints areas, not lines. */
export function rulesOfPath(subpaths: readonly Subpath[], { stroke, fill }: { stroke: number | null; fill: boolean }): Rule[] {
  const drawn = stroke !== null && stroke <= 2 * THICKEST;
  return subpaths.flatMap(({ points, straight }) => {
    if (!straight || points.length < 2) return [];
    if (drawn) return points.slice(1).flatMap((point, index) => strokeOf(points[index] ?? point, point));
    return fill ? barOf(boxAround(points)) : [];
  });
}

const boxAround = (points: readonly Point[]): Box => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

function strokeOf(a: Point, b: Point): Rule[] {
  const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (dx <= LEVEL && dy > dx)
    return [{ upright: true, at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) }];
  if (dy <= LEVEL && dx > dy)
    return [{ upright: false, at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) }];
  return [];
}

/** A filled rectangle thin enough to be a line. A dot may belong to a dotted line in either direction. */
export function barOf(box: Box): Rule[] {
  const [width, height] = [widthOf(box), heightOf(box)];
  const upright: Rule = { upright: true, at: (box[0] + box[2]) / 2, from: box[1], to: box[3] };
  const level: Rule = { upright: false, at: (box[1] + box[3]) / 2, from: box[0], to: box[2] };
  if (width <= THICKEST && height <= THICKEST) return [upright, level];
  if (width <= THICKEST) return [upright];
  return height <= THICKEST ? [level] : [];
}
