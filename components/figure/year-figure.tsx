import type { ReactNode } from "react";
import type { ChartPart, Scale } from "@/components/charts/shape";
import type { Break } from "@/lib/report/breaks";
import type { Language } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { BreakNotes } from "./break-notes";
import { Figure, type FigureProps } from "./figure";
import { FigureChart } from "./figure-chart";
import styles from "./year-figure.module.css";
import { type TableCell, YearTable } from "./year-table";

/** Parts that belong in one chart; a figure may hold several charts over the same years. */
export type ChartGroup = {
  key: string;
  label?: string | undefined;
  parts: readonly ChartPart[];
  breaks: readonly Pick<Break, "year" | "zh" | "en">[];
  scale?: Scale | undefined;
  domain?: readonly [number, number] | undefined;
  isLog?: boolean | undefined;
  /** A legend names the lines, since their ends would write over each other. */
  isCrowded?: boolean | undefined;
  /** The name of its only line stands elsewhere: the end of it has its number alone. */
  isUnnamed?: boolean | undefined;
  /** Its lines are its own, and named above it. */
  hasLegend?: boolean | undefined;
};

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
  /** The cells behind it, where its columns are not metrics. */
  cells?: readonly CellKey[];
} & Pick<FigureProps, "addressOf" | "cite">;

/** A figure over the years: one or more charts, and a table with every number in them. */
export function YearFigure({ groups, years, kind, unit, extra = [], isSum, chosen, notes, ...figure }: YearFigureProps) {
  const { language, title } = figure;
  const parts = groups[0]?.parts ?? [];
  const drawn = { years, kind, unit, isSum, language, title, chosen: years.length > 1 ? chosen : undefined };
  return (
    <Figure
      {...figure}
      legend={kind === "bars" && parts.length > 1 ? parts : undefined}
      chart={
        <div className={styles.charts} data-count={groups.length}>
          {(groups.length === 1 ? groups.map((group) => ({ ...group, label: undefined })) : groups).map((group) => (
            <FigureChart key={group.key} group={group} beside={groups.length} {...drawn} />
          ))}
        </div>
      }
      table={<FigureTable {...{ groups, years, extra, language, title }} />}
      notes={
        <>
          {notes}
          <BreakNotes language={language} breaks={[...new Set(groups.flatMap(({ breaks }) => breaks))]} />
        </>
      }
    />
  );
}

type Columns = Pick<YearFigureProps, "groups" | "extra" | "language">;

/** The columns of a figure's table: every part of its charts, then what is not drawn. */
export function columnsOf({ groups, extra = [], language }: Columns): readonly { key: string; label: string; isSum: boolean }[] {
  const parts = groups.flatMap(({ label: group, parts }) =>
    parts.map(({ key, label }) => ({
      key,
      label:
        group === undefined || group === label ? label : fill(wordsIn(language).actions.partOf, { whole: group, part: label }),
      isSum: false,
    })),
  );
  return [...parts, ...extra.map((column) => ({ ...column, isSum: true }))];
}

function FigureTable({ groups, years, extra = [], language, title }: Columns & Pick<YearFigureProps, "years" | "title">) {
  const columns = columnsOf({ groups, extra, language });
  const rows = years.toReversed().map(({ values, ...year }) => ({
    ...year,
    cells: columns.map(({ key }) => values[key] ?? { value: null, gap: "noReport" as const }),
  }));
  const isCounted = years.some(({ counted }) => counted !== undefined);
  return (
    <YearTable
      language={language}
      caption={title}
      columns={columns}
      rows={rows}
      countedLabel={isCounted ? wordsIn(language).charts.counted : undefined}
    />
  );
}
