/** docs/rules.md: what reports are checked against. */
import { RULES } from "@/lib/report/rules";
import { madeFrom, table } from "./markdown";

const INTRODUCTION = `# Rules

What \`npm run -s check -- FILE…\` and every screen hold a report against. Severity **E** is arithmetic or law: a failure means a
wrong report, or a wrong reading of it. **W** has honest exceptions and asks for an explanation. **I** is worth knowing.

Each rule gives a finding for everything that it compares, with a verdict: \`pass\` 相符, \`fail\` 不符 (only E), \`warn\` 需说明 (only W),
\`note\` 提示, \`undecided\` 无法判断. A rule is undecided where a cell that it needs is blank, lost, illegible or left out and the
equations of the form do not fix its value; “/” counts as nothing. No finding is ever made by guessing a value.

A finding: \`{ file, rule, subject, verdict, cells, left, right, difference, message: { zh, en } }\`. \`subject\` tells findings of one rule
apart and does not change from version to version; \`left\` and \`right\` are the two sides that were compared (for rules on the text: what
the text says, and what the table says), \`difference\` is left minus right; null where there is none.`;

export function rulesPage(): string {
  const rows = RULES.map(({ id, severity, forms, zh, en, basis }) => [id, severity, forms.join(" "), zh, en, basis.zh, basis.en]);
  const head = ["rule", "severity", "forms", "应当", "must hold", "依据", "basis"];
  return `${[madeFrom("lib/report/rules.ts"), INTRODUCTION, table(head, rows)].join("\n\n")}\n`;
}
