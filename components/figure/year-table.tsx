import { Link } from "@/components/site/link";
import { Still } from "@/components/site/still";
import type { Language } from "@/lib/report/cells";
import type { Gap } from "@/lib/report/total";
import { wordsIn } from "@/lib/words/words";
import { Value } from "./value";
import styles from "./year-table.module.css";

/** Why there is no number in a cell, or only so many of so many (`few`). */
export type CellGap = Gap | "notThere" | "contradictory" | "noCases" | "few";

/** `href` leads to where the number stands. */
export type TableCell = {
  value: number | null;
  gap?: CellGap | undefined;
  /** How the number is written where it is more than a count: 30.5%, 2/3. */
  text?: string | undefined;
  /** What it is made of: 12/40. */
  detail?: string | undefined;
  isUnreviewed?: boolean | undefined;
  /** From, to: how sure a rate is. */
  interval?: readonly [number, number] | undefined;
  href?: string | undefined;
  isImplied?: boolean | undefined;
};
export type TableRow = { year: number; href?: string | undefined; cells: readonly TableCell[]; counted?: string | undefined };

export type YearTableProps = {
  language: Language;
  caption: string;
  columns: readonly { label: string; isSum?: boolean }[];
  rows: readonly TableRow[];
  countedLabel?: string | undefined;
};

/** The twin of a chart: one row a year, and a mark with its reason where there is no number. */
export function YearTable({ language, caption, columns, rows, countedLabel }: YearTableProps) {
  const words = wordsIn(language);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.charts.year}</th>
          {columns.map(({ label, isSum }) => (
            <th key={label} scope="col" className={isSum ? styles.sum : undefined}>
              {label}
            </th>
          ))}
          {countedLabel !== undefined && <th scope="col">{countedLabel}</th>}
        </tr>
      </thead>
      <Still as="tbody">
        {rows.map(({ year, href, cells, counted }) => (
          <tr key={year}>
            <th scope="row">{href === undefined ? year : <Link href={href}>{year}</Link>}</th>
            <Numbers cells={cells} columns={columns} language={language} />
            {countedLabel !== undefined && <td>{counted}</td>}
          </tr>
        ))}
      </Still>
    </table>
  );
}

/** The numbers of a year; a year that has none for one reason says it once. */
function Numbers({ cells, columns, language }: Pick<YearTableProps, "columns" | "language"> & Pick<TableRow, "cells">) {
  const reason = cells[0]?.gap;
  if (reason !== undefined && cells.every(({ gap }) => gap === reason))
    return (
      <td colSpan={cells.length} className={styles.none}>
        {wordsIn(language).status[reason]}
      </td>
    );
  return cells.map(({ value, gap, text, href, isImplied }, index) => (
    <td key={columns[index]?.label} className={columns[index]?.isSum ? styles.sum : undefined}>
      <Value {...{ value, gap, text, href, isImplied, language }} />
    </td>
  ));
}
