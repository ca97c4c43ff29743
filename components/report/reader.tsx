"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { isCellKey } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";

import type { PrintedTable } from "@/lib/report/layout";
import type { DetailWords } from "./cell-detail";
import { gridOf, neighbourOf } from "./neighbours";
import { OfficialTable } from "./official-table";
import styles from "./reader.module.css";
import { selectCell, useSelectedCell } from "./selection";
import { type Reply, Side } from "./side";
import type { Source } from "./source-pane";
import type { CellView, FindingView } from "./view";

export type ReaderProps = {
  tables: readonly PrintedTable[];
  cells: Readonly<Record<string, CellView>>;
  findings: readonly FindingView[];
  source: Source;
  /** Words that the reader looked for. */
  terms: readonly string[];
  words: DetailWords;
  /** Where a problem with a number can be reported; the cell is added to it. None on the desk. */
  ask?: { href: string; label: string; replyTitle: string; replies: Readonly<Record<string, readonly Reply[]>> };
  /** What stands under the tables. */
  children: ReactNode;
};

/** The official tables beside their source; one cell is selected in both. */
export function Reader({ tables, cells, findings, source, terms, words, ask, children }: ReaderProps) {
  const selected = useSelectedCell();
  const view = selected === null ? undefined : cells[selected];
  const grid = gridOf(tables);
  const isAlive = useIsAlive();
  useShownAtFirst(selected);
  const move = (event: KeyboardEvent) => {
    const { id } = event.target as HTMLElement; // a keydown's target is an element
    const next = isCellKey(id) ? neighbourOf(grid, id, event.key) : null;
    if (next === null) return;
    event.preventDefault();
    selectCell(next, { keep: false });
    document.getElementById(next)?.focus();
  };
  const stop = isAlive ? ((view && selected) ?? grid[0]?.[0] ?? null) : null;
  return (
    <div className={styles.reader}>
      <div className={styles.tables}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys on the links inside */}
        <div onKeyDown={move}>
          {tables.map((table) => (
            <OfficialTable
              key={table.table}
              table={table}
              cells={cells}
              selected={selected}
              stop={stop}
              suspect={words.report.suspect}
            />
          ))}
        </div>
        {children}
      </div>
      <Side {...{ selected, view, findings, source, terms, words, ask }} />
    </div>
  );
}

/** Below this the details lie over the lower half of the screen (reader.module.css). */
const NARROW = "(max-width: 1099px)";

/**
 * Whoever comes by a link to a cell finds it in the middle of what is seen of the table. Browsers of 2021 know no margin for
 * what stands in a table that scrolls by itself, so the place is counted.
 */
function useShownAtFirst(selected: CellKey | null): void {
  const first = useRef(selected);
  useEffect(() => {
    const cell = first.current === null ? null : document.getElementById(first.current);
    // A press that has begun is not to end on something else.
    if (!cell || document.documentElement.matches(":active")) return;
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { top, height } = cell.getBoundingClientRect();
    const share = window.matchMedia(NARROW).matches ? 0.24 : 0.5;
    window.scrollBy(0, top + height / 2 - share * window.innerHeight);
  }, []);
}

/** False on the server and where scripts are off: every cell is then a stop of the Tab key. */
function useIsAlive(): boolean {
  const [isAlive, setIsAlive] = useState(false);
  useEffect(() => setIsAlive(true), []);
  return isAlive;
}
