/** Holds a report against the rules. A cell that is neither printed nor proved never makes a rule fail. */
import { judgeFormYear } from "./check/form-year";
import type { Finding, Report } from "./report";
import { RULES } from "./rules";

/** One finding for each thing that a rule compares, in the order of the rules. Without a form only that is said. */
export function checkReport(report: Report): readonly Finding[] {
  const { form } = report;
  if (form === null) return judgeFormYear(report).map((judgement) => ({ rule: "V-F02", ...judgement }));
  const rules = RULES.filter(({ forms }) => forms.includes(form));
  return rules.flatMap((rule) => rule.judge(report, form).map((judgement) => ({ rule: rule.id, ...judgement })));
}
