"use client";

import { useSearchParams } from "next/navigation";
import type { MouseEvent } from "react";
import { isCellKey } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";

/** The selected cell is in the address, so that it can be linked, reloaded and gone back to. */
export function useSelectedCell(): CellKey | null {
  const cell = useSearchParams().get("cell");
  return cell !== null && isCellKey(cell) ? cell : null;
}

/** Without a script the page is loaded anew, at the text in the source or, where there is none, at the details of the cell. */
export const hrefOfCell = (key: CellKey, at: "cell" | "mark" = "cell"): string => `?cell=${key}#${at}`;

/** Selects without asking the server: everything about every cell is on the page already. `keep`: Back leads to the one before. */
export function selectCell(key: CellKey, { keep }: { keep: boolean }): void {
  if (keep) window.history.pushState(null, "", `?cell=${key}`);
  else window.history.replaceState(null, "", `?cell=${key}`);
}

/** A click that asks for another tab or window is left to the browser. */
export function selectOnClick(key: CellKey) {
  return (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    selectCell(key, { keep: true });
  };
}

export function clearOnClick(event: MouseEvent): void {
  event.preventDefault();
  window.history.pushState(null, "", window.location.pathname);
}
