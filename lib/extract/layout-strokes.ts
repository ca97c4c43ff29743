/** Drawn paths → table lines: strokes as they are, filled shapes where they are thin. */
import { type Box, heightOf, type Rule, widthOf } from "./layout-page";

export type Point = readonly [number, number];
export type Subpath = { points: Point[]; straight: boolean };

const THICKEST = 3;
const LEVEL = 0.6;

/** `stroke` is the width of the pen, null where the path is only filled. A thick pen paints areas, not lines. */
export function rulesOfPath(subpaths: readonly Subpath[], { stroke, fill }: { stroke: number | null; fill: boolean }): Rule[] {
  const drawn = stroke !== null && stroke <= 2 * THICKEST;
  const rules: Rule[] = [];
  for (const { points, straight } of subpaths) {
    if (!straight || points.length < 2) continue;
    if (drawn) addStrokes(rules, points);
    else if (fill) rules.push(...barOf(boxAround(points)));
  }
  return rules;
}

function addStrokes(rules: Rule[], points: readonly Point[]): void {
  let last = points[0];
  for (const point of points) {
    const rule = last && last !== point ? strokeOf(last, point) : null;
    if (rule) rules.push(rule);
    last = point;
  }
}

const boxAround = (points: readonly Point[]): Box => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

function strokeOf(a: Point, b: Point): Rule | null {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  if (dx <= LEVEL && dy > dx)
    return { upright: true, at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) };
  if (dy <= LEVEL && dx > dy)
    return { upright: false, at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) };
  return null;
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
