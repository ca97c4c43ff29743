/** docs/rules.md: what reports are checked against. */
import { RULES, type Rule } from "@/lib/report/rules";
import type { Read } from "@/lib/report/rules/declare";
import { madeFrom, table } from "./markdown";

const INTRODUCTION = `# Rules

What \`npm run -s check -- FILE…\` and every screen hold a report against. Severity **E** is arithmetic or law: a failure means a
wrong report, or a wrong reading of it. **W** has honest exceptions and asks for an explanation. **I** is worth knowing.

Each rule gives a finding for everything that it compares, with a verdict: \`pass\` 相符, \`fail\` 不符 (only E), \`warn\` 需说明,
\`note\` 提示, \`undecided\` 无法判断. A rule is undecided where a cell that it needs is blank, lost, illegible or left out and the
equations of the form do not fix its value; “/” counts as nothing. No finding is ever made by guessing a value. Rules that read
other reports (the year before, the units, other bodies) are judged once those are known, never by the command line.

A finding is a doubt (疑点), seen by the office and the body alone. It counts, in a notice, a score or on a public page, only once a
person has confirmed it (确认问题) and the body has had its time to answer; until an input changes, that verdict stands.

A finding: \`{ file, rule, subject, verdict, cells, left, right, difference, message: { zh, en }, quotes, others, repair, inputs, cause }\`.
\`subject\` tells findings of one rule apart and does not change from version to version; \`left\` and \`right\` are the two sides that
were compared (for rules on the text: what the text says, and what the table says), \`difference\` is left minus right; null where
there is none. \`quotes\` are words of the report on which it rests, \`others\` what was read in other reports. Findings with one
\`cause\` go back to one mistake and count once: one wrong cell breaks a row, a column and the balance. \`repair\` is the one cell
that, put right, settles all of them. \`inputs\` is a hash of what was read.`;

const READ_WORDS: Readonly<Record<Read, string>> = {
  cells: "cells",
  claims: "figures in the text",
  prose: "text",
  dates: "dates",
  form: "form",
  body: "body",
  past: "the year before",
  units: "reports of the units",
  peers: "other bodies",
  roster: "list of bodies",
  due: "due day",
};

function entryOf({ id, zh, en, basis, exceptions, example, reads, revision, ...rule }: Rule): string {
  const lines = [
    `- 应当${zh}。`,
    `- ${en}.`,
    `- 依据：${basis.zh} · ${basis.en}`,
    ...(exceptions ? [`- 例外：${exceptions.zh} · Exceptions: ${exceptions.en}`] : []),
    `- 例：${example.zh}`,
    `- Example: ${example.en}`,
    `- ${rule.severity}; forms ${rule.forms.join(", ")}; reads ${reads.map((one) => READ_WORDS[one]).join(", ")}; revision ${revision}`,
  ];
  return `### ${id}\n\n${lines.join("\n")}`;
}

export function rulesPage(): string {
  const rows = RULES.map(({ id, severity, forms, zh, en }) => [id, severity, forms.join(" "), zh, en]);
  const head = ["rule", "severity", "forms", "应当", "must hold"];
  const parts = [madeFrom("lib/report/rules"), INTRODUCTION, table(head, rows), "## One by one", ...RULES.map(entryOf)];
  return `${parts.join("\n\n")}\n`;
}
