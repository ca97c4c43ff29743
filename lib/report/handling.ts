/** How people handle what rules have found (处理): a machine's finding is a doubt (疑点) until a person has looked at it. */
import type { Day, Scope } from "./body";
import type { Finding } from "./report";

/** 待核实, 确认问题, 说明合理, 识别错误. */
export const HANDLINGS = ["open", "confirmed", "explained", "misread"] as const;
export type Handling = (typeof HANDLINGS)[number];

/** One person's verdict on a finding. It was given on `inputs`; `finding` is what it was given on, kept for the history. */
export type PersonVerdict = {
  number: number;
  rule: string;
  subject: string;
  inputs: string;
  state: Handling;
  note: string;
  finding: Finding;
  by: string;
  at: Date;
  /** The last day on which the body may answer a confirmation; null for the other states. */
  replyBy: Day | null;
};

/**
 * A finding with what people said of it. `state` is open where nobody has, or where an input changed since: then `asksAgain`.
 * `history` is all of it, oldest first.
 */
export type Handled = {
  finding: Finding;
  state: Handling;
  verdict: PersonVerdict | null;
  asksAgain: boolean;
  history: readonly PersonVerdict[];
};

/** The same finding in every version: a rule about a subject. */
export const findingKey = ({ rule, subject }: Pick<Finding, "rule" | "subject">): string => `${rule} ${subject}`;

/** What holds needs no handling, unless somebody handled it before it held. */
export const isDoubt = ({ verdict }: Pick<Finding, "verdict">): boolean => verdict !== "pass";

/**
 * The findings of one report's version joined with the verdicts on that report, in the order of the findings. A verdict
 * survives every re-check in which the rule read the same; where it read something else, the finding asks again.
 */
export function handle(findings: readonly Finding[], verdicts: readonly PersonVerdict[]): readonly Handled[] {
  const histories = new Map<string, PersonVerdict[]>();
  for (const verdict of [...verdicts].sort((a, b) => a.number - b.number)) {
    const history = histories.get(findingKey(verdict)) ?? [];
    history.push(verdict);
    histories.set(findingKey(verdict), history);
  }
  return findings.map((finding) => {
    const history = histories.get(findingKey(finding)) ?? [];
    const last = history.at(-1) ?? null;
    const stands = last !== null && last.inputs === finding.inputs;
    const asksAgain = last !== null && last.state !== "open" && !stands;
    return { finding, state: stands ? last.state : "open", verdict: last, asksAgain, history };
  });
}

/** A confirmation counts (in a notice, a score, on a public page) once the body has had its time to answer. */
export const counts = ({ state, verdict }: Pick<Handled, "state" | "verdict">, today: Day): boolean =>
  state === "confirmed" && (verdict?.replyBy ?? "") < today;

type Caused = { finding: Pick<Finding, "cause" | "root"> };
type Here = { bodyId: string; year: number; scope: Scope };

const causeOf = ({ cause, root }: Caused["finding"]): string =>
  root ? `${root.body} ${root.year} ${root.scope} ${root.cell}` : cause;

/** Of a report's findings with one root cause the first stands for all: one wrong cell breaks a row, a column and the balance. */
export function rootsOf<T extends Caused>(handled: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return handled.filter(({ finding }) => !seen.has(causeOf(finding)) && seen.add(causeOf(finding)));
}

/** What tells the mistake behind a finding from all others of the area, whatever report it shows in. */
export const mistakeOf = ({ bodyId, year, scope }: Here, finding: Caused["finding"]): string =>
  finding.root ? causeOf(finding) : `${bodyId} ${year} ${scope} ${finding.cause}`;

/** It follows from a wrong cell of another report, and there is nothing to put right in this one but what was copied. */
export const followsFrom = ({ root }: Caused["finding"], { bodyId, year, scope }: Here): boolean =>
  root !== undefined && (root.body !== bodyId || root.year !== year || root.scope !== scope);
