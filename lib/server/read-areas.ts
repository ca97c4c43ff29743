/** Which areas have something on display? */
import { listAreas, listChildren, type AreaEntry as Row, readArea } from "@/lib/db/areas";
import { listEditions } from "@/lib/db/editions";
import type { Area } from "@/lib/report/body";
import { isNamed } from "./find-bodies";

export type AreaEntry = {
  area: Area;
  /** What is on display of it: so many reports, on these years. */
  reports: number;
  years: readonly [first: number, last: number] | null;
};

export type HomePage = {
  /** The outermost areas and what lies below each, in the order of their codes; those alone that were looked for. */
  groups: readonly { outermost: AreaEntry; areas: readonly (AreaEntry & { above: readonly Area[] })[] }[];
  /** However many were looked for. */
  all: { areas: number; reports: number; years: readonly [first: number, last: number] | null };
};

const entryOf = ({ reports, firstYear, lastYear, ...area }: Row): AreaEntry => ({
  ...{ area, reports },
  years: firstYear === null || lastYear === null ? null : [firstYear, lastYear],
});

/** From the outermost to itself. */
function lineageIn(known: ReadonlyMap<string, Row>, area: Row): readonly Row[] {
  const parent = area.parentId === null ? undefined : known.get(area.parentId);
  return parent ? [...lineageIn(known, parent), area] : [area];
}

/** Reads no area's reports: there may be thousands of areas. `query`: a part of a name of the area or of one above it, or its code. */
export async function readHome(query = ""): Promise<HomePage> {
  const known = new Map((await listAreas()).map((area) => [area.id, area]));
  const shown = [...known.values()].filter(({ revision }) => revision > 0);
  const groups = new Map<string, HomePage["groups"][number]>();
  for (const area of shown) {
    const lineage = lineageIn(known, area);
    const names = [area.id, ...lineage.flatMap(({ name, nameEn }) => [name, nameEn])];
    if (query !== "" && !isNamed(names, query)) continue;
    const [outermost = area, ...others] = lineage;
    const { areas } = groups.get(outermost.id) ?? { areas: [] };
    const own = others.length === 0 ? [] : [{ ...entryOf(area), above: others.slice(0, -1) }];
    groups.set(outermost.id, { outermost: entryOf(outermost), areas: [...areas, ...own] });
  }
  const years = shown.flatMap((area) => entryOf(area).years ?? []);
  return {
    groups: [...groups.values()],
    all: {
      areas: shown.length,
      reports: shown.reduce((sum, { reports }) => sum + reports, 0),
      years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    },
  };
}

export type AreasBelow = {
  areas: readonly AreaEntry[];
  /** The public may see them ranked among each other. */
  isRanked: boolean;
};

/** The areas directly below one. */
export async function readBelow(areaId: string): Promise<AreasBelow> {
  const areas = await listChildren(areaId);
  const editions = areas.length === 0 ? [] : await listEditions(areaId, { compares: "areas", released: true });
  return { areas: areas.map(entryOf), isRanked: editions.length > 0 };
}

/** The area itself, whatever is on display of it; null where there is none. */
export const readAreaName = (areaId: string): Promise<Pick<Area, "id" | "name" | "demo"> | null> => readArea(areaId);

/** Every area, also those of which nothing is on display. */
export const listAllAreas = async (): Promise<readonly Pick<Area, "id" | "name" | "level">[]> =>
  (await listAreas()).map(({ id, name, level }) => ({ id, name, level }));
