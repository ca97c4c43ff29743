/** Which cell is probably wrong (疑似错填) where equations fail, and the value that would repair all of them. */
import { equationsOf } from "./cells";
import type { CellKey, FormId } from "./form";
import type { Cells, Finding } from "./report";

type Judged = Pick<Finding, "rule" | "subject" | "verdict" | "cells" | "difference">;

/** One cell put right makes each of `fixes` hold and breaks nothing. `cells` are several where any one of them would do. */
export type Repair<T> = { fixes: readonly T[]; cells: readonly { cell: CellKey; value: number }[] };

/** How the difference (left minus right) of an equation moves with a cell. */
type Pull<T> = { finding: T; by: number };

function pullsOf<T extends Judged>(findings: readonly T[], form: FormId): ReadonlyMap<CellKey, readonly Pull<T>[]> {
  const equations = new Map(equationsOf(form).map((one) => [one.id, one]));
  const pulls = new Map<CellKey, Pull<T>[]>();
  for (const finding of findings) {
    const equation = equations.get(`${finding.rule} ${finding.subject}`);
    if (!equation || finding.difference === null) continue;
    const add = (by: number) => (key: CellKey) => void pulls.set(key, [...(pulls.get(key) ?? []), { finding, by }]);
    equation.left.forEach(add(1));
    equation.right.forEach(add(-1));
  }
  return pulls;
}

/** What must be added to a cell so that every equation in which it stands holds; null where no one number does that. */
function correction(pulls: readonly Pull<Judged>[]): number | null {
  const wanted = new Set(pulls.map(({ finding, by }) => -(finding.difference ?? 0) * by));
  const [only] = wanted;
  return wanted.size === 1 && only !== undefined && only !== 0 ? only : null;
}

/** The single cells that explain most failures, largest first; no failure is explained twice. */
export function repairsOf<T extends Judged>(findings: readonly T[], cells: Cells, form: FormId): readonly Repair<T>[] {
  const byFixes = new Map<string, Repair<T>>();
  for (const [cell, pulls] of pullsOf(findings, form)) {
    const by = correction(pulls);
    const value = by === null ? null : (cells[cell]?.value ?? 0) + by;
    if (value === null || value < 0 || !Number.isInteger(value)) continue;
    const fixes = pulls.map(({ finding }) => finding);
    const key = fixes.map(({ rule, subject }) => `${rule} ${subject}`).join("|");
    byFixes.set(key, { fixes, cells: [...(byFixes.get(key)?.cells ?? []), { cell, value }] });
  }
  const taken = new Set<T>();
  return [...byFixes.values()]
    .sort((a, b) => b.fixes.length - a.fixes.length)
    .filter(({ fixes }) => fixes.every((one) => !taken.has(one)) && fixes.forEach((one) => void taken.add(one)) === undefined);
}

/** The cells to look at first: the one that repairs a failure where there is one, else those that most others fail on too. */
export function suspectsOf(findings: readonly Finding[]): ReadonlySet<CellKey> {
  const failed = findings.filter(({ verdict }) => verdict === "fail");
  const counts = new Map<CellKey, number>();
  for (const { cells } of failed) for (const key of new Set(cells)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set(
    failed.flatMap(({ cells, repair }) => {
      if (repair) return [repair.cell];
      const most = Math.max(...cells.map((key) => counts.get(key) ?? 0));
      return cells.filter((key) => counts.get(key) === most);
    }),
  );
}
