/** Holds a report against the rules. A cell that is neither printed nor proved never makes a rule fail. */
import { withCauses } from "./causes";
import { type Context, figureRead, type Judged } from "./check/context";
import type { Judgement } from "./check/judgement";
import { inputsOf } from "./fingerprint";
import type { Finding, Report } from "./report";
import { RULES } from "./rules";
import { type AloneRule, type AmongRule, isAlone } from "./rules/declare";

const ALONE: readonly AloneRule[] = RULES.filter(isAlone);
export const AMONG: readonly AmongRule[] = RULES.filter((rule) => "among" in rule);

/** What is said of a report whose form is not known; the rest needs its cells. */
const WITHOUT_FORM: readonly string[] = ["V-F02"];

/** One finding for each thing that a rule compares within the report, in the order of the rules. */
export function checkReport(report: Report, rules: readonly AloneRule[] = ALONE): readonly Finding[] {
  const { form, cells } = report;
  const found = (rule: string) => (judgement: Judgement) => ({
    rule,
    ...judgement,
    inputs: inputsOf(judgement, (key) => cells[key]),
  });
  const fitting = rules.filter(({ id, forms }) => (form === null ? WITHOUT_FORM.includes(id) : forms.includes(form)));
  const findings = fitting.flatMap((rule) => rule.judge(report, form ?? "C").map(found(rule.id)));
  return withCauses(findings, cells, form);
}

/** One finding for each thing that a rule compares with other reports. */
export function checkAmong(report: Judged, context: Context, rules: readonly AmongRule[] = AMONG): readonly Finding[] {
  const { form, figures } = report;
  if (form === null) return [];
  const fitting = rules.filter(({ forms }) => forms.includes(form));
  const findings = fitting.flatMap((rule) =>
    rule
      .among(report, context)
      .map((judgement) => ({ rule: rule.id, ...judgement, inputs: inputsOf(judgement, (key) => figureRead(figures[key])) })),
  );
  return withCauses(findings, {}, null);
}
