/** Series of measures as the years and groups of a figure. */
import type { Colour } from "@/components/charts/palette";
import type { ChartPart } from "@/components/charts/shape";
import { breaksOf } from "@/lib/report/breaks";
import type { Language } from "@/lib/report/cells";
import { type MeasureKey, measureOf } from "@/lib/report/measures";
import type { Series } from "@/lib/report/trend";
import type { ChartGroup, FigureYear } from "./year-figure";
import type { TableCell } from "./year-table";

export type AllSeries = Readonly<Record<MeasureKey, Series>>;

/** A measure as a part of a chart, with the years at which its line is cut. */
function partOf(key: MeasureKey, colour: Colour, years: readonly number[], language: Language): ChartPart {
  const breaks = breaksOf([key], Math.min(...years), Math.max(...years));
  const cuts = breaks.filter(({ comparable }) => !comparable).map(({ year }) => year);
  return { key, label: measureOf(key)[language], colour, cuts };
}

/** Measures in one chart, with the breaks of any of them inside the years that are drawn. */
export function groupOf(
  key: string,
  measures: readonly { key: MeasureKey; colour: Colour }[],
  series: AllSeries,
  language: Language,
  label?: string,
): ChartGroup {
  const points = measures.flatMap((one) => series[one.key].points);
  const known = points.filter(({ value }) => value !== null).map(({ year }) => year);
  const years = points.map(({ year }) => year);
  const breaks = breaksOf(
    measures.map((one) => one.key),
    Math.min(...years),
    Math.max(...years),
  );
  return {
    key,
    ...(label !== undefined && { label }),
    parts: measures.map((one) => partOf(one.key, one.colour, years, language)),
    // A break before the first number parts nothing from nothing: the hatched field there says enough.
    breaks: breaks.filter(({ year }) => known.some((one) => one < year) || year === Math.min(...known)),
  };
}

/** One point of a series as a cell: its number, or the reason that most of its reports give for having none. */
export function cellOf(point: Series["points"][number] | undefined): TableCell {
  if (!point) return { value: null, gap: "noReport" };
  if (point.value !== null) return { value: point.value, isImplied: point.counted.length === 1 && point.implied.length === 1 };
  return { value: null, gap: point.left[0]?.gap ?? (point.counted.length > 0 ? "notApplicable" : "noReport") };
}

type YearsOptions = {
  hrefOf?: ((year: number) => string | undefined) | undefined;
  cellHrefOf?: ((key: MeasureKey, year: number) => string | undefined) | undefined;
  isCounted?: boolean;
};

/** The years of a figure over measures. `isCounted` adds how many of how many reports are in the first measure. */
export function yearsOf(
  keys: readonly MeasureKey[],
  series: AllSeries,
  { hrefOf, cellHrefOf, isCounted = false }: YearsOptions = {},
): readonly FigureYear[] {
  const [lead] = keys;
  if (lead === undefined) return [];
  return series[lead].points.map(({ year, counted, left }, index) => ({
    year,
    href: hrefOf?.(year),
    values: Object.fromEntries(keys.map((key) => [key, { ...cellOf(series[key].points[index]), href: cellHrefOf?.(key, year) }])),
    counted: isCounted ? `${counted.length}/${counted.length + left.length}` : undefined,
  }));
}
