/** Findings that go back to one mistake: one wrong cell breaks its row, its column and the balance. */
import type { CellKey } from "./form";
import type { Finding } from "./report";
import { suspectsOf } from "./suspect";

type Uncaused = Omit<Finding, "cause">;

/**
 * Each finding with its cause: failures that share a suspect cell have one, named after the cell where it is the only one;
 * every other finding is a cause of its own.
 */
export function withCauses(findings: readonly Uncaused[]): readonly Finding[] {
  const own = ({ rule, subject }: Uncaused) => `${rule} ${subject}`;
  const suspects = suspectsOf(findings);
  const groups: { cells: Set<CellKey>; cause: string }[] = [];
  const causes = new Map<Uncaused, string>();
  for (const finding of findings.filter(({ verdict }) => verdict === "fail")) {
    const cells = finding.cells.filter((key) => suspects.has(key));
    const group = groups.find((one) => cells.some((key) => one.cells.has(key)));
    if (group) group.cells = new Set(cells.filter((key) => group.cells.has(key)));
    else groups.push({ cells: new Set(cells), cause: own(finding) });
    causes.set(finding, group?.cause ?? own(finding));
  }
  return findings.map((finding) => ({ ...finding, cause: causes.get(finding) ?? own(finding) }));
}
