/** What would a ranking of an area's year be made of, as things stand? */
import { listBodies } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import { readFigures } from "@/lib/db/figures";
import { type Publication, readPublications } from "@/lib/db/publications";
import { readRoster, type SavedRoster } from "@/lib/db/rosters";
import { readConfirmed } from "@/lib/db/verdicts";
import { type Body, type Day, scopeOf } from "@/lib/report/body";
import { owesReport } from "@/lib/report/coverage";
import { type Deadline, dueDate } from "@/lib/report/deadline";
import type { BodyRow, EarlierRow, EditionInput, ReportRow, VerdictRow } from "@/lib/report/editions/input";
import { CODE_VERSION } from "@/lib/report/editions/version";
import type { Figures } from "@/lib/report/figure";
import { OUTCOME_CELLS } from "@/lib/report/score/assess";
import { type Configuration, INDEX } from "@/lib/report/score/configuration";

/** A report that comes a year late is one that did not come. */
export const cutOffOf = (year: number, today: Day): Day => (today < `${year + 1}-12-31` ? today : `${year + 1}-12-31`);

export type Asked = { number: number; today: Day; configuration?: Configuration };

/** Without a report on the year there is nothing to rank: then it has no reports. */
export async function gatherEdition(
  areaId: string,
  year: number,
  { number, today, configuration = INDEX }: Asked,
): Promise<EditionInput> {
  const [bodies, publications, rows, earlier, confirmed, deadlines, roster] = await Promise.all([
    listBodies(areaId),
    readPublications(areaId, year),
    readFigures(areaId, { years: [year] }),
    readEarlier(areaId, year, configuration),
    readConfirmed(areaId, { today, years: [year] }),
    listDeadlines(areaId, year),
    readRoster(areaId, year),
  ]);
  const figures = new Map(rows.map((row) => [`${row.bodyId} ${row.scope}`, row.values]));
  const own = (found: Pick<Publication, "bodyId" | "scope">) =>
    bodies.some(({ id, kind }) => id === found.bodyId && scopeOf(kind) === found.scope);
  const reports = publications
    .filter(own)
    .map((one) => reportRow(one, year, { bodies, deadlines }, figures.get(`${one.bodyId} ${one.scope}`)));
  const verdicts = confirmed
    .filter(own)
    .map(({ bodyId, rule, severity, cause }): VerdictRow => ({ body: bodyId, rule, severity, cause }));
  return {
    heading: { area: areaId, year, number, cutOff: cutOffOf(year, today), seed: year, code: CODE_VERSION, configuration },
    bodies: rosterOf(bodies, year, roster, reports),
    reports,
    earlier,
    verdicts,
  };
}

/** Whoever owes a report by the area's own list, else by standing at the end of the year; and whoever made one. */
function rosterOf(
  bodies: readonly Body[],
  year: number,
  roster: SavedRoster | null,
  reports: readonly ReportRow[],
): readonly BodyRow[] {
  const owes = (body: Body) =>
    roster ? roster.lines.some((line) => line.bodyId === body.id && line.owes) : owesReport(body, year);
  return bodies
    .filter((body) => owes(body) || reports.some((report) => report.body === body.id))
    .map(({ id, kind }) => ({ body: id, kind }));
}

export function reportRow(
  { bodyId, form, publishedOn, dates, sections }: Publication,
  year: number,
  { bodies, deadlines }: { bodies: readonly Body[]; deadlines: readonly Deadline[] },
  figures: Figures = {},
): ReportRow {
  const kind = bodies.find(({ id }) => id === bodyId)?.kind ?? "department";
  return { body: bodyId, form, due: dueDate(kind, year, deadlines).due, publishedOn, dates, sections, figures };
}

async function readEarlier(areaId: string, year: number, { outcome }: Configuration): Promise<readonly EarlierRow[]> {
  const years = Array.from({ length: outcome.poolYears - 1 }, (_, index) => year - 1 - index);
  const rows = await readFigures(areaId, { years, scope: "own", keys: OUTCOME_CELLS });
  return rows.map(({ bodyId, year: on, form, values }) => ({ body: bodyId, year: on, form, figures: values }));
}
