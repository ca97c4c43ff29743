/** What the pages of the made-up district must say, taken from its truth and not from the program that reads it. */
import { ORIGINALS, type Original, type OriginalKind } from "@/lib/demo/originals";
import { demoTruth } from "@/lib/demo/truth";
import { numberOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";

export const { areas, bodies, flaws, reports } = demoTruth();

/** The address of the district. */
export const AREA = areas.at(-1)?.id ?? "";

/** The sum of a cell over the reports of all bodies on their own work. */
export const sumOf = (key: CellKey, year: number): number =>
  reports
    .filter((report) => report.year === year && report.scope === "own")
    .reduce((sum, { cells }) => sum + (numberOf(cells.find((cell) => cell.key === key)?.figure) ?? 0), 0);

/** The report that was handed in as such a file. */
export function keptAs(kind: OriginalKind): Original {
  const original = ORIGINALS.find((one) => one.kind === kind);
  if (!original) throw new Error(`The demo has no ${kind}`);
  return original;
}

/** The text that a report prints in a cell. */
export function printedIn(bodyId: string, year: number, key: CellKey): string {
  const report = reports.find((one) => one.bodyId === bodyId && one.year === year);
  return report?.cells.find((cell) => cell.key === key)?.text ?? "";
}
