import { groupOf } from "@/components/figure/measures";
import type { YearFigureProps } from "@/components/figure/year-figure";
import { BREAKDOWNS } from "@/lib/report/breakdown";
import { measureOf } from "@/lib/report/measures";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { AddsUp } from "./adds-up";
import { breakdownYears } from "./breakdown-years";
import type { FigureContext, FigureData } from "./context";

const COLOURS = ["series1", "series2", "series5", "series3"] as const;

const resultsOf = (key: "reviews" | "suits") =>
  BREAKDOWNS[key].parts.map((part, index) => ({ key: part, colour: COLOURS[index] ?? ("series6" as const) }));

/** Reviews and lawsuits by result. */
export function disputesFigure(data: FigureData, context: FigureContext): YearFigureProps {
  const { language } = context;
  const { charts: words, actions } = wordsIn(language);
  return {
    ...context.common,
    id: "disputes",
    kind: "bars",
    title: words.disputesTitle,
    subtitle: words.disputesSubtitle,
    unit: "件",
    groups: [
      groupOf("reviews", resultsOf("reviews"), data.series, language, measureOf("reviews")[language]),
      groupOf("suits", resultsOf("suits"), data.series, language, measureOf("suits")[language]),
    ],
    years: breakdownYears(["reviews", "suits"], data, context),
    extra: (["reviews", "suits"] as const).map((key) => ({
      key,
      label: fill(actions.partOf, { whole: measureOf(key)[language], part: words.formTotal }),
    })),
    isSum: true,
    chosen: data.year,
    notes: (
      <>
        <AddsUp of="reviews" data={data} context={context} />
        <AddsUp of="suits" data={data} context={context} />
      </>
    ),
    wide: true,
  };
}
