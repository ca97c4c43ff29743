/** Proves blank and lost cells from the equations of the form, where they leave a single value. Nothing is assumed. */
import { cellOf, type Equation, equationsOf } from "./cells";
import type { CellKey, FormId } from "./form";
import type { Cells, ProofStep, Reading } from "./report";

/** What is known of each cell that an equation mentions, and by which step it was proved. */
type Known = { values: Map<CellKey, number>; steps: Map<CellKey, ProofStep> };

type Sides = { unknown: readonly CellKey[]; given: readonly CellKey[]; needed: number };

/** A count as the equations use it; null where it is none: “/” counts as nothing, 12万 is not 12, and half a request is an error. */
function countOf(reading: Reading | undefined, unit: string | null): number | null {
  if (reading?.status === "notApplicable") return 0;
  if (reading?.status !== "reported" || reading.value === null) return null;
  const isCount = Number.isInteger(reading.value) && reading.value >= 0;
  return isCount && (reading.unit === undefined || reading.unit === unit) ? reading.value : null;
}

const isWanted = (reading: Reading | undefined): boolean => reading?.status === "blank" || reading?.status === "lost";
const cellsIn = ({ left, right }: Equation): readonly CellKey[] => [...left, ...right];

/** What the unknown cells of one side must sum to; undefined where both sides have some, or none has. */
function sidesOf({ left, right }: Equation, values: Known["values"]): Sides | undefined {
  const sum = (keys: readonly CellKey[]) => keys.reduce((total, key) => total + (values.get(key) ?? 0), 0);
  const open = (keys: readonly CellKey[]) => keys.filter((key) => !values.has(key));
  const [inLeft, inRight] = [open(left), open(right)];
  if (inLeft.length > 0 === inRight.length > 0) return undefined;
  const given = [...left, ...right].filter((key) => values.has(key));
  const [unknown, needed] = inLeft.length > 0 ? [inLeft, sum(right) - sum(left)] : [inRight, sum(left) - sum(right)];
  return { unknown, given, needed };
}

/** Equations that share cells, directly or through others: an error in one may sit in any of them. */
function groupsOf(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  let groups: { cells: Set<CellKey>; equations: Equation[] }[] = [];
  for (const equation of equations) {
    const cells = cellsIn(equation);
    const touching = groups.filter((group) => cells.some((cell) => group.cells.has(cell)));
    const merged = {
      cells: new Set([...cells, ...touching.flatMap((group) => [...group.cells])]),
      equations: [...touching.flatMap((group) => group.equations), equation],
    };
    groups = [...groups.filter((group) => !touching.includes(group)), merged];
  }
  return groups.map((group) => group.equations);
}

const perForm = <T>(make: (form: FormId) => T): Record<FormId, T> => ({ A2: make("A2"), B: make("B"), C: make("C") });
const GROUPS = perForm((form) => groupsOf(equationsOf(form)));

/** Steps that one equation allows with what is known: its one unknown, or several that sum to nothing. */
function stepsOf(equation: Equation, { unknown, given, needed }: Sides): ProofStep[] {
  const step = (cell: CellKey, value: number, because: ProofStep["because"]) => ({
    equation: equation.id,
    cell,
    value,
    given,
    because,
  });
  const [only] = unknown;
  if (only !== undefined && unknown.length === 1) return [step(only, needed, "difference")];
  return needed === 0 ? unknown.map((cell) => step(cell, 0, "nonNegative")) : [];
}

/** All that follows, in rounds, so that each proof is as short as can be; null where the equations contradict each other. */
function prove(equations: readonly Equation[], start: ReadonlyMap<CellKey, number>): Known["steps"] | null {
  const known: Known = { values: new Map(start), steps: new Map() };
  for (;;) {
    const round = new Map<CellKey, ProofStep>();
    for (const equation of equations) {
      const sides = sidesOf(equation, known.values);
      if (sides && sides.needed < 0) return null;
      for (const step of sides ? stepsOf(equation, sides) : []) {
        const other = round.get(step.cell);
        if (other && other.value !== step.value) return null;
        if (!other || step.given.length < other.given.length) round.set(step.cell, step);
      }
    }
    if (round.size === 0) break;
    for (const [cell, step] of round) {
      known.values.set(cell, step.value);
      known.steps.set(cell, step);
    }
  }
  return equations.every((equation) => isKept(equation, known.values)) ? known.steps : null;
}

function isKept({ left, right }: Equation, values: Known["values"]): boolean {
  if (![...left, ...right].every((key) => values.has(key))) return true;
  const sum = (keys: readonly CellKey[]) => keys.reduce((total, key) => total + (values.get(key) ?? 0), 0);
  return sum(left) === sum(right);
}

/** The steps that lead to a cell, each after those that it rests on. */
function proofOf(cell: CellKey, steps: Known["steps"], said = new Set<CellKey>()): ProofStep[] {
  const step = steps.get(cell);
  if (!step || said.has(cell)) return [];
  said.add(cell);
  return [...step.given.flatMap((given) => proofOf(given, steps, said)), step];
}

/**
 * The cells with those that follow from the rest as `implied`, each with its proof. Cells that are in no equation (fees,
 * procurement, all of table 2) stay as they are, and so does a whole table in which the equations contradict each other.
 */
export function recover(form: FormId, cells: Cells): Cells {
  const recovered: Cells = { ...cells };
  for (const equations of GROUPS[form]) {
    const start = new Map<CellKey, number>();
    for (const key of equations.flatMap(cellsIn)) {
      const count = countOf(cells[key], cellOf(form, key)?.unit ?? null);
      if (count !== null) start.set(key, count);
    }
    const steps = prove(equations, start) ?? new Map<CellKey, ProofStep>();
    for (const [key, { value }] of steps) {
      const reading = cells[key];
      if (!reading || !isWanted(reading)) continue;
      const was = reading.status === "blank" ? "blank" : "lost";
      recovered[key] = { ...reading, value, status: "implied", was, proof: proofOf(key, steps) };
    }
  }
  return recovered;
}
