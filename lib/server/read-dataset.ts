/** What of an area's data is told to search engines? */

import { readArea } from "@/lib/db/areas";
import { readAreaRows } from "@/lib/db/bulk-read";
import { lastChange } from "@/lib/db/displays";
import type { Licence } from "@/lib/report/export/licence";

export type DatasetFacts = { licence: Licence | null; firstYear: number | null; lastYear: number | null; changedAt: Date | null };

/** Null where there is nothing on display. */
export async function readDataset(areaId: string): Promise<DatasetFacts | null> {
  const [area, rows, last] = await Promise.all([readArea(areaId), readAreaRows(areaId), lastChange(areaId)]);
  if (!area || area.reports === 0) return null;
  return {
    licence: rows.at(-1)?.licence ?? null,
    firstYear: area.firstYear,
    lastYear: area.lastYear,
    changedAt: last?.shownAt ?? null,
  };
}
