/** The ledger of corrections (更正记录): which figures a new version changes for the public. */

import { isCellKey } from "./cells";
import type { Figure, Figures } from "./figure";
import type { CellKey } from "./form";

/** `null`: the form of that version has no such cell. */
export type FigureChange = { cell: CellKey; before: Figure | null; after: Figure | null };

/** Figures are small values: two that are written alike are the same. */
export const isSameFigure = (a: Figure | null, b: Figure | null): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (figure: Figure | null): unknown =>
  figure !== null && typeof figure === "object" ? Object.entries(figure).sort(([a], [b]) => a.localeCompare(b)) : figure;

/** Every cell that says something else afterwards, in the order in which the forms print them. */
export function changedFigures(before: Figures, after: Figures): readonly FigureChange[] {
  const cells = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(isCellKey);
  return cells
    .map((cell) => ({ cell, before: before[cell] ?? null, after: after[cell] ?? null }))
    .filter((change) => !isSameFigure(change.before, change.after));
}
