/** The rows of a group's table in the order that was asked for. Equals keep the order of their places. */
import type { Sort } from "@/lib/params/rankings";
import type { EditionResult } from "@/lib/report/editions/edition";
import type { Assessment } from "@/lib/report/score/assess";
import type { Ranked, RankedGroup } from "@/lib/report/score/rank";
import type { Robustness } from "@/lib/report/score/sensitivity";

export type Row = { ranked: Ranked; assessment: Assessment; robustness: Robustness | undefined };

export function rowsOf(
  { bodies }: RankedGroup,
  { assessments, robustness }: Pick<EditionResult, "assessments" | "robustness">,
): readonly Row[] {
  return bodies.flatMap((ranked) => {
    const assessment = assessments.find(({ body }) => body === ranked.body);
    return assessment ? [{ ranked, assessment, robustness: robustness.find(({ body }) => body === ranked.body) }] : [];
  });
}

/** Best first; names in the order of the reader's language. */
export function inOrder(rows: readonly Row[], sort: Sort, nameOf: (body: string) => string, language: string): readonly Row[] {
  if (sort === "place") return rows;
  const collator = new Intl.Collator(language === "zh" ? "zh-CN" : "en");
  if (sort === "name") return rows.toSorted((a, b) => collator.compare(nameOf(a.ranked.body), nameOf(b.ranked.body)));
  return rows.toSorted((a, b) => b.ranked.points[sort] - a.ranked.points[sort]);
}
