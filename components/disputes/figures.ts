/** The figures of the page on reviews and suits, under the names that addresses call them by. */
import type { Colour } from "@/components/charts/palette";
import type { YearFigureProps } from "@/components/figure/year-figure";
import { breaksAt } from "@/components/measures/breaks-at";
import type { FigureContext } from "@/components/measures/context";
import { metricYears } from "@/components/measures/metric-years";
import type { YearsData } from "@/components/outcomes/figures";
import type { Metric } from "@/lib/report/metrics/metric";
import { type MetricKey, metricOf } from "@/lib/report/metrics/metrics";
import { wordsIn } from "@/lib/words/words";

type Named = { title: string; subtitle: string };

/** A chart for each metric, side by side on one axis. */
function metricsFigure(
  id: string,
  kind: "bars" | "lines",
  keys: readonly MetricKey[],
  named: Named,
  data: YearsData,
  context: FigureContext,
): YearFigureProps {
  const { language } = context;
  const metrics = keys.flatMap((key): Metric[] => [metricOf(key) ?? []].flat());
  const isRate = metrics.every(({ unit }) => unit === "share");
  const colours: readonly Colour[] = ["series1", "series3"];
  return {
    ...context.common,
    ...named,
    id,
    kind,
    unit: "件",
    groups: metrics.map((metric, index) => {
      const breaks = breaksAt(metric.key as MetricKey, data.span); // the metric was found under one of the keys
      const cuts = breaks.filter(({ comparable }) => !comparable).map(({ year }) => year);
      return {
        key: metric.key,
        label: metric[language],
        parts: [{ key: metric.key, label: metric[language], colour: colours[index] ?? "series1", cuts }],
        breaks,
        ...(isRate && { scale: "share" as const, domain: [0, 1] as const, isCrowded: true }),
      };
    }),
    years: metricYears(metrics, data.span, data.reports, context),
    isSum: kind === "bars",
    chosen: undefined,
    wide: keys.length > 1,
  };
}

export function correctedFigure(data: YearsData, context: FigureContext): YearFigureProps {
  const words = wordsIn(context.language).outcomes;
  const named = { title: words.correctedTitle, subtitle: words.correctedSubtitle };
  return metricsFigure("corrected", "lines", ["reviewCorrectedRate", "suitCorrectedRate"], named, data, context);
}

export function pendingFigure(data: YearsData, context: FigureContext): YearFigureProps {
  const words = wordsIn(context.language).outcomes;
  const named = { title: words.pendingTitle, subtitle: words.pendingSubtitle };
  return metricsFigure("pending", "bars", ["reviewsPending", "suitsPending"], named, data, context);
}

export function routeFigure(data: YearsData, context: FigureContext): YearFigureProps {
  const words = wordsIn(context.language).outcomes;
  return metricsFigure(
    "route",
    "lines",
    ["directSuitShare"],
    { title: words.routeTitle, subtitle: words.routeSubtitle },
    data,
    context,
  );
}
