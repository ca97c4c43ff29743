"use client";

import type { ReactNode } from "react";
import type { CellKey } from "@/lib/report/form";
import { hrefOfCell, selectOnClick } from "./selection";

/** Leads to a cell from anywhere on the page. */
export function CellLink({ cell, title, children }: { cell: CellKey; title?: string; children: ReactNode }) {
  return (
    <a href={hrefOfCell(cell)} onClick={selectOnClick(cell)} title={title}>
      {children}
    </a>
  );
}
