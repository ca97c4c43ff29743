import type { ChartPart } from "@/components/charts/shape";
import { namedIn } from "@/components/figure/legend";
import type { CompareContext } from "./context";
import { panelsOf } from "./panels";

/** The names of lines that would write over each other, or of the parts of a stack. */
export function legendOf(context: CompareContext): readonly ChartPart[] | undefined {
  const { groups, kind, years } = panelsOf(context);
  if (groups.some(({ hasLegend }) => hasLegend)) return undefined;
  const hasNumber = ({ key }: ChartPart) => years.some(({ values }) => (values[key]?.value ?? null) !== null);
  const all = groups[0]?.parts ?? [];
  const drawn = all.filter((_, index) => groups.some(({ parts }) => parts[index] && hasNumber(parts[index])));
  const parts = kind === "bars" ? all : namedIn(drawn);
  return parts.length > 1 ? parts : undefined;
}
