/** A proof of a cell in numbers that a reader can follow, step by step. */
import { equationsOf } from "./cells";
import type { CellKey, FormId } from "./form";
import type { Cells, ProofStep } from "./report";

/** A cell in an equation: its number, or null while it is not known. `sought`: the one that this step finds. */
export type Term = { key: CellKey; value: number | null; sought: boolean };
export type ExplainedStep = ProofStep & { zh: string; en: string; left: readonly Term[]; right: readonly Term[] };

/** Each step with the numbers of both sides as far as they are known by then; a step of an unknown equation is left out. */
export function explain(proof: readonly ProofStep[], cells: Cells, form: FormId): readonly ExplainedStep[] {
  const found = new Map<CellKey, number>();
  return proof.flatMap((step) => {
    const equation = equationsOf(form).find(({ id }) => id === step.equation);
    const termOf = (key: CellKey): Term => ({ key, value: found.get(key) ?? knownValue(cells, key), sought: key === step.cell });
    const explained = equation && {
      ...step,
      zh: equation.zh,
      en: equation.en,
      left: equation.left.map(termOf),
      right: equation.right.map(termOf),
    };
    found.set(step.cell, step.value);
    return explained ? [explained] : [];
  });
}

/** What the page itself says; “/” counts as nothing in sums. */
function knownValue(cells: Cells, key: CellKey): number | null {
  const reading = cells[key];
  if (reading?.status === "reported") return reading.value;
  return reading?.status === "notApplicable" ? 0 : null;
}
