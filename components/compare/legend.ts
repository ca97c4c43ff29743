import type { ChartPart } from "@/components/charts/shape";
import type { CompareContext } from "./context";
import { panelsOf } from "./panels";

/** The names of lines that would write over each other, or of the parts of a stack. */
export function legendOf(context: CompareContext): readonly ChartPart[] | undefined {
  const { groups, kind } = panelsOf(context);
  const parts = (groups[0]?.parts ?? []).filter(({ colour }) => kind === "bars" || colour !== "context");
  return parts.length > 1 ? parts : undefined;
}
