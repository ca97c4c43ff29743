"use client";

import type { CellKey } from "@/lib/report/form";
import { hrefOfCell, selectOnClick } from "./selection";
import type { CellView } from "./view";

type Props = { cell: CellKey; view: CellView; isSelected: boolean; isStop: boolean; doubtful: string };

export function TableCell({ cell, view, isSelected, isStop, doubtful }: Props) {
  return (
    <a
      id={cell}
      href={hrefOfCell(cell)}
      onClick={selectOnClick(cell)}
      tabIndex={isStop ? undefined : -1}
      aria-current={isSelected ? "true" : undefined}
      aria-label={view.isDoubtful ? `${view.name}，${doubtful}` : view.name}
    >
      {view.shown}
    </a>
  );
}
