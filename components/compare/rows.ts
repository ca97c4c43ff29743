/** The rows of a comparison's table, on the screen and in the files of it. */
import type { ComparedSeries, Entity, Point } from "@/lib/report/compare/compare";
import type { Variable } from "@/lib/report/compare/variable";
import type { CompareContext } from "./context";

export type CompareRow = { entity: Entity; year: number; points: readonly { variable: Variable; point: Point }[] };

/** One row for each body and year, the newest first: as chosen, by name, or by the first measure from high to low. */
export function rowsOf({ data, view, nameOf, language }: CompareContext): readonly CompareRow[] {
  const of = new Map(data.series.map((series) => [`${series.entity.id} ${series.variable.key}`, series]));
  const rows = data.entities.flatMap((entity) =>
    data.years
      .map((year, index): CompareRow => ({ entity, year, points: pointsAt(entity, index, data.variables, of) }))
      .reverse(),
  );
  if (view.order === "name")
    return rows.toSorted((a, b) => nameOf(a.entity).localeCompare(nameOf(b.entity), language) || b.year - a.year);
  if (view.order === "value") return rows.toSorted((a, b) => valueIn(b) - valueIn(a));
  return rows;
}

/** What the entity of a row was called in its year. */
export const rowName = (entity: Entity, year: number, { nameOf, bodyName }: CompareContext): string =>
  entity.of === "body" ? bodyName(entity.id, year) : nameOf(entity);

const valueIn = ({ points }: CompareRow): number => points[0]?.point.value ?? Number.NEGATIVE_INFINITY;

const pointsAt = (entity: Entity, index: number, variables: readonly Variable[], of: ReadonlyMap<string, ComparedSeries>) =>
  variables.flatMap((variable) => {
    const point = of.get(`${entity.id} ${variable.key}`)?.points[index];
    return point ? [{ variable, point }] : [];
  });
