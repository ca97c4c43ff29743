/** Groups of a figure as charts: what components/charts draws on the screen and into files. */
import type { ChartPart, ChartYear, YearChartProps } from "@/components/charts/shape";
import type { Language } from "@/lib/report/cells";
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
  const { charts: words } = wordsIn(language);
  const { label, parts, breaks, scale, domain, isLog, isCrowded = false } = group;
  const name = label === undefined ? title : `${title}：${label}`;
  const drawn = years.map((year) => drawYear(year, parts, language));
  const isZero = drawn.every(({ values }) => Object.values(values).every((value) => (value ?? 0) === 0));
  if (isZero && scale !== "change") return drawn.every(({ gap }) => gap !== undefined) ? words.noData : words.allZero;
  return {
    ...chart,
    title: name,
    summary: summarise({ title: name, years: drawn, parts, isSum, scale }, words),
    parts,
    years: drawn,
    breaks: [...new Set(breaks.map(({ year }) => year))].map((year) => ({ year, label: beside > 2 ? undefined : String(year) })),
    scale,
    domain,
    isLog,
    isCrowded,
    totalLabel: isSum && parts.length > 1 ? words.totalRow : undefined,
  };
}

/** A year is hatched where none of its parts has a number; the reason is that of the first part. */
function drawYear(
  { year, values, label, counted, href }: FigureYear,
  parts: readonly ChartPart[],
  language: Language,
): ChartYear {
  const words = wordsIn(language);
  const cells = parts.map(({ key }) => values[key]);
  const isEmpty = cells.every((cell) => cell === undefined || cell.gap !== undefined);
  return {
    year,
    href,
    label,
    texts: Object.fromEntries(parts.flatMap(({ key }) => (values[key]?.text === undefined ? [] : [[key, textIn(values[key])]]))),
    ranges: Object.fromEntries(parts.flatMap(({ key }) => (values[key]?.interval ? [[key, values[key].interval]] : []))),
    values: Object.fromEntries(
      parts.map(({ key }) => [key, values[key]?.gap === undefined ? (values[key]?.value ?? null) : null]),
    ),
    gap: isEmpty ? gapWords(cells[0]?.gap ?? "noReport", words) : undefined,
    note: counted === undefined ? undefined : `${words.charts.counted} ${counted}`,
  };
}

const textIn = ({ text, detail }: TableCell): string => (detail === undefined ? (text ?? "") : `${text}（${detail}）`);

const gapWords = (gap: CellGap, { charts, status }: ReturnType<typeof wordsIn>): string =>
  gap === "noReport" ? charts.noReport : gap === "notOnForm" ? charts.noSuchLine : status[gap];
