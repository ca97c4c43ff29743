/** What is there to be downloaded of an area? */
import { dayOf } from "@/lib/clock";
import { readArea } from "@/lib/db/areas";
import { listReports } from "@/lib/db/reports";
import type { Area, Day } from "@/lib/report/body";
import type { Licence } from "@/lib/report/export/licence";
import { FORMS } from "@/lib/report/form";
import { readDataset } from "./read-dataset";

/** Reports of the years before the forms have no figures. */
const FIRST_FORM = Math.min(...Object.values(FORMS).map(({ years }) => years[0]));

export type DataPage = { area: Area; facts: { licence: Licence | null; changedOn: Day | null } | null; years: readonly number[] };

/** Null where there is no such area. `years`: those with figures, the newest first. */
export async function readData(areaId: string): Promise<DataPage | null> {
  const [area, facts, reports] = await Promise.all([readArea(areaId), readDataset(areaId), listReports(areaId, { live: true })]);
  const years = [...new Set(reports.map(({ year }) => year))].filter((year) => year >= FIRST_FORM);
  if (!area) return null;
  const changedOn = facts?.changedAt ? dayOf(facts.changedAt) : null;
  return { area, facts: facts && { licence: facts.licence, changedOn }, years: years.toSorted((a, b) => b - a) };
}
