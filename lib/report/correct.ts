/** Cells changed by a person, and all that follows from them: what is implied, what the rules say. */
import { cellOf, type Equation, equationsOf } from "./cells";
import { checkReport } from "./check";
import type { CellKey, FormId } from "./form";
import { recover } from "./recover";
import type { Cells, Finding, Reading, Report } from "./report";
import { readValue } from "./value";

/** `text` is what the cell should say, as it would be printed: a number, “/”, or nothing for a cell that was left blank. */
export type CellChange = { cell: CellKey; text: string };

/** True where the text can stand in a cell: a number, a stroke or nothing. */
export const isCellText = (text: string): boolean => readValue(text).status !== "unreadable";

const LOST: Reading = { value: null, raw: null, status: "lost", place: null };

/** Before anything was concluded from other cells: an implied cell is again what the page shows. */
const asPrinted = (reading: Reading): Reading => {
  if (reading.status !== "implied") return reading;
  const { proof: _, was, ...rest } = reading;
  return { ...rest, value: null, status: was ?? "lost" };
};

function change(reading: Reading, text: string): Reading {
  const { value, status, unit } = readValue(text);
  const before = reading.corrected ?? { value: reading.value, raw: reading.raw, status: reading.status };
  const raw = text.trim();
  return {
    value,
    status,
    raw: raw === "" ? null : raw,
    place: reading.place,
    ...(unit !== undefined && { unit }),
    corrected: before,
  };
}

/** The report with the changes; cells that its form does not have are left alone, and a change back is none. */
export function correctCells(report: Report, form: FormId, changes: readonly CellChange[]): Report {
  const cells: Cells = Object.fromEntries(
    Object.entries(report.cells).map(([key, reading]) => [key, reading && asPrinted(reading)]),
  );
  for (const { cell, text } of changes) {
    if (cellOf(form, cell)) cells[cell] = change(cells[cell] ?? LOST, text);
  }
  return { ...report, cells: recover(form, cells) };
}

export function correctReport(
  report: Report,
  form: FormId,
  changes: readonly CellChange[],
): { content: Report; findings: readonly Finding[] } {
  const content = correctCells(report, form, changes);
  return { content, findings: checkReport(content) };
}

/** The number with which every equation that a cell stands in would hold, and how many of them fail without it. */
export type Repair = { cell: CellKey; value: number; equations: number };

const numberIn = (reading: Reading | undefined): number | null =>
  reading?.status === "notApplicable" ? 0 : (reading?.value ?? null);

/** What a cell would have to be for one equation to hold; null where another of its cells has no number. */
function neededFor({ left, right }: Equation, cell: CellKey, cells: Cells): number | null {
  let difference = 0;
  for (const [keys, sign] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const key of keys) {
      if (key === cell) continue;
      const value = numberIn(cells[key]);
      if (value === null) return null;
      difference += sign * value;
    }
  }
  return left.includes(cell) ? -difference : difference;
}

/**
 * What would repair the sums of a report (疑似错填): cells of failed equations for which all their equations ask for one and
 * the same count. Those that mend the most come first; it is proposed and never done.
 */
export function repairsOf(form: FormId, cells: Cells): readonly Repair[] {
  const equations = equationsOf(form);
  const suspects = [...new Set(equations.flatMap(({ left, right }) => [...left, ...right]))];
  return suspects
    .flatMap((cell): Repair[] => {
      const value = numberIn(cells[cell]);
      const around = equations.filter(({ left, right }) => left.includes(cell) || right.includes(cell));
      const needed = around.map((equation) => neededFor(equation, cell, cells)).filter((one) => one !== null);
      const wanted = needed[0];
      if (value === null || wanted === undefined || wanted === value || wanted < 0) return [];
      return needed.every((one) => one === wanted) ? [{ cell, value: wanted, equations: needed.length }] : [];
    })
    .sort((a, b) => b.equations - a.equations);
}
