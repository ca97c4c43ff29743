"use client";

import type { CellKey } from "@/lib/report/form";
import type { Heading, PrintedTable, Value } from "@/lib/report/layout";
import styles from "./table.module.css";
import { TableCell } from "./table-cell";
import type { CellView } from "./view";

type Props = {
  table: PrintedTable;
  cells: Readonly<Record<string, CellView>>;
  selected: CellKey | null;
  /** The one cell that the Tab key stops at; all of them while there is no script. */
  stop: CellKey | null;
  suspect: string;
};

/** An official table in its printed layout, every cell a way to its place in the source. */
export function OfficialTable({ table, ...context }: Props) {
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles[table.table]}`}>
        <caption>{table.title}</caption>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table never move
            <tr key={index}>
              {row.map((cell, at) =>
                cell.kind === "value" ? (
                  <ValueCell key={cell.key} cell={cell} {...context} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a printed row never move
                  <HeadingCell key={`${at} ${cell.text}`} heading={cell} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ValueCell({ cell: { key, columnSpan }, cells, selected, stop, suspect }: Omit<Props, "table"> & { cell: Value }) {
  const view = cells[key];
  if (!view) return null;
  const isStop = stop === null || stop === key;
  return (
    <td colSpan={columnSpan} className={`${styles.value} ${styles[view.status]} ${view.isSuspect ? styles.suspect : ""}`}>
      <TableCell cell={key} view={view} isSelected={key === selected} isStop={isStop} suspect={suspect} />
    </td>
  );
}

const spanOf = (count: number) => (count > 1 ? count : undefined);

export function HeadingCell({ heading: { text, rowSpan, columnSpan, scope } }: { heading: Heading }) {
  const spans = { rowSpan: spanOf(rowSpan), colSpan: spanOf(columnSpan), className: styles[scope] };
  if (scope === "block") return <td {...spans}>{text}</td>;
  // A heading that covers several lines heads their group.
  const isGroup = scope === "row" ? rowSpan > 1 : columnSpan > 1;
  const over = scope === "row" ? "row" : "col";
  return (
    <th {...spans} scope={isGroup ? `${over}group` : over}>
      <span>{text}</span>
    </th>
  );
}
