import type { YearFigureProps } from "@/components/figure/year-figure";
import type { Overview } from "@/lib/report/overview";
import { wordsIn } from "@/lib/words/words";
import type { FigureContext } from "./context";

/** Who reported for each year, and how many that stood then did not. */
export function coverageFigure(overview: Pick<Overview, "coverage" | "year">, context: FigureContext): YearFigureProps {
  const { language, hrefOf } = context;
  const words = wordsIn(language).charts;
  return {
    ...context.common,
    id: "coverage",
    kind: "bars",
    title: words.coverageTitle,
    subtitle: words.coverageSubtitle,
    unit: "个",
    groups: [
      {
        key: "coverage",
        breaks: [],
        parts: [
          { key: "reported", label: words.reported, colour: "series1" },
          { key: "missing", label: words.missing, colour: "missing" },
        ],
      },
    ],
    years: overview.coverage.map(({ year, reported, missing }) => ({
      year,
      href: hrefOf(year),
      label: `${reported.length}/${reported.length + missing.length}`,
      values: { reported: { value: reported.length }, missing: { value: missing.length } },
    })),
    isSum: true,
    chosen: overview.year,
  };
}
