import { groupOf, yearsOf } from "@/components/figure/measures";
import { YearFigure } from "@/components/figure/year-figure";
import { measureOf } from "@/lib/report/measures";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext, FigureData } from "./context";

const REVIEWS = [
  { key: "reviewsUpheld", colour: "series1" },
  { key: "reviewsCorrected", colour: "series2" },
  { key: "reviewsOther", colour: "series5" },
  { key: "reviewsPending", colour: "series3" },
] as const;
const SUITS = [
  { key: "suitsUpheld", colour: "series1" },
  { key: "suitsCorrected", colour: "series2" },
  { key: "suitsOther", colour: "series5" },
  { key: "suitsPending", colour: "series3" },
] as const;

/** Reviews and lawsuits by result. */
export function DisputesFigure({ data, context }: { data: FigureData; context: FigureContext }) {
  const { language } = context;
  const words = wordsIn(language).charts;
  return (
    <YearFigure
      {...context.common}
      id="disputes"
      kind="bars"
      title={words.disputesTitle}
      subtitle={words.disputesSubtitle}
      unit="件"
      groups={[
        groupOf("reviews", REVIEWS, data.series, language, measureOf("reviews")[language]),
        groupOf("suits", SUITS, data.series, language, measureOf("suits")[language]),
      ]}
      years={yearsOf(
        [...REVIEWS, ...SUITS].map(({ key }) => key),
        data.series,
        context,
      )}
      isSum
      chosen={data.year}
      wide
    />
  );
}
