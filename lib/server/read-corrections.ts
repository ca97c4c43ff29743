/** Which numbers of an area changed after they had been on display? */

import { dayOf } from "@/lib/clock";
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { type Correction, listCorrections } from "@/lib/db/history";
import type { Area, Body, Day } from "@/lib/report/body";

/** What everybody may know of a correction: the day, not the moment nor the hand. */
export type PublicCorrection = Omit<Correction, "at" | "role" | "scope"> & { on: Day };

/** `isCut`: there are more than are listed. */
export type CorrectionsPage = {
  area: Area;
  bodies: readonly Body[];
  corrections: readonly PublicCorrection[];
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
  return { area, bodies, corrections: rows.slice(0, MOST).map(publicly), isCut: rows.length > MOST };
}

const publicly = ({ at, role: _role, scope: _scope, ...row }: Correction): PublicCorrection => ({ ...row, on: dayOf(at) });

/** The newest corrections of an area. */
export const latestCorrections = async (areaId: string, limit: number): Promise<readonly PublicCorrection[]> =>
  (await listCorrections(areaId, { limit })).map(publicly);
