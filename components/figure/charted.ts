/** Groups of a figure as charts: what components/charts draws on the screen and into files. */
import { writeIn } from "@/components/charts/scale";
import type { ChartYear, YearChartProps } from "@/components/charts/shape";
import type { Language } from "@/lib/report/cells";
import { headingIn } from "@/lib/report/headings";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { summarise } from "./summary";
import type { ChartGroup, FigureYear, YearFigureProps } from "./year-figure";
import type { CellGap, TableCell } from "./year-table";

export type ChartedProps = Pick<YearFigureProps, "years" | "kind" | "unit" | "isSum" | "language" | "title"> & {
  chosen?: number | undefined;
  group: ChartGroup;
  /** How many charts stand side by side, itself among them. */
  beside: number;
};

/** The chart of a group, or a sentence where every number is zero or there is none. */
export function chartOf({ group, beside, years, language, title, isSum, ...chart }: ChartedProps): YearChartProps | string {
  const { charts: words, actions } = wordsIn(language);
  const { label, parts, breaks, scale, domain, isLog, isCrowded = false, isUnnamed } = group;
  const name = label === undefined ? title : fill(actions.partOf, { whole: title, part: label });
  const drawn = years.map((year) => drawYear(year, group, language));
  const isZero = drawn.every(({ values }) => Object.values(values).every((value) => (value ?? 0) === 0));
  const isEmpty = drawn.every(({ values }) => Object.values(values).every((value) => value === null));
  if (scale === "change" && isEmpty) return words.noChange;
  if (isZero && scale !== "change") return drawn.every(({ gap }) => gap !== undefined) ? words.noData : words.allZero;
  return {
    ...chart,
    unit: headingIn(chart.unit, language),
    title: name,
    summary: summarise({ title: name, years: drawn, parts, isSum, scale }, wordsIn(language)),
    parts,
    years: drawn,
    breaks: [...new Set(breaks.map(({ year }) => year))].map((year) => ({ year, label: beside > 2 ? undefined : String(year) })),
    scale,
    domain,
    isLog,
    isCrowded,
    isUnnamed,
    totalLabel: isSum && parts.length > 1 ? words.totalRow : undefined,
  };
}

/** A year is hatched where none of its parts has a number; the reason is that of the first part. */
function drawYear(
  { year, values, label, counted, href }: FigureYear,
  { parts, scale }: ChartGroup,
  language: Language,
): ChartYear {
  const words = wordsIn(language);
  const cells = parts.map(({ key }) => values[key]);
  const isEmpty = cells.every((cell) => cell === undefined || cell.gap !== undefined);
  const texts = parts.flatMap(({ key }): [string, string][] => {
    const text = values[key] && textIn(values[key], words);
    // What a chart writes by itself need not be sent along.
    return text === undefined || text === writeIn(scale, values[key]?.value ?? null) ? [] : [[key, text]];
  });
  const ranges = parts.flatMap(({ key }) => (values[key]?.interval ? [[key, values[key].interval] as const] : []));
  // What is not there is left out: a hundred charts over twelve years would send a hundred kilobytes of nothing.
  return {
    year,
    ...(href !== undefined && { href }),
    ...(label !== undefined && { label }),
    ...(texts.length > 0 && { texts: Object.fromEntries(texts) }),
    ...(ranges.length > 0 && { ranges: Object.fromEntries(ranges) }),
    values: Object.fromEntries(
      parts.map(({ key }) => [key, values[key]?.gap === undefined ? (values[key]?.value ?? null) : null]),
    ),
    ...(isEmpty && { gap: gapWords(cells[0]?.gap ?? "noReport", words) }),
    ...(counted !== undefined && { note: `${words.charts.counted} ${counted}` }),
  };
}

const textIn = ({ text, detail }: TableCell, { actions }: ReturnType<typeof wordsIn>): string | undefined =>
  text === undefined || detail === undefined ? text : fill(actions.withDetail, { text, detail });

const gapWords = (gap: CellGap, { charts, status }: ReturnType<typeof wordsIn>): string =>
  gap === "noReport" ? charts.noReport : gap === "notOnForm" ? charts.noSuchLine : status[gap];
