import type { ReactNode } from "react";
import { Chart } from "@/components/charts/chart";
import type { ChartPart, ChartYear } from "@/components/charts/shape";
import type { Break } from "@/lib/report/breaks";
import type { Language } from "@/lib/report/cells";
import type { Gap } from "@/lib/report/total";
import { wordsIn } from "@/lib/words/words";
import { BreakNotes } from "./break-notes";
import { Figure } from "./figure";
import { summarise } from "./summary";
import styles from "./year-figure.module.css";
import { type TableCell, YearTable } from "./year-table";

/** Parts that belong in one chart; a figure may hold several charts over the same years. */
export type ChartGroup = { key: string; label?: string; parts: readonly ChartPart[]; breaks: readonly Break[] };

export type FigureYear = {
  year: number;
  values: Readonly<Record<string, TableCell>>;
  /** What stands above the bar instead of its sum. */
  label?: string | undefined;
  counted?: string | undefined;
  href?: string | undefined;
};

export type YearFigureProps = {
  id: string;
  language: Language;
  kind: "bars" | "lines";
  title: string;
  subtitle: string;
  unit: string;
  groups: readonly ChartGroup[];
  years: readonly FigureYear[];
  /** Columns of the table that are not drawn, such as the total that the form prints. */
  extra?: readonly { key: string; label: string }[];
  /** The parts of a chart add up to something that is worth a number. */
  isSum: boolean;
  chosen?: number | undefined;
  source: ReactNode;
  sourceLine: string;
  notes?: ReactNode;
  isReviewed: boolean;
  wide?: boolean;
};

/** A figure over the years: one or more charts, and a table with every number in them. */
export function YearFigure({ groups, years, kind, unit, extra = [], isSum, chosen, notes, ...figure }: YearFigureProps) {
  const { language, title } = figure;
  const words = wordsIn(language);
  const parts = groups.flatMap((group) => group.parts.map((part) => ({ ...part, group: group.label })));
  const columns = [
    ...parts.map(({ key, label, group }) => ({
      key,
      label: group === undefined || group === label ? label : `${group}：${label}`,
      isSum: false,
    })),
    ...extra.map((column) => ({ ...column, isSum: true })),
  ];
  const rows = years.toReversed().map(({ year, values, counted, href }) => ({
    year,
    href,
    counted,
    cells: columns.map(({ key }) => values[key] ?? { value: null, gap: "noReport" as const }),
  }));
  return (
    <Figure
      {...figure}
      legend={kind === "bars" && (groups[0]?.parts.length ?? 0) > 1 ? groups[0]?.parts : undefined}
      chart={
        <div className={styles.charts} data-count={groups.length}>
          {groups.map((group) => (
            <ChartOf
              key={group.key}
              {...{ group, years, kind, unit, isSum, chosen, language, title, size: sizeOf(groups.length) }}
            />
          ))}
        </div>
      }
      table={
        <YearTable
          language={language}
          caption={title}
          columns={columns}
          rows={rows}
          countedLabel={years.some(({ counted }) => counted !== undefined) ? words.charts.counted : undefined}
        />
      }
      notes={
        <>
          {notes}
          <BreakNotes language={language} breaks={[...new Set(groups.flatMap(({ breaks }) => breaks))]} />
        </>
      }
    />
  );
}

type Size = "large" | "medium" | "small";
const HEIGHTS: Readonly<Record<Size, number>> = { large: 300, medium: 240, small: 200 };
const sizeOf = (count: number): Size => (count === 1 ? "large" : count === 2 ? "medium" : "small");

type ChartOfProps = Pick<YearFigureProps, "years" | "kind" | "unit" | "isSum" | "chosen" | "language" | "title"> & {
  group: ChartGroup;
  size: Size;
};

function ChartOf({ group, years, kind, unit, isSum, chosen, language, title, size }: ChartOfProps) {
  const words = wordsIn(language);
  const name = group.label === undefined ? title : `${title}：${group.label}`;
  const drawn = years.map((year) => drawYear(year, group.parts, language));
  const isZero = drawn.every(({ values }) => Object.values(values).every((value) => value === null || value === 0));
  return (
    <div>
      {group.label !== undefined && <h3 className={styles.label}>{group.label}</h3>}
      {isZero && (
        <p className={styles.zero}>{drawn.every(({ gap }) => gap !== undefined) ? words.charts.noData : words.charts.allZero}</p>
      )}
      {!isZero && (
        <Chart
          kind={kind}
          height={HEIGHTS[size]}
          title={name}
          summary={summarise({ title: name, years: drawn, parts: group.parts, isSum }, words.charts)}
          unit={unit}
          parts={group.parts}
          years={drawn}
          breaks={[...new Set(group.breaks.map(({ year }) => year))].map((year) => ({
            year,
            label: size === "small" ? undefined : String(year),
          }))}
          chosen={years.length > 1 ? chosen : undefined}
          totalLabel={isSum && group.parts.length > 1 ? words.charts.totalRow : undefined}
        />
      )}
    </div>
  );
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
    values: Object.fromEntries(
      parts.map(({ key }) => [key, values[key]?.gap === undefined ? (values[key]?.value ?? null) : null]),
    ),
    gap: isEmpty ? gapWords(cells[0]?.gap ?? "noReport", words) : undefined,
    note: counted === undefined ? undefined : `${words.charts.counted} ${counted}`,
  };
}

const gapWords = (gap: Gap, { charts, status }: ReturnType<typeof wordsIn>): string =>
  gap === "noReport" ? charts.noReport : gap === "notOnForm" ? charts.noSuchLine : status[gap];
