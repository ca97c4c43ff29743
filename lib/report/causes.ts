/** Findings that go back to one mistake: one wrong cell breaks its row, its column and the balance. */
import type { FormId } from "./form";
import type { Cells, Finding } from "./report";
import { repairsOf } from "./suspect";

type Uncaused = Omit<Finding, "cause" | "repair">;

/** Rules that say another way what these say: where both find something in the same cells, it is one mistake. */
const SAME_AS: Readonly<Record<string, readonly string[]>> = {
  "V-309": ["V-301"],
  "V-201": ["V-L01"],
  "V-202": ["V-L01"],
  "V-203": ["V-L01"],
  "V-N06": ["V-N01"],
  "V-F04": ["V-F03"],
};

const nameOf = ({ rule, subject }: Pick<Finding, "rule" | "subject">): string => `${rule} ${subject}`;
const isDoubt = ({ verdict }: Uncaused): boolean => verdict !== "pass" && verdict !== "undecided";

/**
 * Each finding with its cause and, where one cell put right would settle it with all of that cause, that cell. A cause is
 * named after its first finding. A doubt about a cell that is known to be wrong has the cause of that cell.
 */
export function withCauses(findings: readonly Uncaused[], cells: Cells, form: FormId | null): readonly Finding[] {
  const causes = new Map<Uncaused, Pick<Finding, "cause" | "repair">>();
  for (const { fixes, cells: repairs } of form === null ? [] : repairsOf(findings, cells, form)) {
    const [first] = fixes;
    const [only] = repairs;
    if (!first || !only) continue;
    const repair = repairs.length === 1 ? { repair: only } : {};
    for (const finding of fixes) causes.set(finding, { cause: nameOf(first), ...repair });
  }
  return findings.map((finding) => {
    const known = causes.get(finding) ?? (isDoubt(finding) ? sharedCause(finding, findings, causes) : undefined);
    return { ...finding, ...(known ?? { cause: nameOf(finding) }) };
  });
}

function sharedCause(
  finding: Uncaused,
  findings: readonly Uncaused[],
  causes: ReadonlyMap<Uncaused, Pick<Finding, "cause" | "repair">>,
): Pick<Finding, "cause"> | undefined {
  const { cells } = finding;
  const repaired = [...causes.values()].find(({ repair }) => repair && cells.includes(repair.cell));
  if (repaired) return { cause: repaired.cause };
  const other = findings.find(
    (one) =>
      SAME_AS[finding.rule]?.includes(one.rule) &&
      isDoubt(one) &&
      (cells.length === 0 || one.cells.some((key) => cells.includes(key))),
  );
  return other && { cause: causes.get(other)?.cause ?? nameOf(other) };
}
