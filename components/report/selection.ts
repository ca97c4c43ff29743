"use client";

import { useSearchParams } from "next/navigation";
import type { MouseEvent } from "react";
import { useInAddress, writeSearch } from "@/components/controls/address";
import { isCellKey } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";

/** The selected cell is in the address, so that it can be linked, reloaded and gone back to. */
export function useSelectedCell(): CellKey | null {
  return useInAddress(cellIn, cellIn(useSearchParams().toString()));
}

function cellIn(search: string): CellKey | null {
  const cell = new URLSearchParams(search).get("cell");
  return cell !== null && isCellKey(cell) ? cell : null;
}

/** The same version and the same words, with another cell or none. */
function withCell(search: string, key: CellKey | null): string {
  const query = new URLSearchParams(search);
  query.delete("cell");
  if (key !== null) query.append("cell", key);
  return `?${query}`;
}

/** Without a script the page is loaded anew, at the text in the source or, where there is none, at the details of the cell. */
export function useCellHref(): (key: CellKey, at?: "cell" | "mark") => string {
  const search = useSearchParams().toString();
  return (key, at = "cell") => `${withCell(search, key)}#${at}`;
}

export function useClearHref(): string {
  return withCell(useSearchParams().toString(), null);
}

/** Selects without asking the server: everything about every cell is on the page already. `keep`: Back leads to the one before. */
export function selectCell(key: CellKey, { keep }: { keep: boolean }): void {
  writeSearch(withCell(window.location.search, key), { keep });
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
  const search = withCell(window.location.search, null);
  writeSearch(search === "?" ? "" : search, { keep: true });
}
