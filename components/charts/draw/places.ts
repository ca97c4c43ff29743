/** A dot plot of places with whiskers, for a file: one row a body, groups one below the other. */
import type { Interval } from "@/lib/report/stats";
import { type Drawn, line, path, px, type Shape, text, widthOf } from "./shape";

export type PlacesRow = { name: string; interval: Interval; median: number; note: string };
export type PlacesGroup = { title: string; rows: readonly PlacesRow[] };
export type PlacesInput = { title: string; groups: readonly PlacesGroup[]; foot: readonly string[] };

const WIDTH = 800;
const EDGE = 24;
const ROW = 22;
const HEAD = 40;
const NOTE = 110;

const GREY = { fill: "var(--muted)" };

export function drawPlaces({ title, groups, foot }: PlacesInput): Drawn {
  const names = groups.flatMap(({ rows }) => rows.map(({ name }) => widthOf(name)));
  const left = EDGE + Math.min(260, Math.max(60, ...names)) + 16;
  const shapes: Shape[] = [text(EDGE, 32, title, { fontSize: 18, fontWeight: 600 })];
  let y = 48;
  for (const group of groups) {
    shapes.push(...drawGroup(group, y, left));
    y += HEAD + ROW * group.rows.length + 12;
  }
  shapes.push(...foot.map((one, index) => text(EDGE, y + 16 + index * 18, one, GREY)));
  return { width: WIDTH, height: y + 24 + foot.length * 18, shapes };
}

function drawGroup({ title, rows }: PlacesGroup, top: number, left: number): readonly Shape[] {
  const right = WIDTH - EDGE - NOTE;
  const at = (place: number) => left + ((place - 0.5) / rows.length) * (right - left);
  return [
    line(EDGE, top + 6, WIDTH - EDGE, top + 6, { stroke: "var(--ink)", strokeWidth: 2 }),
    text(EDGE, top + 26, title, { fontSize: 14, fontWeight: 600 }),
    ...rows.flatMap((row, index) => drawRow(row, top + HEAD + ROW * index + ROW / 2, { left, right, at })),
  ];
}

type Axis = { left: number; right: number; at: (place: number) => number };

function drawRow(
  { name, interval: [low, high], median, note }: PlacesRow,
  y: number,
  { left, right, at }: Axis,
): readonly Shape[] {
  const [x1, x2, x] = [at(low), at(high), px(at(median))];
  const whisker = { stroke: "var(--rule)" };
  return [
    text(EDGE, y + 4, name),
    line(left, y, right, y),
    line(x1, y, x2, y, { ...whisker, strokeWidth: 2 }),
    line(x1, y - 4, x1, y + 4, whisker),
    line(x2, y - 4, x2, y + 4, whisker),
    path(`M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`, { fill: "var(--series-1)" }),
    text(WIDTH - EDGE, y + 4, note, { ...GREY, textAnchor: "end" }),
  ];
}
