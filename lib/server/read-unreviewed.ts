/** Of which years does a ranking rest on reports that nobody has compared with their source yet? */
import { listChildren } from "@/lib/db/areas";
import { readFigures } from "@/lib/db/figures";
import { REQUESTS } from "@/lib/report/editions/edition";
import type { Compared } from "@/lib/report/editions/id";

/** As things stand now: an edition keeps its figures, and not who has looked at them since. Each year once, in their order. */
export async function unreviewedYears(areaId: string, compares: Compared, years: readonly number[]): Promise<readonly number[]> {
  const areas = compares === "areas" ? (await listChildren(areaId)).map(({ id }) => id) : [areaId];
  const filter = { years, keys: [REQUESTS], ...(compares === "areas" && { scope: "aggregate" as const }) };
  const rows = (await Promise.all(areas.map((id) => readFigures(id, filter)))).flat();
  return years.filter((year) => rows.some((row) => row.year === year && !row.reviewed));
}
