/** What does an area look like in a year, and over the years? */
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { readFigures } from "@/lib/db/figures";
import { listLatest } from "@/lib/db/reports";
import { type Area, type Body, scopeOf } from "@/lib/report/body";
import { MEASURED_CELLS } from "@/lib/report/measures";
import { type Overview, overviewOf } from "@/lib/report/overview";
import { type AreasBelow, readBelow } from "./read-areas";
import { latestCorrections, type PublicCorrection } from "./read-corrections";
import { toYearReport } from "./year-report";

const LATEST = 6;
const CORRECTIONS = 4;

export type OverviewPage = {
  area: Area;
  bodies: readonly Body[];
  /** Null where the area has no report yet. */
  overview: Overview | null;
  latest: readonly { body: string; year: number; publishedOn: string | null }[];
  corrections: readonly PublicCorrection[];
  below: AreasBelow;
  /** A person has compared every figure with its source. */
  isReviewed: boolean;
};

/** Null where there is no such area. Without a year, or in one without reports, the latest. */
export async function readOverview(areaId: string, year?: number): Promise<OverviewPage | null> {
  const [area, bodies, rows, latest, corrections, below] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    readFigures(areaId, { keys: MEASURED_CELLS }),
    listLatest(areaId, LATEST),
    latestCorrections(areaId, CORRECTIONS),
    readBelow(areaId),
  ]);
  if (!area) return null;
  const reportsOf = (scope: "own" | "aggregate") => rows.filter((row) => row.scope === scope).map(toYearReport);
  const reporting = bodies.filter(({ kind }) => scopeOf(kind) === "own");
  return {
    area,
    bodies,
    overview: overviewOf({ bodies: reporting, reports: reportsOf("own"), aggregates: reportsOf("aggregate"), year }),
    latest: latest.map(({ bodyId, year: on, publishedOn }) => ({ body: bodyId, year: on, publishedOn })),
    corrections,
    below,
    isReviewed: rows.every(({ reviewed }) => reviewed),
  };
}
