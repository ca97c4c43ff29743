import Link from "next/link";
import { formatCell } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import type { Gap } from "@/lib/report/total";
import { wordsIn } from "@/lib/words/words";
import { Mark } from "./mark";
import styles from "./year-table.module.css";

export type TableCell = { value: number | null; gap?: Gap | undefined };
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
      <tbody>
        {rows.map(({ year, href, cells, counted }) => (
          <tr key={year}>
            <th scope="row">{href === undefined ? year : <Link href={href}>{year}</Link>}</th>
            {cells.map(({ value, gap }, index) => (
              <td key={columns[index]?.label} className={columns[index]?.isSum ? styles.sum : undefined}>
                {gap === undefined ? formatCell(value) : <Mark gap={gap} language={language} />}
              </td>
            ))}
            {countedLabel !== undefined && <td>{counted}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
