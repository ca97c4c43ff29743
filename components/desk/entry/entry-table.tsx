"use client";

import type { KeyboardEvent } from "react";
import { Scroll } from "@/components/controls/scroll";
import { useEarly } from "@/components/controls/use-early";
import { gridOf, neighbourOf } from "@/components/report/neighbours";
import { isCellKey, labelOf } from "@/lib/report/cells";
import type { EntryContent } from "@/lib/report/entry";
import type { CellKey, FormId } from "@/lib/report/form";
import type { PrintedTable } from "@/lib/report/layout";
import { fill } from "@/lib/words/fill";
import { entry as words } from "@/lib/words/zh/entry";
import styles from "./entry.module.css";

type Props = {
  table: PrintedTable;
  form: FormId;
  cells: EntryContent["cells"];
  /** Cells of sums that do not hold, and cells in which no number stands. */
  wrong: ReadonlySet<CellKey>;
  illegible: readonly CellKey[];
  onChange: (cell: CellKey, text: string) => void;
};

const idOf = (cell: CellKey): string => `entry-${cell}`;

/** An official table to type into; the arrow keys up and down go from cell to cell, Enter goes down. */
export function EntryTable({ table, form, cells, wrong, illegible, onChange }: Props) {
  const isEarly = useEarly();
  const grid = gridOf([table]);
  const move = (event: KeyboardEvent<HTMLInputElement>, cell: CellKey) => {
    const key = event.key === "Enter" ? "ArrowDown" : event.key;
    if (key !== "ArrowDown" && key !== "ArrowUp") return;
    const next = neighbourOf(grid, cell, key);
    event.preventDefault();
    if (next !== null && isCellKey(next)) document.getElementById(idOf(next))?.focus();
  };
  return (
    <Scroll className={styles.scroll} aria-label={fill(words.table, { title: table.title })}>
      <table className={styles.table}>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table never move
            <tr key={index}>
              {row.map((one, at) =>
                one.kind === "value" ? (
                  <td key={one.key} colSpan={one.columnSpan}>
                    <input
                      id={idOf(one.key)}
                      aria-label={labelOf(one.key, form, "zh")}
                      aria-invalid={wrong.has(one.key) || illegible.includes(one.key)}
                      inputMode="decimal"
                      autoComplete="off"
                      maxLength={40}
                      readOnly={isEarly}
                      value={cells[one.key] ?? ""}
                      onChange={(event) => onChange(one.key, event.target.value)}
                      onKeyDown={(event) => move(event, one.key)}
                    />
                  </td>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a printed row never move
                  <td key={`${at} ${one.text}`} rowSpan={one.rowSpan} colSpan={one.columnSpan}>
                    {one.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
