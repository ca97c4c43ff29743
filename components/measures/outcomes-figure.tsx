import { groupOf } from "@/components/figure/measures";
import type { YearFigureProps } from "@/components/figure/year-figure";
import { OUTCOME_KINDS } from "@/lib/report/outcomes";
import { wordsIn } from "@/lib/words/words";
import { AddsUp } from "./adds-up";
import { breakdownYears } from "./breakdown-years";
import type { FigureContext, FigureData } from "./context";

const MEASURES = OUTCOME_KINDS.map(({ key }) => ({ key, colour: key }));

/** Six kinds of outcome over the years, with the proof that they add up to what the form prints. */
export function outcomesFigure(data: FigureData, context: FigureContext): YearFigureProps {
  const { language } = context;
  const words = wordsIn(language).charts;
  return {
    ...context.common,
    id: "outcomes",
    kind: "bars",
    title: words.outcomesTitle,
    subtitle: words.outcomesSubtitle,
    unit: "件",
    groups: [groupOf("outcomes", MEASURES, data.series, language)],
    years: breakdownYears(["outcomes"], data, context),
    extra: [{ key: "handledPrinted", label: words.formTotal }],
    isSum: true,
    chosen: data.year,
    notes: <AddsUp of="outcomes" data={data} context={context} />,
  };
}
