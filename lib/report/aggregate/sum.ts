/** The three tables as the sum of the units, cell by cell, with all that the sum rests on. */
import { cellOf, cellsOf, equationsOf } from "@/lib/report/cells";
import { unitValue } from "@/lib/report/check/aggregate";
import { round } from "@/lib/report/check/amounts";
import { type FigureStatus, statusOf } from "@/lib/report/figure";
import { type CellKey, type FormId, OUTCOMES } from "@/lib/report/form";
import type { Adjustment, Unit } from "./unit";

/** What one unit adds. `value` is null where it is not known, and `status` says why; `supplied`: the office knows it from the unit. */
export type Part = { body: string; status: FigureStatus; value: number | null; supplied: Adjustment | null };

/**
 * One cell of the draft. `known` is the sum of what is known; `open` are the units of which the cell is not known: as long as
 * there is one, `total` is null and nothing is guessed. `total` is “/” where every unit that counts says so.
 */
export type CellSum = {
  key: CellKey;
  parts: readonly Part[];
  known: number;
  open: readonly Part[];
  adjustments: readonly Adjustment[];
  adjusted: number;
  total: number | "notApplicable" | null;
};

export const inForce = (adjustments: readonly Adjustment[]): readonly Adjustment[] =>
  adjustments.filter(({ undone }) => undone === null);

/** Units that the office has left out, with the reason. */
export const leftOut = (adjustments: readonly Adjustment[]): ReadonlyMap<string, Adjustment> =>
  new Map(inForce(adjustments).flatMap((one) => (one.kind === "leftOut" && one.body !== null ? [[one.body, one]] : [])));

function partOf(key: CellKey, form: FormId, unit: Unit, supplied: readonly Adjustment[]): Part {
  const { body, report } = unit;
  const given = supplied.filter((one) => one.body === body && one.cells.includes(key)).at(-1) ?? null;
  const figure = report?.figures[key];
  const status = report ? statusOf(figure, report.form) : "noReport";
  // Where the form leaves the unit of an amount open, only nothing at all can be added up.
  const isOpen = cellOf(form, key)?.unit === null;
  const read = report ? unitValue(key, { form: report.form, figures: report.figures }, form) : null;
  const value = given ? given.amount : isOpen && read !== 0 ? null : read;
  return { body, status, value, supplied: given };
}

function sumCell(key: CellKey, form: FormId, units: readonly Unit[], adjustments: readonly Adjustment[]): CellSum {
  const supplied = adjustments.filter(({ kind }) => kind === "supplied");
  const parts = units.map((unit) => partOf(key, form, unit, supplied));
  const open = parts.filter(({ value }) => value === null);
  const known = round(parts.reduce((sum, { value }) => sum + (value ?? 0), 0));
  const own = adjustments.filter(({ kind, cells }) => kind !== "supplied" && cells.includes(key));
  const adjusted = round(own.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
  const isNothing =
    parts.length > 0 && own.length === 0 && parts.every((part) => part.status === "notApplicable" && !part.supplied);
  const isKnown = parts.length > 0 && open.length === 0;
  const total = isNothing ? "notApplicable" : isKnown ? round(known + adjusted) : null;
  return { key, parts, known, open, adjustments: own, adjusted, total };
}

/** One sum for every cell of the form. Invariant to the order of the units; units that were left out count nowhere. */
export function sumUnits(
  form: FormId,
  units: readonly Unit[],
  adjustments: readonly Adjustment[],
): ReadonlyMap<CellKey, CellSum> {
  const current = inForce(adjustments);
  const without = leftOut(current);
  const counted = units.filter(({ body }) => !without.has(body));
  return new Map(cellsOf(form).map(({ key }) => [key, sumCell(key, form, counted, current)]));
}

/** What is typed into the form for a cell: blank where it is not known. */
export const textOf = ({ total }: CellSum): string => (total === null ? "" : total === "notApplicable" ? "/" : String(total));

/** The totals in which a cell is counted, by the form's own equations. */
function totalsAbove(key: CellKey, form: FormId): readonly CellKey[] {
  const found = new Set<CellKey>([key]);
  for (const cell of found)
    for (const { left, right } of equationsOf(form)) {
      const [one, ...more] = left;
      const [other, ...others] = right;
      if (right.includes(cell) && one !== undefined && more.length === 0) found.add(one);
      if (left.includes(cell) && other !== undefined && others.length === 0) found.add(other);
    }
  return [...found];
}

/**
 * The cells that change with a cell, itself first: the totals in which it is counted, and for an application that was counted
 * twice with its outcome also the applications received, or the balance of the table would break.
 */
export function changesWith(key: CellKey, form: FormId): readonly CellKey[] {
  const [section, row, column] = key.split(".");
  const received = cellsOf(form).find((cell) => cell.key === `requests.new.${column}`)?.key;
  const isOutcome = section === "requests" && OUTCOMES.some((outcome) => outcome === row);
  return [...new Set([...totalsAbove(key, form), ...(isOutcome && received ? totalsAbove(received, form) : [])])];
}
