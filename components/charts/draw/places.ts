/** A dot plot of places with whiskers, for a file: one row a body, groups one below the other. */
import type { Interval } from "@/lib/report/stats";
import { cut, type Drawn, line, path, px, type Shape, text, widthOf } from "./shape";

export type PlacesRow = { name: string; interval: Interval; median: number; note: string };
/** `of`: how many places there are, where not all of them have a row. */
export type PlacesGroup = { title: string; rows: readonly PlacesRow[]; of?: number };
/** `title` and `foot` stand in a file, which has no page around it. */
export type PlacesInput = { title?: string; groups: readonly PlacesGroup[]; foot: readonly string[]; width?: number };

const WIDTH = 800;
const NARROW = 500;
const EDGE = 24;
const ROW = 22;
const HEAD = 40;
const NOTE = 110;
const LONGEST = 260;
const BESIDE = 16;

const GREY = { fill: "var(--muted)" };

export function drawPlaces({ title, groups, foot, width = WIDTH }: PlacesInput): Drawn {
  const names = groups.flatMap(({ rows }) => rows.map(({ name }) => widthOf(name)));
  const isNarrow = width < NARROW;
  const edge = title === undefined ? 4 : EDGE;
  // On a narrow screen a name stands above its line.
  const left = isNarrow ? edge + 4 : edge + Math.min(LONGEST, Math.max(60, ...names)) + BESIDE;
  const frame: Frame = { width, edge, left, right: width - edge - NOTE, row: isNarrow ? ROW + 16 : ROW, isNarrow };
  const shapes: Shape[] = title === undefined ? [] : [text(edge, 32, title, { fontSize: 18, fontWeight: 600 })];
  let y = title === undefined ? 0 : 48;
  for (const group of groups) {
    shapes.push(...drawGroup(group, y, frame));
    y += HEAD + frame.row * group.rows.length + 12;
  }
  shapes.push(...foot.map((one, index) => text(edge, y + 16 + index * 18, one, GREY)));
  return { width, height: y + (foot.length > 0 ? 24 + foot.length * 18 : 0), shapes };
}

type Frame = { width: number; edge: number; left: number; right: number; row: number; isNarrow: boolean };

function drawGroup({ title, rows, of = rows.length }: PlacesGroup, top: number, frame: Frame): readonly Shape[] {
  const { width, edge, left, right, row: height } = frame;
  const at = (place: number) => left + ((place - 0.5) / of) * (right - left);
  return [
    line(edge, top + 6, width - edge, top + 6, { stroke: "var(--ink)", strokeWidth: 2 }),
    text(edge, top + 26, title, { fontSize: 14, fontWeight: 600 }),
    ...rows.flatMap((row, index) => drawRow(row, top + HEAD + height * index + ROW / 2, { ...frame, at })),
  ];
}

type Axis = Frame & { at: (place: number) => number };

function drawRow(
  { name, interval: [low, high], median, note }: PlacesRow,
  top: number,
  { width, edge, left, right, isNarrow, at }: Axis,
): readonly Shape[] {
  const y = isNarrow ? top + 16 : top;
  const [x1, x2, x] = [at(low), at(high), px(at(median))];
  const whisker = { stroke: "var(--rule)" };
  return [
    text(edge, top + 4, isNarrow ? name : cut(name, left - edge - BESIDE)),
    line(left, y, right, y),
    line(x1, y, x2, y, { ...whisker, strokeWidth: 2 }),
    line(x1, y - 4, x1, y + 4, whisker),
    line(x2, y - 4, x2, y + 4, whisker),
    path(`M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`, { fill: "var(--series-1)" }),
    text(width - edge, y + 4, note, { ...GREY, textAnchor: "end" }),
  ];
}
