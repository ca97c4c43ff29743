import { groupOf, yearsOf } from "@/components/figure/measures";
import type { YearFigureProps } from "@/components/figure/year-figure";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext, FigureData } from "./context";

const MEASURES = [
  { key: "newRequests", colour: "series1" },
  { key: "carriedOut", colour: "series2" },
] as const;

/** New requests, and those left over at the end of the year. */
export function requestsFigure(data: FigureData, context: FigureContext): YearFigureProps {
  const { language } = context;
  const words = wordsIn(language).charts;
  return {
    ...context.common,
    id: "requests",
    kind: "lines",
    title: words.requestsTitle,
    subtitle: words.requestsSubtitle,
    unit: "件",
    groups: [groupOf("requests", MEASURES, data.series, language)],
    years: yearsOf(
      MEASURES.map(({ key }) => key),
      data.series,
      context,
    ),
    isSum: false,
    chosen: data.year,
  };
}
