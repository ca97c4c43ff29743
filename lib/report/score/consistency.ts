/** What people have confirmed of the findings of a report. A machine's finding alone never costs anything. */
import type { Severity } from "@/lib/report/rules";
import type { Configuration } from "./configuration";

/** A finding as a person has judged it. Findings with one `cause` (one wrong cell breaks a row and a column) count once. */
export type Judged = {
  rule: string;
  severity: Severity;
  state: "open" | "confirmed" | "explained" | "misread";
  cause: string;
};

/** Distinct causes: hard failures, and warnings that are not already among them. */
export type Confirmed = { failures: number; warnings: number };

/** Likeness and copied prose are shown beside the rank and never counted. */
const NEVER_COUNTED: readonly string[] = ["V-X06", "V-N07"];

export function confirmedOf(judged: readonly Judged[]): Confirmed {
  const counted = judged.filter(({ state, rule }) => state === "confirmed" && !NEVER_COUNTED.includes(rule));
  const causes = (severity: Judged["severity"]) =>
    new Set(counted.filter((one) => one.severity === severity).map(({ cause }) => cause));
  const failures = causes("E");
  return { failures: failures.size, warnings: [...causes("W")].filter((cause) => !failures.has(cause)).length };
}

/** K of the index, 0–100. */
export const consistencyOf = ({ failures, warnings }: Confirmed, { lost }: Configuration): number =>
  Math.max(0, 100 - lost.perFailure * failures - lost.perWarning * warnings);
