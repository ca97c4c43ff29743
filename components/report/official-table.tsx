"use client";

import type { CellKey } from "@/lib/report/form";
import type { PrintedCell, PrintedTable } from "@/lib/report/layout";
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

const SCOPES = { column: "col", row: "row", block: undefined } as const;

/** An official table in its printed layout, every cell a way to its place in the source. */
export function OfficialTable({ table, cells, selected, stop, suspect }: Props) {
  const draw = (cell: PrintedCell, index: number) => {
    if (cell.kind === "value") {
      const view = cells[cell.key];
      if (!view) return null;
      return (
        <td
          key={cell.key}
          colSpan={cell.columnSpan}
          className={`${styles.value} ${styles[view.status]} ${view.isSuspect ? styles.suspect : ""}`}
        >
          <TableCell
            cell={cell.key}
            view={view}
            isSelected={cell.key === selected}
            isStop={stop === null || stop === cell.key}
            suspect={suspect}
          />
        </td>
      );
    }
    if (cell.kind === "blank") return <td key={`blank ${index}`} colSpan={cell.columnSpan} />;
    const { text, rowSpan, columnSpan, scope } = cell;
    const Tag = scope === "block" ? "td" : "th";
    return (
      <Tag
        key={`${text} ${index}`}
        rowSpan={rowSpan > 1 ? rowSpan : undefined}
        colSpan={columnSpan > 1 ? columnSpan : undefined}
        className={styles[scope]}
        {...(Tag === "th" && { scope: scopeOf(cell) })}
      >
        <span>{text}</span>
      </Tag>
    );
  };
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles[table.table]}`}>
        <caption>{table.title}</caption>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table never move
            <tr key={index}>{row.map(draw)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A heading that covers several lines heads their group. */
function scopeOf({ scope, rowSpan, columnSpan }: Extract<PrintedCell, { kind: "heading" }>) {
  if (scope === "row" && rowSpan > 1) return "rowgroup";
  if (scope === "column" && columnSpan > 1) return "colgroup";
  return SCOPES[scope];
}
