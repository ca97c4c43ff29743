/** The hard rules (severity E) of a check, counted for M43. */
import type { Finding } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";
import type { Source } from "./source";

const HARD: ReadonlySet<string> = new Set(RULES.filter(({ severity }) => severity === "E").map(({ id }) => id));

export function hardRulesOf(findings: readonly Finding[]): NonNullable<Source["hardRules"]> {
  const count = (verdict: Finding["verdict"]) => findings.filter((one) => HARD.has(one.rule) && one.verdict === verdict).length;
  return { passed: count("pass"), failed: count("fail"), undecided: count("undecided") };
}
