/** Holds a report against the rules. A cell that is neither printed nor proved never makes a rule fail. */
import { withCauses } from "./causes";
import type { Judgement } from "./check/compare";
import { judgeFormYear } from "./check/form-year";
import { inputsOf } from "./fingerprint";
import type { Finding, Report } from "./report";
import { RULES } from "./rules";

/** One finding for each thing that a rule compares, in the order of the rules. Without a form only that is said. */
export function checkReport(report: Report): readonly Finding[] {
  const { form } = report;
  const found = (rule: string) => (judgement: Judgement) => ({ rule, ...judgement, inputs: inputsOf(judgement, report.cells) });
  if (form === null) return withCauses(judgeFormYear(report).map(found("V-F02")));
  const rules = RULES.filter(({ forms }) => forms.includes(form));
  return withCauses(rules.flatMap((rule) => rule.judge(report, form).map(found(rule.id))));
}
