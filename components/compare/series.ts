/** Series of a comparison on their way into charts: their keys, their colours, their breaks, their years. */
import { type Colour, SERIES } from "@/components/charts/palette";
import type { Scale } from "@/components/charts/shape";
import type { ChartGroup, FigureYear } from "@/components/figure/year-figure";
import { breaksOfMetric } from "@/lib/report/breaks";
import type { ComparedSeries, Entity } from "@/lib/report/compare/compare";
import type { Variable } from "@/lib/report/compare/variable";
import { cellOfPoint } from "./cells";
import type { CompareContext } from "./context";

export type Panels = { kind: "bars" | "lines"; groups: readonly ChartGroup[]; years: readonly FigureYear[] };

export const seriesKey = (entity: Entity, variable: Variable): string => `${entity.id} ${variable.key}`;

export const scaleOf = (variable: Variable): Scale =>
  variable.unit === "share" ? "share" : variable.kind === "amount" ? "count" : "decimal";

/** Breaks inside the years that are shown. */
export const breaksIn = (variable: Variable, years: readonly number[]) =>
  breaksOfMetric(variable, years[0] ?? 0, years.at(-1) ?? 0);

export const cutsOf = (variable: Variable, years: readonly number[]): readonly number[] =>
  breaksIn(variable, years)
    .filter(({ comparable }) => !comparable)
    .map(({ year }) => year);

/** Series in colours as long as there are some; the rest is context. */
export const colourAt = (index: number): Colour => SERIES[index] ?? "context";

/** The years of a figure, with every series in them under its key. */
export function yearsOf(series: readonly ComparedSeries[], context: CompareContext): readonly FigureYear[] {
  return context.data.years.map((year, index) => ({
    year,
    values: Object.fromEntries(
      series.flatMap(({ entity, variable, points }) => {
        const point = points[index];
        return point ? [[seriesKey(entity, variable), cellOfPoint(entity, variable, point, context)] as const] : [];
      }),
    ),
  }));
}
