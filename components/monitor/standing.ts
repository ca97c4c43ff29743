/** How a body stands with its report, in words. */
import type { Standing } from "@/lib/report/census";
import { fill } from "@/lib/words/fill";
import { monitor } from "@/lib/words/zh/monitor";

export function sayStanding({ standing, days }: { standing: Standing; days: number }): string {
  if (standing === "late") return fill(monitor.census.daysLate, { days });
  if (standing === "missing") return `${monitor.standings.missing}，${fill(monitor.census.daysMissing, { days })}`;
  return monitor.standings[standing];
}
