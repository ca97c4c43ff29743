import type { FigureYear } from "@/components/figure/year-figure";
import type { TableCell } from "@/components/figure/year-table";
import { BREAKDOWNS, type Breakdown, type BreakdownKey } from "@/lib/report/breakdown";
import type { FigureContext, FigureData } from "./context";

/** The parts of one or more totals, and the totals themselves, as the years of a figure. */
export function breakdownYears(keys: readonly BreakdownKey[], data: FigureData, context: FigureContext): readonly FigureYear[] {
  const [lead] = keys;
  if (lead === undefined) return [];
  return data.breakdowns[lead].map(({ year, counted, of }, index) => ({
    year,
    href: context.hrefOf(year),
    counted: context.isCounted ? `${counted.length}/${of}` : undefined,
    values: Object.assign({}, ...keys.map((key) => valuesOf(key, data.breakdowns[key][index], context))),
  }));
}

function valuesOf(key: BreakdownKey, breakdown: Breakdown | undefined, { cellHrefOf }: FigureContext): Record<string, TableCell> {
  const { whole, parts } = BREAKDOWNS[key];
  if (!breakdown) return {};
  const cell = (value: number | null, gap: TableCell["gap"]): TableCell => (value === null ? { value, gap } : { value });
  const found = breakdown.parts;
  const cells = parts.map((part) => [part, cell(found?.[part] ?? null, found === null ? breakdown.gap : "notOnForm")] as const);
  return {
    ...Object.fromEntries(cells.map(([part, one]) => [part, { ...one, href: cellHrefOf?.(part, breakdown.year) }])),
    [whole]: { ...cell(breakdown.whole, breakdown.gap), href: cellHrefOf?.(whole, breakdown.year) },
  };
}
