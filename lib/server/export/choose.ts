/** What a command or an address asks for: which areas, which day, which licence. */
import { listAreas, readArea } from "@/lib/db/areas";
import { saveLicence } from "@/lib/db/bulk-read";
import { revisionAt } from "@/lib/db/displays";
import { LICENCES } from "@/lib/report/export/licence";

const DAY = 86_400_000;

/** The end of a day in China. Throws where the day is none. */
export function endOf(day: string): Date {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : Number.NaN;
  if (Number.isNaN(start)) throw new Error(`Not a day such as 2026-03-31: ${day}`);
  return new Date(start + DAY);
}

/** The area's revision at the end of a day in China. Throws where the day is none. */
export const revisionOn = (areaId: string, day: string): Promise<number> => revisionAt(areaId, endOf(day));

/** Areas of which something is or was on display. */
export const exportableAreas = async (): Promise<string[]> =>
  (await listAreas()).filter(({ revision }) => revision > 0).map(({ id }) => id);

export async function chooseLicence(areaId: string, name: string): Promise<void> {
  const licence = LICENCES.find((one) => one.toLowerCase() === name.toLowerCase());
  if (!licence) throw new Error(`${name} is none of ${LICENCES.join(", ")}.`);
  if (!(await readArea(areaId))) throw new Error(`There is no area ${areaId}.`);
  await saveLicence(areaId, licence);
}
