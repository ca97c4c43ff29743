/** Points of a comparison as the cells of tables and charts. */
import type { TableCell } from "@/components/figure/year-table";
import { formatCell, formatDecimal, formatRate } from "@/lib/format";
import type { Entity, Point } from "@/lib/report/compare/compare";
import type { Variable } from "@/lib/report/compare/variable";
import { type CompareContext, hrefOf } from "./context";

/** The number as it is written: 42, 30.5%, 2/3, 1.25; nothing where there is none. */
export function textOf(variable: Variable, { status, value, numerator, denominator }: Point): string | undefined {
  if (status === "smallDenominator") return `${numerator}/${denominator}`;
  if (value === null) return undefined;
  if (variable.unit === "share") return formatRate(numerator, denominator);
  return variable.kind === "amount" ? formatCell(value) : formatDecimal(value);
}

export function cellOfPoint(entity: Entity, variable: Variable, point: Point, context: CompareContext): TableCell {
  const gap = point.status === "smallDenominator" ? "few" : point.status === "noCases" ? "noCases" : point.gap;
  return {
    value: point.value,
    gap,
    text: textOf(variable, point),
    detail:
      point.denominator === null || point.status === "smallDenominator" ? undefined : `${point.numerator}/${point.denominator}`,
    href: hrefOf(entity, variable, point, context),
    isImplied: point.implied,
    isUnreviewed: point.sources.some(({ reviewed }) => !reviewed),
  };
}
