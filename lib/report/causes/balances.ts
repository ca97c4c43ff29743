/** What the rules compare as sums of cells, across reports, too: the ground on which one mistake is told from several. */
import type { Scope } from "@/lib/report/body";
import { equationsOf } from "@/lib/report/cells";
import type { Figures } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Finding } from "@/lib/report/report";

export type ReportRef = { body: string; year: number; scope: Scope };

/** A report with what was found in it, alone and in comparison. */
export type FoundReport = ReportRef & {
  form: FormId | null;
  figures: Figures;
  alone: readonly Pick<Finding, "rule" | "subject" | "verdict" | "difference" | "cause">[];
  among: readonly Pick<Finding, "rule" | "subject" | "verdict" | "difference" | "cause" | "cells" | "others">[];
};

/** One cell of one report. */
export type Spot = ReportRef & { cell: CellKey };

export const reportOf = ({ body, year, scope }: ReportRef): string => `${body} ${year} ${scope}`;
export const spotOf = (spot: Spot): string => `${reportOf(spot)} ${spot.cell}`;

/**
 * A sum that must be 0: each term is a cell, added or taken away, and `rest` is what it comes to. `found` is the finding that says
 * so, null where it holds and none is kept. `copy`: the cell into which the others are carried over, into the next year or the
 * aggregate; whoever copies a wrong number keeps this sum at 0.
 */
export type Balance = {
  rest: number;
  terms: ReadonlyMap<string, { spot: Spot; by: 1 | -1 }>;
  found: { report: string; cause: string; name: string } | null;
  copy: Spot | null;
};

type Term = { spot: Spot; by: 1 | -1 };
type Stated = Pick<Finding, "rule" | "subject" | "difference" | "cause">;

function balance(report: ReportRef, finding: Stated, terms: readonly Term[], copy: Spot | null): Balance[] {
  if (finding.difference === null) return [];
  const found = { report: reportOf(report), cause: finding.cause, name: `${finding.rule} ${finding.subject}` };
  return [{ rest: finding.difference, terms: new Map(terms.map((term) => [spotOf(term.spot), term])), found, copy }];
}

const spotIn = ({ body, year, scope }: ReportRef, cell: CellKey): Spot => ({ body, year, scope, cell });

/** The form's own equations, as far as they could be judged. */
export function balancesWithin(report: FoundReport): readonly Balance[] {
  if (report.form === null) return [];
  const equations = new Map(equationsOf(report.form).map((one) => [one.id, one]));
  return report.alone.flatMap((finding) => {
    const equation = equations.get(`${finding.rule} ${finding.subject}`);
    if (!equation) return [];
    const side = (keys: readonly CellKey[], by: 1 | -1) => keys.map((cell) => ({ spot: spotIn(report, cell), by }));
    return balance(report, finding, [...side(equation.left, 1), ...side(equation.right, -1)], null);
  });
}

/** Cells of this year that count on the left or the right; of the year before all that a finding names count on the right. */
const THIS_YEAR: Readonly<Record<string, (cells: readonly CellKey[]) => readonly [CellKey, 1 | -1][]>> = {
  "V-X01": (cells) => cells.map((cell) => [cell, 1]),
  "V-X02": () => [
    ["disclosure.normative.inForce", 1],
    ["disclosure.normative.issued", -1],
    ["disclosure.normative.repealed", 1],
  ],
  "V-X03": (cells) => cells.map((cell) => [cell, 1]),
};

/** A report against the year before, with all who shared the work. */
export function balancesOverYears(report: FoundReport): readonly Balance[] {
  return report.among.flatMap((finding) => {
    const own = THIS_YEAR[finding.rule]?.(finding.cells);
    const [first] = own ?? [];
    if (!own || !first) return [];
    const others = finding.others ?? [];
    const terms = others.flatMap(({ body, year, cells }): Term[] => {
      const there = { body, year, scope: report.scope };
      if (year === report.year) return own.map(([cell, by]) => ({ spot: spotIn(there, cell), by }));
      return cells.map((cell) => ({ spot: spotIn(there, cell), by: -1 }));
    });
    const here = own.map(([cell, by]): Term => ({ spot: spotIn(report, cell), by }));
    // Where several bodies shared the work, nobody can say into which of them a wrong number went.
    const isAlone = others.length === 1 && others[0]?.year !== report.year;
    return balance(report, finding, [...here, ...terms], isAlone ? spotIn(report, first[0]) : null);
  });
}

/**
 * One cell of the aggregate against its units (V-A01); null where that was not told. Amounts are left out: units write them in 元
 * and in 万元.
 * @param units reports that are counted in that cell.
 */
export function balanceOverUnits(aggregate: FoundReport, cell: CellKey, units: readonly ReportRef[]): Balance | null {
  const told = aggregate.among.filter(({ rule }) => rule === "V-A01");
  if (told.length === 0 || cell.endsWith(".amount")) return null;
  const finding = told.find(({ subject }) => subject === cell);
  if (finding && finding.difference === null) return null;
  const whole: Term = { spot: spotIn(aggregate, cell), by: 1 };
  const terms = [whole, ...units.map((unit): Term => ({ spot: spotIn(unit, cell), by: -1 }))];
  const [found] = finding ? balance(aggregate, finding, terms, whole.spot) : [];
  return found ?? { rest: 0, terms: new Map(terms.map((term) => [spotOf(term.spot), term])), found: null, copy: whole.spot };
}
