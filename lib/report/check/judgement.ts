/** A finding before it knows the rule that made it, and what else comes of the same mistake. */
import type { Finding, Quote, Report, SectionKey, Verdict } from "@/lib/report/report";

export type Judgement = Omit<Finding, "rule" | "inputs" | "cause" | "repair">;

/** A judgement in its own words. Where both sides are known, their difference is left minus right. */
export function judgement(
  subject: string,
  verdict: Verdict,
  message: Judgement["message"],
  more: Partial<Judgement> = {},
): Judgement {
  const { left = null, right = null, cells = [] } = more;
  const difference = verdict === "undecided" || left === null || right === null ? null : Math.round((left - right) * 1e6) / 1e6;
  return { subject, verdict, message, ...more, cells, left, right, difference };
}

/** Sentences of a report's prose, with the section in which they stand. */
export function sentencesOf({ sections }: Pick<Report, "sections">): readonly Quote[] {
  return sections.flatMap(({ key, text }) => sentencesIn(text).map((sentence) => quote(sentence, key)));
}

/** Cut behind 。；！？ and at the ends of paragraphs. */
export const sentencesIn = (text: string): readonly string[] =>
  (text.match(/[^。；;!！?？\n]+[。；;!！?？]?/g) ?? []).map((one) => one.trim());

export const quote = (text: string, section: SectionKey | null): Quote => ({ text, section, place: null });

/** “甲、乙、丙等5个”. */
export function some(names: readonly string[], language: "zh" | "en", most = 4): string {
  const shown = names.slice(0, most).join(language === "zh" ? "、" : ", ");
  if (names.length <= most) return shown;
  return language === "zh" ? `${shown}等${names.length}个` : `${shown} and ${names.length - most} more`;
}
