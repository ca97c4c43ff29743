/** Which cells are probably wrong (疑似错填) where equations fail. */
import type { CellKey } from "./form";
import type { Finding } from "./report";

/** One wrong cell breaks its row, its column and the balance: of each failed comparison, the cells that most others fail on too. */
export function suspectsOf(findings: readonly Pick<Finding, "verdict" | "cells">[]): ReadonlySet<CellKey> {
  const failed = findings.filter(({ verdict }) => verdict === "fail");
  const counts = new Map<CellKey, number>();
  for (const { cells } of failed) for (const key of new Set(cells)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set(
    failed.flatMap(({ cells }) => {
      const most = Math.max(...cells.map((key) => counts.get(key) ?? 0));
      return cells.filter((key) => counts.get(key) === most);
    }),
  );
}
