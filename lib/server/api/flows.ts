/** The bands of the flow diagram, year by year. */
import type { RowOf } from "@/lib/report/export/table";
import { flowOf } from "@/lib/report/flow";
import { OUTCOME_CELLS } from "@/lib/report/page-cells";
import { readYears } from "@/lib/server/read-years";
import type { Asking } from "./endpoint";
import type { FLOWS } from "./tables";

/** Over the bodies' own work; a year in which no report gives every part has no row. */
export async function flowRows(area: string, { years }: Asking): Promise<RowOf<typeof FLOWS>[]> {
  const page = await readYears(area, OUTCOME_CELLS);
  const wanted = years?.split(",").map(Number);
  return (page?.years ?? [])
    .filter((year) => wanted?.includes(year) ?? true)
    .flatMap((year) => {
      const flow = flowOf(page?.reports.filter((report) => report.year === year) ?? []);
      if (!flow) return [];
      const named = new Map(flow.nodes.map(({ key, zh }) => [key, zh]));
      const of = { reports: flow.counted.length, left: flow.left.length };
      return flow.links.map(({ from, to, value }) => ({
        ...{ area, year, from, to, fromZh: named.get(from) ?? from, toZh: named.get(to) ?? to, requests: value },
        ...of,
      }));
    });
}
