/** Which areas are there, and how much of each? */
import { listAreas } from "@/lib/db/areas";
import { listReports } from "@/lib/db/reports";
import type { Area } from "@/lib/report/body";

export type AreaEntry = { area: Area; reports: number; first: number | null; last: number | null };

/** Areas that have a report on display. */
export async function readAreas(): Promise<readonly AreaEntry[]> {
  const areas = await listAreas();
  const entries = await Promise.all(areas.map(readEntry));
  return entries.filter(({ reports }) => reports > 0);
}

async function readEntry(area: Area): Promise<AreaEntry> {
  const years = (await listReports(area.id, { live: true })).map(({ year }) => year);
  return { area, reports: years.length, first: years[0] ?? null, last: years.at(-1) ?? null };
}
