"use client";

import type { CellKey } from "@/lib/report/form";
import { hrefOfCell, selectOnClick } from "./selection";
import type { CellView } from "./view";

type Props = { cell: CellKey; view: CellView; isSelected: boolean; isStop: boolean; suspect: string };

export function TableCell({ cell, view, isSelected, isStop, suspect }: Props) {
  return (
    <a
      id={cell}
      href={hrefOfCell(cell, view.mark ? "mark" : "cell")}
      onClick={selectOnClick(cell)}
      tabIndex={isStop ? undefined : -1}
      aria-current={isSelected ? "true" : undefined}
      aria-label={view.isSuspect ? `${view.name}，${suspect}` : view.name}
    >
      {view.shown}
    </a>
  );
}
