import { groupOf, yearsOf } from "@/components/figure/measures";
import type { YearFigureProps } from "@/components/figure/year-figure";
import { measureOf } from "@/lib/report/measures";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext, FigureData } from "./context";

const MEASURES = ["normative", "licensing", "penalty", "coercion", "fees"] as const;

/** Volumes of table 2, each in a chart of its own: their scales have nothing to do with each other. */
export function volumesFigure(data: FigureData, context: FigureContext): YearFigureProps {
  const { language } = context;
  const words = wordsIn(language);
  return {
    ...context.common,
    id: "volumes",
    kind: "bars",
    title: words.charts.volumesTitle,
    subtitle: words.charts.volumesSubtitle,
    unit: "",
    groups: MEASURES.map((key) => groupOf(key, [{ key, colour: "series1" }], data.series, language, measureOf(key)[language])),
    years: yearsOf(MEASURES, data.series, context),
    isSum: false,
    chosen: data.year,
    wide: true,
  };
}
