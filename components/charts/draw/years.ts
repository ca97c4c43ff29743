/** A chart over years as plain data: the same as year-chart.tsx shows on a screen, for files and for pages without a script. */
import { outlineOf } from "@/components/charts/marker";
import { PALETTE, STROKES } from "@/components/charts/palette";
import { writeIn } from "@/components/charts/scale";
import { type ChartPart, gapsOf, piecesOf, sumOf, type YearChartProps } from "@/components/charts/shape";
import { type Drawn, line, path, px, rect, type Shape, text, ticksTo, widthOf } from "./shape";

export type YearDrawing = Omit<YearChartProps, "title" | "summary">;

const TOP = 26;
const BOTTOM = 22;
const RIGHT = 8;
const HALO = { stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" } as const;
const GREY = { fill: "var(--muted)" } as const;

type Frame = {
  chart: YearDrawing;
  left: number;
  width: number;
  height: number;
  band: number;
  floor: number;
  top: number;
  x: (index: number) => number;
  y: (value: number) => number;
};

export function drawYears(chart: YearDrawing, width: number, height: number): Drawn {
  const ticks = ticksOf(chart);
  const left = Math.max(...ticks.map((tick) => widthOf(writeIn(chart.scale, tick, "axis")))) + 8;
  const frame = frameOf(chart, ticks, left, width, height);
  const axis = ticks.flatMap((tick) => [
    line(left, frame.y(tick), width - RIGHT, frame.y(tick)),
    text(left - 6, frame.y(tick) + 4, writeIn(chart.scale, tick, "axis"), { ...GREY, textAnchor: "end" }),
  ]);
  const marks = chart.kind === "bars" ? drawBars(frame) : linesOf(chart).flatMap((part) => drawLine(part, frame));
  return { width, height, shapes: [...axis, ...drawGaps(frame), ...drawYearNames(frame), ...marks, ...drawBreaks(frame)] };
}

function extentOf({ kind, years, parts, domain }: YearDrawing): readonly [number, number] {
  if (domain) return domain;
  const all = years.flatMap(({ values }) =>
    kind === "bars" ? [sumOf(values, parts) ?? 0] : parts.flatMap(({ key }) => values[key] ?? []),
  );
  return [Math.min(0, ...all), Math.max(0, ...all)];
}

/** From below the smallest to above the largest number, in steps of one size; a logarithm goes by powers of ten. */
function ticksOf(chart: YearDrawing): readonly number[] {
  const [low, high] = extentOf(chart);
  if (chart.isLog) {
    const first = chart.scale === "count" || chart.scale === undefined ? 0 : -2;
    const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(high, 10 ** (first + 1)))));
    return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  }
  const up = ticksTo(Math.max(high, -low));
  const step = chart.scale === "count" || chart.scale === undefined ? Math.max(1, up[1] ?? 1) : (up[1] ?? 1);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

function frameOf(chart: YearDrawing, ticks: readonly number[], left: number, width: number, height: number): Frame {
  const [floor = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const band = (width - left - RIGHT) / Math.max(1, chart.years.length);
  const place = chart.isLog ? (value: number) => Math.log10(Math.max(value, floor)) : (value: number) => value;
  const share = (value: number) => (place(value) - place(floor)) / (place(top) - place(floor) || 1);
  return {
    chart,
    left,
    width,
    height,
    band,
    floor,
    top,
    x: (index) => left + band * (index + 0.5),
    y: (value) => height - BOTTOM - share(value) * (height - TOP - BOTTOM),
  };
}

/** Years with nothing to draw are hatched, with the reason across them or upright. */
function drawGaps({ chart: { years }, band, left, height }: Frame): readonly Shape[] {
  const first = years[0]?.year ?? 0;
  return gapsOf(years).flatMap(({ from, to, label }) => {
    const [x, width] = [left + band * (from - first), band * (to - from + 1)];
    const [cx, cy] = [px(x + width / 2), px((TOP + height - BOTTOM) / 2)];
    const turn = widthOf(label) > width ? { transform: `rotate(-90 ${cx} ${cy})` } : {};
    return [
      rect(x, TOP, width, height - TOP - BOTTOM, { fill: "url(#gap)" }),
      text(cx, cy + 4, label, { ...HALO, ...turn, textAnchor: "middle" }),
    ];
  });
}

function drawYearNames({ chart: { years }, band, x, height }: Frame): readonly Shape[] {
  const every = Math.max(1, Math.ceil(40 / band));
  return years.flatMap(({ year }, index) =>
    (years.length - 1 - index) % every === 0 ? [text(x(index), height - 6, String(year), { ...GREY, textAnchor: "middle" })] : [],
  );
}

/** A dashed line before the first year that means something else, with that year above it. */
function drawBreaks({ chart: { years, breaks }, band, left, height }: Frame): readonly Shape[] {
  const first = years[0]?.year ?? 0;
  return breaks.flatMap(({ year, label }) => {
    const x = left + band * (year - first);
    const mark = line(x, TOP - 6, x, height - BOTTOM, { stroke: "var(--ink)", strokeDasharray: "3 3" });
    return label === undefined ? [mark] : [mark, text(x, TOP - 10, label, { ...GREY, textAnchor: "middle" })];
  });
}

function drawBars({ chart: { years, parts, scale }, band, x, y }: Frame): readonly Shape[] {
  const width = Math.min(56, band * 0.64);
  return years.flatMap(({ values, gap, label }, index) => {
    if (gap !== undefined) return [];
    let below = 0;
    const boxes = parts.flatMap(({ key, colour }) => {
      const value = values[key] ?? 0;
      if (value <= 0) return [];
      const box = rect(x(index) - width / 2, y(below + value), width, y(below) - y(below + value), {
        fill: PALETTE[colour],
        stroke: colour === "otherOutcome" ? "var(--other-outcome-line)" : "var(--paper)",
      });
      below += value;
      return [box];
    });
    const written = label ?? writeIn(scale, sumOf(values, parts));
    const fits = widthOf(written) <= band && (scale !== "share" || parts.length === 1);
    return fits ? [...boxes, text(x(index), y(below) - 6, written, { ...HALO, textAnchor: "middle" })] : boxes;
  });
}

/** Grey lines lie behind the others. */
const linesOf = ({ parts }: YearDrawing): readonly ChartPart[] =>
  parts.toSorted((a, b) => Number(b.colour === "context") - Number(a.colour === "context"));

/** A line in pieces between gaps and breaks, with a marker on each number. */
function drawLine(part: ChartPart, { chart, x, y, width }: Frame): readonly Shape[] {
  const { years, isLog = false, isCrowded = false, scale } = chart;
  const pieces = piecesOf(years, part);
  const stroke = PALETTE[part.colour];
  const isContext = part.colour === "context";
  const whiskers = years.flatMap(({ ranges }, index) => {
    const range = ranges?.[part.key];
    return range ? [line(x(index), y(range[0]), x(index), y(range[1]), { stroke })] : [];
  });
  const points = years.flatMap(({ year, values }, index) => {
    const value = values[part.key] ?? null;
    return value === null || (isLog && value <= 0) ? [] : [{ piece: pieces.get(year), value, x: px(x(index)), y: px(y(value)) }];
  });
  const lines = [...new Set(points.map(({ piece }) => piece))].map((piece) => {
    const own = points.filter((point) => point.piece === piece);
    return path(own.map((point, index) => `${index === 0 ? "M" : "L"}${point.x} ${point.y}`).join(""), {
      fill: "none",
      stroke,
      strokeWidth: isContext ? 1 : 2,
      strokeDasharray: STROKES[part.colour]?.dash,
    });
  });
  const markers = isContext
    ? []
    : points.map((point) => path(outlineOf(part.colour, point.x, point.y), { fill: stroke, stroke: "var(--paper)" }));
  const last = points.at(-1);
  const isNamed = last && !isCrowded && !isContext;
  const name = isNamed
    ? [text(width - RIGHT, last.y - 10, `${part.label} ${writeIn(scale, last.value)}`, { ...HALO, textAnchor: "end" })]
    : [];
  return [...whiskers, ...lines, ...markers, ...name];
}
