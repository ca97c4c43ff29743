/** How do bodies, or areas, compare? */
import type { AreaEntry } from "@/lib/db/areas";
import type { FigureRow } from "@/lib/db/figures";
import type { CompareView } from "@/lib/params/compare";
import { type Body, scopeOf } from "@/lib/report/body";
import { BREAKDOWNS, breakdownIn } from "@/lib/report/breakdown";
import { areaEntity, type ComparedReport, compare, EACH, type Entity, entitiesOf, SUM } from "@/lib/report/compare/compare";
import type { Compared } from "@/lib/report/compare/compared";
import { per, type Variable, variableOf } from "@/lib/report/compare/variable";
import type { CellKey } from "@/lib/report/form";
import { cellsOfFormula } from "@/lib/report/metrics/read-cells";
import { yearsBetween } from "@/lib/report/trend";
import { KEPT, type Readings } from "./compare-readings";
import { allWritings } from "./find-bodies";

/** More areas at once would be a table of their own, not a comparison. */
const MOST_AREAS = 40;
const FIRST_MEASURE = "newRequests";

const isArea = (id: string): boolean => /^\d+$/.test(id);

/** Null where there is no such area. */
export async function readCompare(areaId: string, view: CompareView, readings = KEPT): Promise<Compared | null> {
  const variables = variablesOf(view);
  const keys = [...new Set(variables.flatMap(cellsOfFormula))];
  const [{ area, areas, bodies, successions }, rows] = await Promise.all([
    readings.roster(areaId),
    readings.figures(areaId, keys),
  ]);
  if (!area) return null;
  const wanted = view.bodies.length > 0 ? view.bodies : bodies.length > 0 ? [`${SUM}all`] : areas.map(({ id }) => id);
  const others = await readOthers(wanted.filter(isArea).slice(0, MOST_AREAS), keys, readings);
  const reports = [...ownReports(rows, bodies), ...others.flatMap((other) => other.reports)];
  const span = spanOf(area, areas, reports);
  const years = span.filter((year) => year >= (view.from ?? year) && year <= (view.to ?? year));
  const all = [...bodies, ...others.flatMap((other) => other.bodies)];
  const entities = wanted.flatMap((id) => {
    if (!isArea(id)) return [];
    const other = others.find((one) => one.area.id === id);
    return other ? [areaEntity(id, other.bodies)] : [];
  });
  const own = entitiesOf(
    wanted.filter((id) => !isArea(id)),
    bodies,
    successions,
    view.joined,
  );
  const compared = { variables, years, bodies: all, reports };
  const isOfAll = wanted.some((id) => id.startsWith(EACH));
  const every = [...own, ...entities];
  const series = compare({ ...compared, entities: every });
  // Who is asked for by name is shown even where there was no such body yet; who comes with all the others is not.
  const isThere = (entity: Entity) =>
    series.some((one) => one.entity === entity && one.points.some(({ gap }) => gap !== "notThere"));
  const chosen = isOfAll ? every.filter(isThere) : every;
  return {
    area,
    bodies,
    writings: Object.fromEntries(bodies.map((body) => [body.id, allWritings(body)])),
    areas,
    successions,
    span,
    years,
    entities: chosen,
    variables,
    series: series.filter(({ entity }) => chosen.includes(entity)),
    latest: latestOf(bodies, variables[0], years.at(-1), reports),
    unknown: wanted.filter((id) => !id.startsWith(EACH) && !every.some((one) => one.id === id || one.members.includes(id))),
  };
}

/** A stack of parts always has all of them, and the total that the form prints beside them. */
function variablesOf({ measures, as, per: denominator }: CompareView): readonly Variable[] {
  const chosen = measures.length > 0 ? measures : [FIRST_MEASURE];
  const breakdown = as === "stack" ? breakdownIn(chosen) : undefined;
  const wanted = breakdown ? [...BREAKDOWNS[breakdown].parts, BREAKDOWNS[breakdown].whole] : chosen;
  return wanted.flatMap((key) => variableOf(key) ?? []).map((variable) => per(variable, denominator));
}

const reportOf = (row: FigureRow, body = row.bodyId): ComparedReport => ({
  body,
  year: row.year,
  scope: row.scope,
  form: row.form,
  version: row.version,
  reviewed: row.reviewed,
  figures: row.values,
});

/** A body's own report, or the whole area's where that is what the body reports on. */
function ownReports(rows: readonly FigureRow[], bodies: readonly Body[]): readonly ComparedReport[] {
  const scopes = new Map(bodies.map(({ id, kind }) => [id, scopeOf(kind)]));
  return rows.filter((row) => scopes.get(row.bodyId) === row.scope).map((row) => reportOf(row));
}

type Other = { area: AreaEntry; bodies: readonly Body[]; reports: readonly ComparedReport[] };

/** Other areas as bodies under names of their own: `350504/jiaoyu`. */
async function readOthers(ids: readonly string[], keys: readonly CellKey[], readings: Readings): Promise<readonly Other[]> {
  const found = await Promise.all(
    ids.map(async (id): Promise<Other | null> => {
      const [{ area, bodies }, rows] = await Promise.all([readings.roster(id), readings.figures(id, keys)]);
      const named = (body: string) => `${id}/${body}`;
      return (
        area && {
          area,
          bodies: bodies.filter(({ kind }) => scopeOf(kind) === "own").map((body) => ({ ...body, id: named(body.id) })),
          reports: rows.flatMap((row) => (row.scope === "own" ? [reportOf(row, named(row.bodyId))] : [])),
        }
      );
    }),
  );
  return found.flatMap((other) => other ?? []);
}

function spanOf(area: AreaEntry, areas: readonly AreaEntry[], reports: readonly ComparedReport[]): readonly number[] {
  const known = [area, ...areas].flatMap(({ firstYear, lastYear }) => [firstYear ?? [], lastYear ?? []].flat());
  const years = [...known, ...reports.map(({ year }) => year)];
  return years.length === 0 ? [] : yearsBetween(Math.min(...years), Math.max(...years));
}

function latestOf(
  bodies: readonly Body[],
  variable: Variable | undefined,
  year: number | undefined,
  reports: readonly ComparedReport[],
): Compared["latest"] {
  if (!variable || year === undefined) return {};
  const entities = entitiesOf(
    bodies.map(({ id }) => id),
    bodies,
    [],
    false,
  );
  const series = compare({ entities, variables: [variable], years: [year], bodies, reports });
  return Object.fromEntries(series.map(({ entity, points }) => [entity.id, points[0]?.value ?? null]));
}
