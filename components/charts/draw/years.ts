/** A chart over years as plain data: what a screen shows until somebody points at it, and what files and embedded pictures hold. */
import {
  BAR_GAP,
  BOTTOM,
  barLabels,
  type Frame,
  frameOf,
  namedYears,
  nameOfLine,
  numberIn,
  RIGHT,
  TOP,
  WIDEST_BAR,
  type YearDrawing,
} from "@/components/charts/frame";
import { outlineOf } from "@/components/charts/marker";
import { edgeOf, PALETTE, STROKES } from "@/components/charts/palette";
import { writeIn } from "@/components/charts/scale";
import { type ChartPart, gapsOf, pathOf, piecesOf } from "@/components/charts/shape";
import { type Drawn, line, path, px, rect, type Shape, text, widthOf } from "./shape";

const HALO = { stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" } as const;
const GREY = { fill: "var(--muted)" } as const;

/** @param width and height in pixels; on a screen it is drawn for exactly its place. */
export function drawYears(chart: YearDrawing, width: number, height: number): Drawn {
  const frame = frameOf(chart, width, height);
  const marks = chart.kind === "bars" ? drawBars(frame) : drawLines(frame);
  return { width, height, shapes: [...drawAxes(frame), ...drawGround(frame), ...marks, ...drawBreaks(frame)] };
}

function drawAxes(frame: Frame): readonly Shape[] {
  const { chart, ticks, left, width, height, x, y } = frame;
  const named = namedYears(frame);
  return [
    ...ticks.map((tick) => line(left, y(tick), width - RIGHT, y(tick), { "data-mark": "grid" })),
    line(left, height - BOTTOM, width - RIGHT, height - BOTTOM, { stroke: "var(--rule)" }),
    ...ticks.map((tick) => text(left - 8, y(tick) + 4, writeIn(chart.scale, tick, "axis"), { ...GREY, textAnchor: "end" })),
    ...chart.years.flatMap(({ year }, index) =>
      named.includes(year) ? [text(x(index), height - BOTTOM + 17, String(year), { ...GREY, textAnchor: "middle" })] : [],
    ),
  ];
}

/** The chosen year stands out; years with nothing to draw are hatched, with the reason across them or upright. */
function drawGround({ chart: { years, chosen }, band, left, height }: Frame): readonly Shape[] {
  const first = years[0]?.year ?? 0;
  const tall = height - TOP - BOTTOM;
  const field = (from: number, to: number, fill: string) =>
    rect(left + band * (from - first), TOP, band * (to - from + 1), tall, { fill, "data-mark": "gap" });
  return [
    ...(chosen === undefined ? [] : [field(chosen, chosen, "var(--accent-ground)")]),
    ...gapsOf(years).flatMap(({ from, to, label }) => {
      const width = band * (to - from + 1);
      const [cx, cy] = [px(left + band * (from - first) + width / 2), px(TOP + tall / 2)];
      const turn = widthOf(label) > width ? { transform: `rotate(-90 ${cx} ${cy})` } : {};
      return [field(from, to, "url(#gap)"), text(cx, cy + 4, label, { ...HALO, ...turn, textAnchor: "middle" })];
    }),
  ];
}

/** A dashed line before the first year that means something else, with that year above it. */
function drawBreaks({ chart: { years, breaks }, band, left, height }: Frame): readonly Shape[] {
  const first = years[0]?.year ?? 0;
  return breaks.flatMap(({ year, label }) => {
    const x = left + band * (year - first);
    const dashed = { stroke: "var(--ink)", strokeDasharray: "3 3", "data-mark": "break" };
    const mark = line(x, TOP, x, height - BOTTOM, dashed);
    return label === undefined ? [mark] : [mark, text(x, TOP - 12, label, { ...GREY, textAnchor: "middle" })];
  });
}

function drawBars(frame: Frame): readonly Shape[] {
  const { chart, band, x, y } = frame;
  const width = Math.min(WIDEST_BAR, band * (1 - 2 * BAR_GAP));
  const tops = chart.years.map(() => 0);
  const boxes = chart.parts.flatMap(({ key, colour }) =>
    chart.years.flatMap(({ values, gap }, index) => {
      const [value, below] = [values[key] ?? 0, tops[index] ?? 0];
      if (gap !== undefined || value <= 0) return [];
      tops[index] = below + value;
      const mark = { fill: PALETTE[colour], stroke: edgeOf(colour), "data-mark": "bar" };
      return [rect(x(index) - width / 2, y(below + value), width, y(below) - y(below + value), mark)];
    }),
  );
  const labels = barLabels(frame).flatMap((written, index) => {
    if (written === undefined) return [];
    const middle = Math.min(x(index), frame.width - RIGHT - widthOf(written.text) / 2);
    const attributes = { ...HALO, fontSize: written.fontSize, textAnchor: "middle" };
    return [text(middle, y(tops[index] ?? 0) - 8, written.text, attributes)];
  });
  return [...boxes, ...labels];
}

function drawLines(frame: Frame): readonly Shape[] {
  const { parts } = frame.chart;
  const context = parts.filter(({ colour }) => colour === "context");
  const own = parts.filter(({ colour }) => colour !== "context");
  const grey =
    context.length === 0
      ? []
      : [
          path(contextPath(frame, context), {
            fill: "none",
            stroke: PALETTE.context,
            strokeLinecap: "round",
            "data-lines": context.length,
          }),
        ];
  return [...grey, ...own.flatMap((part) => drawLine(frame, part))];
}

function placesOf(frame: Frame, part: ChartPart) {
  const pieces = piecesOf(frame.chart.years, part);
  return frame.chart.years.flatMap((year, index) => {
    const value = numberIn(frame, year, part.key);
    return value === null ? [] : [{ piece: pieces.get(year.year), x: px(frame.x(index)), y: px(frame.y(value)) }];
  });
}

/** Grey lines behind the others, all in one path: they carry no points and no names. */
export const contextPath = (frame: Frame, parts: readonly ChartPart[]): string =>
  parts.map((part) => pathOf(placesOf(frame, part))).join("");

const CAP = 3;

/** A line in pieces between gaps and breaks, with a marker on each number and its name at its end. */
function drawLine(frame: Frame, part: ChartPart): readonly Shape[] {
  const { chart, x, y, width } = frame;
  const stroke = PALETTE[part.colour];
  const places = placesOf(frame, part);
  const whisker = { stroke, "data-mark": "whisker" };
  const whiskers = chart.years.flatMap(({ ranges }, index) => {
    const range = ranges?.[part.key];
    if (!range) return [];
    const [middle, low, high] = [x(index), y(range[0]), y(range[1])];
    const cap = (at: number) => line(middle - CAP, at, middle + CAP, at, whisker);
    return [cap(high), line(middle, high, middle, low, whisker), cap(low)];
  });
  const lines = [...new Set(places.map(({ piece }) => piece))].map((piece) => {
    const d = pathOf(places.filter((place) => place.piece === piece));
    return path(d, { fill: "none", stroke, strokeWidth: 2, strokeDasharray: STROKES[part.colour]?.dash, "data-mark": "line" });
  });
  const markers = places.map((place) =>
    path(outlineOf(part.colour, place.x, place.y), {
      fill: stroke,
      stroke: "var(--paper)",
      strokeWidth: 1.5,
      "data-mark": "dot",
    }),
  );
  const name = chart.isCrowded ? null : nameOfLine(frame, part);
  const named = name ? [text(width - RIGHT, name.y, name.text, { ...HALO, textAnchor: "end" })] : [];
  return [...whiskers, ...lines, ...markers, ...named];
}
