/** Whether a reading may be taken without anybody looking at it (可批量收录). */
import { cellsOf } from "./cells";
import type { Finding, Report } from "./report";

const DOUBTFUL = ["lost", "unreadable"] as const;

/** Cells of the form that a person must look at: cut off, illegible, or not read at all. */
export function doubtfulCells({ form, cells }: Report) {
  if (form === null) return [];
  return cellsOf(form)
    .map(({ key }) => key)
    .filter((key) => DOUBTFUL.some((status) => status === (cells[key]?.status ?? "lost")));
}

/** Nothing fails, nothing is lost or unreadable, and the reader had nothing to complain of. */
export const isClean = (report: Report, findings: readonly Finding[]): boolean =>
  report.form !== null &&
  report.problems.length === 0 &&
  findings.every(({ verdict }) => verdict !== "fail") &&
  doubtfulCells(report).length === 0;
