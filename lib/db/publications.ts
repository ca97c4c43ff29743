/** What a report on display says of its own publication, and how much of it there is: small facts out of large texts. */
import type { Day, Scope } from "@/lib/report/body";
import type { FormId } from "@/lib/report/form";
import type { ReportDate } from "@/lib/report/report";
import { db } from "./client";
import { toDay } from "./day";

/** `sections`: how many of the six sections it has. `dates`: every date that is known of it. */
export type Publication = {
  bodyId: string;
  scope: Scope;
  form: FormId | null;
  publishedOn: Day | null;
  dates: readonly Pick<ReportDate, "kind" | "value">[];
  sections: number;
};

type Row = Omit<Publication, "publishedOn" | "dates"> & { publishedOn: Date | null; dates: Publication["dates"] };

/** The reports on a year that are on display, ordered by body. */
export async function readPublications(areaId: string, year: number): Promise<Publication[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT body_id AS "bodyId", scope::text, version.form, published_on AS "publishedOn", version.content -> 'dates' AS dates,
      (SELECT count(DISTINCT section ->> 'key') FROM jsonb_array_elements(version.content -> 'sections') AS section)::int AS sections
    FROM reports JOIN report_versions AS version USING (area_id, body_id, year, scope)
    WHERE area_id = ${areaId} AND year = ${year} AND version.number = reports.live_version
    ORDER BY body_id, scope`;
  return rows.map(({ publishedOn, dates, ...row }) => ({
    ...row,
    publishedOn: toDay(publishedOn),
    dates: dates.map(({ kind, value }) => ({ kind, value })),
  }));
}
