/** Which numbers of an area changed after they had been on display? */

import { dayOf } from "@/lib/clock";
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { type Correction, listCorrections } from "@/lib/db/history";
import type { Area, Body, Day } from "@/lib/report/body";

/** `isCut`: there are more than are listed. */
export type CorrectionsPage = {
  area: Area;
  bodies: readonly Body[];
  corrections: readonly (Omit<Correction, "at" | "role" | "scope"> & { on: Day })[];
  isCut: boolean;
};

const MOST = 500;

/** Null where there is no such area. */
export async function readCorrections(areaId: string): Promise<CorrectionsPage | null> {
  const [area, bodies, rows] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    listCorrections(areaId, { limit: MOST + 1 }),
  ]);
  if (!area) return null;
  const corrections = rows.slice(0, MOST).map(({ at, role: _role, scope: _scope, ...row }) => ({ ...row, on: dayOf(at) }));
  return { area, bodies, corrections, isCut: rows.length > MOST };
}
