/** Which areas are there, and how much of each? */
import { listAreas } from "@/lib/db/areas";
import type { Area } from "@/lib/report/body";

export type AreaEntry = { area: Area; reports: number; first: number | null; last: number | null };

/** Areas that have a report on display. */
export async function readAreas(): Promise<readonly AreaEntry[]> {
  const areas = await listAreas();
  return areas
    .filter(({ reports }) => reports > 0)
    .map(({ reports, firstYear, lastYear, ...area }) => ({ area, reports, first: firstYear, last: lastYear }));
}
