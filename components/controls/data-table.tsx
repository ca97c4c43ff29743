"use client";

import { type ReactNode, useState } from "react";
import { Scroll } from "@/components/controls/scroll";
import { fill } from "@/lib/words/fill";
import { controls } from "@/lib/words/zh/controls";
import styles from "./data-table.module.css";

export type Column = { key: string; title: string; align?: "left" | "right"; sortable?: boolean };

/** What a cell shows, and what it is sorted by where that is not the text shown. */
export type DataCell = { show: ReactNode; sort?: string | number };
export type DataRow = { key: string; cells: Readonly<Record<string, DataCell>> };

type DataTableProps = { caption: string; columns: readonly Column[]; rows: readonly DataRow[]; empty: string };

type Order = { key: string; descending: boolean };

const sortOf = ({ cells }: DataRow, key: string): string | number => {
  const cell = cells[key];
  return cell?.sort ?? (typeof cell?.show === "string" || typeof cell?.show === "number" ? cell.show : "");
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh-CN");

/** A table with a header and a first column that stay; the first column names the row. Without a row it says so. */
export function DataTable({ caption, columns, rows, empty }: DataTableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const sorted = order
    ? [...rows].sort((a, b) => compare(sortOf(a, order.key), sortOf(b, order.key)) * (order.descending ? -1 : 1))
    : rows;
  const turn = (key: string) => setOrder({ key, descending: order?.key === key && !order.descending });
  if (rows.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <Scroll className={styles.scroll} aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} turn={turn} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, align }, index) => {
                const Cell = index === 0 ? "th" : "td";
                return (
                  <Cell key={key} {...(index === 0 && { scope: "row" })} className={styles[align ?? "left"]}>
                    {row.cells[key]?.show}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type HeadProps = { column: Column; order: Order | null; turn: (key: string) => void };

function Head({ column: { key, title, align, sortable }, order, turn }: HeadProps) {
  const isIn = order?.key === key;
  const sorted = isIn ? (order.descending ? "descending" : "ascending") : undefined;
  const next = isIn && !order.descending ? controls.sortDown : controls.sortUp;
  return (
    <th scope="col" className={styles[align ?? "left"]} aria-sort={sorted}>
      {sortable ? (
        <button type="button" onClick={() => turn(key)} title={fill(next, { column: title })}>
          {title}
          <span aria-hidden="true">{isIn ? (order.descending ? " ↓" : " ↑") : ""}</span>
        </button>
      ) : (
        title
      )}
    </th>
  );
}
