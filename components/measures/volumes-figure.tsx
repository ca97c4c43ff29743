import { groupOf, yearsOf } from "@/components/figure/measures";
import { YearFigure } from "@/components/figure/year-figure";
import { headingIn } from "@/lib/report/headings";
import { type MeasureKey, measureOf } from "@/lib/report/measures";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext, FigureData } from "./context";

const MEASURES = ["normative", "licensing", "penalty", "coercion", "fees"] as const;

/** Volumes of table 2, each in a chart of its own: their scales have nothing to do with each other. */
export function VolumesFigure({ data, context }: { data: FigureData; context: FigureContext }) {
  const { language, hrefOf } = context;
  const words = wordsIn(language);
  const label = (key: MeasureKey) =>
    fill(words.charts.withUnit, { label: measureOf(key)[language], unit: headingIn(measureOf(key).unit, language) });
  return (
    <YearFigure
      {...context.common}
      id="volumes"
      kind="bars"
      title={words.charts.volumesTitle}
      subtitle={words.charts.volumesSubtitle}
      unit=""
      groups={MEASURES.map((key) => groupOf(key, [{ key, colour: "series1" }], data.series, language, label(key)))}
      years={yearsOf(MEASURES, data.series, { hrefOf, isCounted: context.isCounted })}
      isSum={false}
      chosen={data.year}
      wide
    />
  );
}
