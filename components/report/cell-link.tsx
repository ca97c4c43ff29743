"use client";

import type { ReactNode } from "react";
import type { CellKey } from "@/lib/report/form";
import { selectOnClick, useCellHref } from "./selection";

/** Leads to a cell from anywhere on the page. */
export function CellLink({ cell, title, children }: { cell: CellKey; title?: string; children: ReactNode }) {
  const hrefOf = useCellHref();
  return (
    <a href={hrefOf(cell)} onClick={selectOnClick(cell)} title={title}>
      {children}
    </a>
  );
}
