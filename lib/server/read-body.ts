/** What has a body been called, whose work did it take over, and what did it report year by year? */
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { readFigures } from "@/lib/db/figures";
import { listReports } from "@/lib/db/reports";
import type { Area, Body, Day, Scope, Succession } from "@/lib/report/body";
import { type BodyYears, bodyYearsOf } from "@/lib/report/body-years";
import type { FormId } from "@/lib/report/form";
import { MEASURED_CELLS } from "@/lib/report/measures";
import { yearsBetween } from "@/lib/report/trend";
import { toYearReport } from "./year-report";

export type BodyPage = {
  area: Area;
  body: Body;
  /** All of the area, for the names of those that it followed or that followed it. */
  bodies: readonly Body[];
  successions: readonly Succession[];
  reports: readonly { year: number; scope: Scope; form: FormId; publishedOn: Day | null }[];
  history: BodyYears;
  isReviewed: boolean;
};

/** Null where there is no such area or body. */
export async function readBody(areaId: string, bodyId: string): Promise<BodyPage | null> {
  const [area, bodies, successions, rows, reports] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    listSuccessions(areaId),
    readFigures(areaId, { bodies: [bodyId], keys: MEASURED_CELLS }),
    listReports(areaId, { live: true }),
  ]);
  const body = bodies.find(({ id }) => id === bodyId);
  if (!area || !body) return null;
  const [first, last] = [reports[0]?.year, reports.at(-1)?.year];
  const span = first === undefined || last === undefined ? [] : yearsBetween(first, last);
  return {
    area,
    body,
    bodies,
    successions: successions.filter(({ from, to }) => from === bodyId || to === bodyId),
    reports: rows.map(({ year, scope, form, publishedOn }) => ({ year, scope, form, publishedOn })),
    history: bodyYearsOf(body, rows.map(toYearReport), span),
    isReviewed: rows.every(({ reviewed }) => reviewed),
  };
}
