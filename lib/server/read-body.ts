/** What has a body been called, whose work did it take over, and what did it report year by year? */
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { readFigures } from "@/lib/db/figures";
import { listReports } from "@/lib/db/reports";
import type { Area, Body, Day, Scope, Succession } from "@/lib/report/body";
import { type BodyYears, bodyYearsOf } from "@/lib/report/body-years";
import { joinedWith } from "@/lib/report/compare/joined";
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
  /** Those whose figures are added up in the history: the body, and where it was asked for all that it is joined with. */
  members: readonly string[];
  /** Their reports with figures. */
  counted: readonly { body: string; year: number; form: FormId }[];
  history: BodyYears;
  confirmed: readonly Confirmed[];
  isReviewed: boolean;
};

/** Null where there is no such area or body. `joined`: the history is that of all whose work it shares (可比口径). */
export async function readBody(areaId: string, bodyId: string, joined = false): Promise<BodyPage | null> {
  const successions = await listSuccessions(areaId);
  const members = joined ? joinedWith(bodyId, successions) : [bodyId];
  const [area, bodies, rows, reports, confirmed] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    readFigures(areaId, { bodies: members, keys: MEASURED_CELLS }),
    listReports(areaId, { live: true }),
    readConfirmed(areaId, bodyId),
  ]);
  const body = bodies.find(({ id }) => id === bodyId);
  if (!area || !body) return null;
  const forms = new Map(rows.flatMap((row) => (row.bodyId === bodyId ? [[row.year, row.form] as const] : [])));
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
    members,
    counted: rows.map(({ bodyId: one, year, form }) => ({ body: one, year, form })),
    confirmed,
    history: bodyYearsOf(
      bodies.filter(({ id }) => members.includes(id)),
      rows.map(toYearReport),
      span,
    ),
    isReviewed: rows.every(({ reviewed }) => reviewed),
  };
}
