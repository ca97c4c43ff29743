/** What a chart over the years is given: plain values, words included. */
import type { Colour } from "./palette";

/** How the numbers of a chart are written: counts, shares of 1, index numbers with decimals, or changes in per cent. */
export type Scale = "count" | "share" | "decimal" | "change";

export type ChartPart = {
  key: string;
  label: string;
  colour: Colour;
  /** Years before which its numbers mean something else. */
  cuts?: readonly number[];
};

export type ChartYear = {
  year: number;
  values: Readonly<Record<string, number | null>>;
  /** How numbers are written where they are more than a count: 12/40, 30%. */
  texts?: Readonly<Record<string, string>> | undefined;
  /** From, to, for numbers that are only so sure: whiskers. */
  ranges?: Readonly<Record<string, readonly [number, number]>> | undefined;
  /** Why there is nothing to draw, in words; neighbours with the same reason share one hatched field. */
  gap?: string | undefined;
  /** What stands above the bar instead of the sum of its parts. */
  label?: string | undefined;
  /** What the tooltip adds: whose numbers are in it. */
  note?: string | undefined;
  href?: string | undefined;
};

export type ChartBreak = { year: number; label?: string | undefined };

export type YearChartProps = {
  kind: "bars" | "lines";
  title: string;
  summary: string;
  unit: string;
  parts: readonly ChartPart[];
  years: readonly ChartYear[];
  breaks: readonly ChartBreak[];
  /** The year that the page is about. */
  chosen?: number | undefined;
  /** Words for the tooltip. */
  totalLabel?: string | undefined;
  scale?: Scale | undefined;
  /** From, to: the same for charts that share an axis; each its own where left out. */
  domain?: readonly [number, number] | undefined;
  /** A logarithmic axis, which has no place for 0. */
  isLog?: boolean | undefined;
  /** Lines carry no names: there are too many, and the legend names them. */
  isCrowded?: boolean | undefined;
  /** Its only line is named elsewhere: the end of it has its number alone. */
  isUnnamed?: boolean | undefined;
};

export type Gap = { from: number; to: number; label: string };

/** Runs of years that are empty for the same reason. */
export function gapsOf(years: readonly ChartYear[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { year, gap } of years) {
    const last = gaps.at(-1);
    if (gap === undefined) continue;
    if (last && last.to === year - 1 && last.label === gap) last.to = year;
    else gaps.push({ from: year, to: year, label: gap });
  }
  return gaps;
}

/** Ends of lines that lie nearer to each other than this share of the highest number would be written over each other. */
const NEAR = 0.08;

/** How many lines before this one end where it ends, so that its name has to stand above theirs. */
export function namesAt(part: ChartPart, { years, parts }: Pick<YearChartProps, "years" | "parts">): number {
  const last = years.at(-1)?.values ?? {};
  const end = last[part.key] ?? null;
  const top = Math.max(0, ...years.flatMap(({ values }) => parts.map(({ key }) => values[key] ?? 0)));
  const before = parts.slice(0, parts.indexOf(part));
  return before.filter(({ key }) => end !== null && Math.abs((last[key] ?? Number.POSITIVE_INFINITY) - end) <= NEAR * top).length;
}

/** The sum of the parts that are known; null where none is. */
export function sumOf(values: ChartYear["values"], parts: readonly ChartPart[]): number | null {
  const known = parts.flatMap(({ key }) => values[key] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/**
 * A line in pieces that may each be drawn through: cut where a number is missing and where it stops meaning the same.
 * Gives the number of its piece for each year that has a number.
 */
export function piecesOf(years: readonly ChartYear[], { key, cuts = [] }: ChartPart): ReadonlyMap<number, number> {
  const pieces = new Map<number, number>();
  let piece = 0;
  for (const { year, values } of years) {
    const isKnown = (values[key] ?? null) !== null;
    if (!isKnown || cuts.includes(year)) piece += 1;
    if (isKnown) pieces.set(year, piece);
  }
  return pieces;
}

/** A number as it can be drawn: a logarithm has no place for 0. */
export const drawableIn = (value: number | null | undefined, isLog = false): number | null =>
  value === null || value === undefined || (isLog && value <= 0) ? null : value;

export type Place = { piece: number | undefined; x: number; y: number };

/** A tenth of a pixel is as fine as a screen shows. */
const px = (value: number): number => Math.round(value * 10) / 10;

/** The path of a line, begun anew with each piece; a number that stands alone is a dot. */
export const pathOf = (places: readonly Place[]): string =>
  places
    .map(({ piece, x, y }, index) => {
      if (places[index - 1]?.piece === piece) return `L${px(x)} ${px(y)}`;
      return places[index + 1]?.piece === piece ? `M${px(x)} ${px(y)}` : `M${px(x)} ${px(y)}h0`;
    })
    .join("");
