/** How numbers stand along an axis and in a chart. */
import { formatChange, formatDecimal, formatNumber, formatPercent } from "@/lib/format";
import type { Scale } from "./shape";

/** A number of a chart in words of its scale; along an axis without decimals that say nothing. */
export function writeIn(scale: Scale | undefined, value: number | null, at: "axis" | "mark" = "mark"): string {
  if (value === null) return formatNumber(null);
  switch (scale) {
    case "share":
      return formatPercent(value, at === "axis" ? 0 : 1);
    case "decimal":
      return formatDecimal(value);
    case "change":
      return `${formatChange(Math.round(value * 100))}%`;
    default:
      return formatNumber(value);
  }
}
