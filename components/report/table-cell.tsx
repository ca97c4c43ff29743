"use client";

import type { CellKey } from "@/lib/report/form";
import { selectOnClick, useCellHref } from "./selection";
import type { CellView } from "./view";

type Props = { cell: CellKey; view: CellView; isSelected: boolean; isStop: boolean; suspect: string };

export function TableCell({ cell, view, isSelected, isStop, suspect }: Props) {
  const hrefOf = useCellHref();
  return (
    <a
      id={cell}
      href={hrefOf(cell, view.mark ? "mark" : "cell")}
      onClick={selectOnClick(cell)}
      tabIndex={isStop ? undefined : -1}
      aria-current={isSelected ? "true" : undefined}
      aria-label={view.isSuspect ? `${view.name} · ${suspect}` : view.name}
    >
      {view.shown}
    </a>
  );
}
