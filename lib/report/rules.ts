/** What a report is checked against, rule by rule. docs/rules.md and the public catalogue are made from this list. */
import type { Rule, Severity } from "./rules/declare";
import { DISCLOSURE_RULES } from "./rules/disclosure";
import { DISPUTE_RULES } from "./rules/disputes";
import { EQUATION_RULES } from "./rules/equations";
import { PROSE_RULES } from "./rules/prose";
import { REQUEST_RULES } from "./rules/requests";
import { WHOLE_RULES } from "./rules/whole";
import { YEAR_RULES } from "./rules/years";

export type { Rule, Severity } from "./rules/declare";

export const RULES: readonly Rule[] = [
  ...WHOLE_RULES,
  ...DISCLOSURE_RULES,
  ...EQUATION_RULES,
  ...REQUEST_RULES,
  ...DISPUTE_RULES,
  ...YEAR_RULES,
  ...PROSE_RULES,
];

const SEVERITIES: ReadonlyMap<string, Severity> = new Map(RULES.map(({ id, severity }) => [id, severity]));

/** Null for a rule that is no longer among them. */
export const severityOf = (rule: string): Severity | null => SEVERITIES.get(rule) ?? null;
