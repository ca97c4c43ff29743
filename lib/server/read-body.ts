/** What has a body been called, whose work did it take over, and what did it report year by year? */
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { readFigures } from "@/lib/db/figures";
import { listReports } from "@/lib/db/reports";
import type { Area, Body, Day, Scope, Succession } from "@/lib/report/body";
import { type BodyYears, bodyYearsOf } from "@/lib/report/body-years";
import { FORMS, type FormId } from "@/lib/report/form";
import { MEASURED_CELLS } from "@/lib/report/measures";
import { yearsBetween } from "@/lib/report/trend";
import { type Confirmed, readConfirmed } from "./read-confirmed";
import { toYearReport } from "./year-report";

/** Before it there is nothing to count, and nobody is missing from it. */
const FIRST_FORM = Math.min(...Object.values(FORMS).map(({ years }) => years[0]));

export type BodyPage = {
  area: Area;
  body: Body;
  /** All of the area, for the names of those that it followed or that followed it. */
  bodies: readonly Body[];
  successions: readonly Succession[];
  /** `form` is null for reports of the years before the forms, which have no figures. */
  reports: readonly { year: number; scope: Scope; form: FormId | null; publishedOn: Day | null }[];
  history: BodyYears;
  confirmed: readonly Confirmed[];
  isReviewed: boolean;
};

/** Null where there is no such area or body. */
export async function readBody(areaId: string, bodyId: string): Promise<BodyPage | null> {
  const [area, bodies, successions, rows, reports, confirmed] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    listSuccessions(areaId),
    readFigures(areaId, { bodies: [bodyId], keys: MEASURED_CELLS }),
    listReports(areaId, { live: true }),
    readConfirmed(areaId, bodyId),
  ]);
  const body = bodies.find(({ id }) => id === bodyId);
  if (!area || !body) return null;
  const forms = new Map(rows.map(({ year, form }) => [year, form]));
  const years = reports.map(({ year }) => year).filter((year) => year >= FIRST_FORM);
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined || last === undefined ? [] : yearsBetween(first, last);
  return {
    area,
    body,
    bodies,
    successions: successions.filter(({ from, to }) => from === bodyId || to === bodyId),
    reports: reports
      .filter((report) => report.bodyId === bodyId)
      .map(({ year, scope, publishedOn }) => ({ year, scope, form: forms.get(year) ?? null, publishedOn })),
    confirmed,
    history: bodyYearsOf(body, rows.map(toYearReport), span),
    isReviewed: rows.every(({ reviewed }) => reviewed),
  };
}
