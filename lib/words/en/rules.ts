/** Words of the public catalogue of rules. */
import type { rules as zh } from "@/lib/words/zh/rules";

export const rules: typeof zh = {
  title: "Rules",
  lead: "Every report is held against these rules. What a machine finds is a doubt only; it is shown or counted once a person has confirmed it and the body has had time to answer.",
  severity: "Severity",
  severities: {
    E: "Arithmetic or law, a failure means a wrong report or a wrong reading",
    W: "Has honest exceptions, the body is asked to explain",
    I: "Worth knowing",
  },
  verdicts:
    "A rule says one of five things: holds, fails, explain, note, cannot judge. Where a number is missing or illegible it cannot judge; nothing is guessed.",
  must: "What must hold",
  basis: "Basis",
  exceptions: "Exceptions",
  example: "Example",
  forms: "Forms",
  list: "{n} {n|rule|rules}",
};
