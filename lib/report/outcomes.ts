/** The six kinds of outcome (一项申请只计一种), each with the rows of table 3 that it is made of. */
import { linesOf, printed, sectionsOf } from "./cells";
import { type FormId, OUTCOMES } from "./form";

/** In the order of the form, which is also the order of their colours. `heading` is how the form prints the kind. */
export const OUTCOME_KINDS = [
  { key: "granted", heading: "（一）予以公开", zh: "予以公开", en: "Granted" },
  { key: "partial", heading: "（二）部分公开", zh: "部分公开", en: "Partly granted" },
  { key: "denied", heading: "（三）不予公开", zh: "不予公开", en: "Denied" },
  { key: "unavailable", heading: "（四）无法提供", zh: "无法提供", en: "Unavailable" },
  { key: "notProcessed", heading: "（五）不予处理", zh: "不予处理", en: "Not processed" },
  { key: "otherOutcome", heading: "（六）其他处理", zh: "其他处理", en: "Other" },
] as const;

export type OutcomeKind = (typeof OUTCOME_KINDS)[number]["key"];

/** Keys of the rows of a kind on a form, found by the heading that the form prints above or on them. */
export function rowsOfOutcome(kind: OutcomeKind, form: FormId): readonly string[] {
  const heading = OUTCOME_KINDS.find(({ key }) => key === kind)?.heading ?? "";
  const section = sectionsOf(form).find(({ key }) => key === "requests");
  const outcomes: readonly string[] = OUTCOMES;
  return linesOf(section?.rows ?? [], form)
    .filter((row) => outcomes.includes(row.key) && (row.under?.[1] ?? printed(row, form)).startsWith(heading))
    .map((row) => row.key);
}
