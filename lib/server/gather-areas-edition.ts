/** What would a ranking of the areas below one be made of, as things stand? Of each area its aggregate is taken. */
import { listChildren } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import { readFigures } from "@/lib/db/figures";
import { readPublications } from "@/lib/db/publications";
import { readConfirmed } from "@/lib/db/verdicts";
import type { Area, Day } from "@/lib/report/body";
import { REQUESTS } from "@/lib/report/editions/edition";
import type { BodyRow, EarlierRow, EditionInput, ReportRow, VerdictRow } from "@/lib/report/editions/input";
import { CODE_VERSION } from "@/lib/report/editions/version";
import { OUTCOME_CELLS } from "@/lib/report/score/assess";
import { AREA_INDEX } from "@/lib/report/score/configuration";
import { type Asked, cutOffOf, reportRow } from "./gather-edition";

type AreaRows = { body: BodyRow; reports: readonly ReportRow[]; earlier: readonly EarlierRow[]; verdicts: readonly VerdictRow[] };

/** An area of which the system knows no reporting body is none to compare. */
export async function gatherAreasEdition(
  parentId: string,
  year: number,
  { number, today, configuration = AREA_INDEX }: Asked,
): Promise<EditionInput> {
  const areas = await listChildren(parentId);
  const years = Array.from({ length: configuration.outcome.poolYears - 1 }, (_, index) => year - 1 - index);
  const rows = (await Promise.all(areas.map((area) => readAreaRows(area, year, { today, years })))).filter((one) => one !== null);
  const heading = { area: parentId, compares: "areas" as const, year, number, cutOff: cutOffOf(year, today), seed: year };
  return {
    heading: { ...heading, code: CODE_VERSION, configuration },
    bodies: rows.map(({ body }) => body),
    reports: rows.flatMap(({ reports }) => reports),
    earlier: rows.flatMap(({ earlier }) => earlier),
    verdicts: rows.flatMap(({ verdicts }) => verdicts),
  };
}

async function readAreaRows(
  { id, level }: Pick<Area, "id" | "level">,
  year: number,
  { today, years }: { today: Day; years: readonly number[] },
): Promise<AreaRows | null> {
  const bodies = await listBodies(id);
  const reporter = bodies.find(({ kind }) => kind === "government");
  if (!reporter) return null;
  const [publications, rows, before, confirmed, deadlines] = await Promise.all([
    readPublications(id, year),
    readFigures(id, { years: [year], scope: "aggregate" }),
    readFigures(id, { years, scope: "aggregate", keys: [...OUTCOME_CELLS, REQUESTS] }),
    readConfirmed(id, { today, years: [year], bodies: [reporter.id] }),
    listDeadlines(id, year),
  ]);
  const reports = publications
    .filter(({ bodyId, scope }) => bodyId === reporter.id && scope === "aggregate")
    .map((one) => ({
      ...reportRow(one, year, { bodies, deadlines }, rows.find(({ bodyId }) => bodyId === reporter.id)?.values),
      body: id,
    }));
  return {
    body: { body: id, kind: "government", level, reporter: reporter.id },
    reports,
    earlier: before
      .filter(({ bodyId }) => bodyId === reporter.id)
      .map(({ year: on, form, values }) => ({ body: id, year: on, form, figures: values })),
    verdicts: confirmed
      .filter(({ scope }) => scope === "aggregate")
      .map(({ rule, severity, cause }) => ({ body: id, rule, severity, cause })),
  };
}
