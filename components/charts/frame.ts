/** Where everything in a chart over years stands, in pixels: the same in its drawing, in its file and in the chart that answers. */
import { SIZE, ticksTo, widthOf } from "./draw/shape";
import { writeIn } from "./scale";
import { type ChartPart, type ChartYear, drawableIn, namesAt, sumOf, type YearChartProps } from "./shape";

export type YearDrawing = Omit<YearChartProps, "title" | "summary">;

/** Around the plot: for the years of breaks, for the names of years, for the halves of markers. */
export const TOP = 28;
export const BOTTOM = 24;
export const RIGHT = 8;
/** Of its year's band, what a bar leaves free on each side. */
export const BAR_GAP = 0.22;
export const WIDEST_BAR = 56;

export type Frame = {
  chart: YearDrawing;
  width: number;
  height: number;
  ticks: readonly number[];
  /** The numbers at the lower and the upper end of the plot. */
  floor: number;
  top: number;
  left: number;
  /** How wide a year is. */
  band: number;
  /** The middle of a year, by its place among them. */
  x: (index: number) => number;
  y: (value: number) => number;
};

export function frameOf(chart: YearDrawing, width: number, height: number): Frame {
  const ticks = ticksOf(chart);
  const [floor = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const left = Math.ceil(Math.max(...ticks.map((tick) => widthOf(writeIn(chart.scale, tick, "axis")))) + 8);
  const band = (width - left - RIGHT) / Math.max(1, chart.years.length);
  const place = chart.isLog ? (value: number) => Math.log10(Math.max(value, floor)) : (value: number) => value;
  const share = (value: number) => (place(value) - place(floor)) / (place(top) - place(floor) || 1);
  return {
    chart,
    width,
    height,
    ticks,
    floor,
    top,
    left,
    band,
    x: (index) => left + band * (index + 0.5),
    y: (value) => height - BOTTOM - share(value) * (height - TOP - BOTTOM),
  };
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
  const isCount = chart.scale === "count" || chart.scale === undefined;
  if (chart.isLog) {
    const first = isCount ? 0 : -2;
    const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(high, 10 ** (first + 1)))));
    return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  }
  const [, step = 1] = ticksTo(Math.max(high, -low), isCount);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/** The years whose names have room below the plot, the last one always. */
export function namedYears({ chart: { years }, band }: Frame): readonly number[] {
  const every = Math.max(1, Math.ceil(40 / band));
  return years.flatMap(({ year }, index) => ((years.length - 1 - index) % every === 0 ? [year] : []));
}

/** A number that the plot has a place for: a logarithm ends above 0. */
export function numberIn({ chart: { isLog = false }, floor }: Frame, { values }: ChartYear, key: string): number | null {
  const value = drawableIn(values[key], isLog);
  return value !== null && isLog && value < floor ? null : value;
}

/** Numbers side by side that would touch are written smaller. */
const SMALLER = 10 / SIZE;
const APART = 2;

export type BarLabel = { text: string; fontSize: number };

/** What is written above each bar: its sum; where bars are narrow smaller, and where they are too narrow only that of the chosen year. */
export function barLabels({ chart: { years, parts, scale, chosen }, band }: Frame): readonly (BarLabel | undefined)[] {
  // That all parts make a whole is not worth saying.
  if (scale === "share" && parts.length > 1) return [];
  const written = years.map(({ label, values }) => label ?? writeIn(scale, sumOf(values, parts) ?? 0));
  const [room, widest] = [band - APART, Math.max(...written.map((text) => widthOf(text)))];
  const isTight = widest * SMALLER > room;
  const fontSize = widest > room && !isTight ? SIZE * SMALLER : SIZE;
  return years.map(({ year, gap }, index) => {
    const text = gap !== undefined || (isTight && year !== chosen) ? undefined : written[index];
    return text === undefined ? undefined : { text, fontSize };
  });
}

/** From one line of writing to the next. */
const LIFT = 15;

/**
 * Where a line is named: at its last number, above it, or below where it comes from above and there is room; above the names
 * of others that end there.
 */
export function nameOfLine(frame: Frame, part: ChartPart): { index: number; y: number; text: string } | null {
  const { chart, height, y } = frame;
  const known = chart.years.flatMap((year, index) => {
    const value = numberIn(frame, year, part.key);
    return value === null ? [] : [{ index, value }];
  });
  // Browsers of 2021 have no toReversed.
  const [last, before] = [known.at(-1), known.at(-2)];
  if (!last) return null;
  const above = namesAt(part, chart);
  const isBelow = above === 0 && (before?.value ?? 0) > last.value && y(last.value) + 32 < height - BOTTOM;
  const number = writeIn(chart.scale, last.value);
  return {
    index: last.index,
    y: y(last.value) + (isBelow ? 24 : -16) - above * LIFT,
    text: chart.isUnnamed ? number : `${part.label} ${number}`,
  };
}
