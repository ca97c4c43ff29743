/** Which areas have something on display? */
import { listAreas, readArea } from "@/lib/db/areas";
import type { Area } from "@/lib/report/body";

export type AreaEntry = {
  area: Area;
  /** The areas above it, outermost first. */
  above: readonly Area[];
};

/** Reads no area's reports: there may be thousands of areas. */
export async function readAreas(): Promise<readonly AreaEntry[]> {
  const areas = await listAreas();
  const known = new Map(areas.map((area) => [area.id, area]));
  const above = ({ parentId }: Area): readonly Area[] => {
    const parent = parentId === null ? undefined : known.get(parentId);
    return parent ? [...above(parent), parent] : [];
  };
  return areas.filter(({ revision }) => revision > 0).map((area) => ({ area, above: above(area) }));
}

/** The area itself, whatever is on display of it; null where there is none. */
export const readAreaName = (areaId: string): Promise<Pick<Area, "id" | "name" | "demo"> | null> => readArea(areaId);

/** Every area, also those of which nothing is on display. */
export const listAllAreas = async (): Promise<readonly Pick<Area, "id" | "name" | "level">[]> =>
  (await listAreas()).map(({ id, name, level }) => ({ id, name, level }));
