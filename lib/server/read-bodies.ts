/** Which bodies does an area have, and who reported when? */
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { listReports } from "@/lib/db/reports";
import type { Area, Body, Succession } from "@/lib/report/body";
import { type Presence, presenceOf } from "@/lib/report/coverage";
import { yearsBetween } from "@/lib/report/trend";

export type BodiesPage = {
  area: Area;
  years: readonly number[];
  bodies: readonly { body: Body; reports: number; presence: readonly Presence[] }[];
  successions: readonly Succession[];
};

/** Null where there is no such area. */
export async function readBodies(areaId: string): Promise<BodiesPage | null> {
  const [area, bodies, successions, reports] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    listSuccessions(areaId),
    listReports(areaId, { live: true }),
  ]);
  if (!area) return null;
  const [first, last] = [reports[0]?.year, reports.at(-1)?.year];
  const years = first === undefined || last === undefined ? [] : yearsBetween(first, last);
  return {
    area,
    years,
    successions,
    bodies: bodies.map((body) => {
      const reported = new Set(reports.filter(({ bodyId }) => bodyId === body.id).map(({ year }) => year));
      return { body, reports: reported.size, presence: years.map((year) => presenceOf(body, year, reported)) };
    }),
  };
}
