/** How numbers stand along an axis and in a chart. */
import { formatChange, formatDecimal, formatNumber, formatPercent } from "@/lib/format";
import type { Scale, YearChartProps } from "./shape";

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

/** The span of a value axis as Recharts takes it. A logarithm begins at 1, or at a hundredth where shares are drawn. */
export function domainOf({ domain, isLog = false, scale = "count" }: Pick<YearChartProps, "domain" | "isLog" | "scale">) {
  const [from, to] = domain ?? [];
  if (isLog)
    return {
      scale: "log",
      domain: [scale === "count" ? 1 : 0.01, to ?? "auto"],
      allowDataOverflow: true,
      allowDecimals: false,
    } as const;
  const floor = scale === "change" ? "auto" : 0;
  return { domain: [from ?? floor, to ?? "auto"], allowDecimals: scale !== "count" } as const;
}
