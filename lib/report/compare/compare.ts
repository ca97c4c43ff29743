/** Bodies, or groups of them, side by side: every variable of every year, with its numerator, denominator and cells. */
import { type Body, type BodyKind, type Scope, type Succession, scopeOf } from "@/lib/report/body";
import { owesReport } from "@/lib/report/coverage";
import type { Figures } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { evaluatePool } from "@/lib/report/metrics/evaluate";
import type { MetricStatus } from "@/lib/report/metrics/metric";
import type { Interval } from "@/lib/report/stats";
import type { Gap } from "@/lib/report/total";
import { joinedWith } from "./joined";
import type { Variable } from "./variable";

export type ComparedReport = {
  body: string;
  year: number;
  scope: Scope;
  form: FormId;
  version: number;
  reviewed: boolean;
  figures: Figures;
};

/** One line of a comparison: a body, the bodies of a comparable series, or the sum of many. */
export type Entity = {
  id: string;
  /** `joined`: a body with those that it followed or that followed it. */
  of: "body" | "joined" | "sum" | "area";
  members: readonly string[];
  kind: BodyKind | null;
};

/** Why there is no number: as for a cell, or that the body did not stand in that year. */
export type PointGap = Gap | "notThere" | "contradictory";

export type Point = {
  year: number;
  status: MetricStatus;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  interval: Interval | null;
  gap: PointGap | undefined;
  implied: boolean;
  /** Where the number stands: cells of each report that is in it. */
  sources: readonly { body: string; version: number; reviewed: boolean; form: FormId }[];
  cells: readonly CellKey[];
  /** Reports that lack an input and are not in the number, and bodies that owed a report and gave none. */
  left: readonly string[];
};

export type ComparedSeries = { entity: Entity; variable: Variable; points: readonly Point[] };

export const SUM = "sum.";

/** Sums over all bodies or over those of a kind are asked for by `sum.all` and `sum.town`; whole-area reports are in neither. */
function entityOf(id: string, bodies: readonly Body[], successions: readonly Succession[], joined: boolean): Entity | null {
  const own = bodies.filter(({ kind }) => scopeOf(kind) === "own");
  if (id.startsWith(SUM)) {
    const kind = id.slice(SUM.length);
    const members = own.filter((body) => kind === "all" || body.kind === kind);
    return members.length === 0 ? null : { id, of: "sum", members: members.map((body) => body.id), kind: null };
  }
  const body = bodies.find((one) => one.id === id);
  if (!body) return null;
  const members = joined ? joinedWith(id, successions) : [id];
  return { id, of: members.length > 1 ? "joined" : "body", members, kind: body.kind };
}

/** `each.all` and `each.town` ask for every body, each by itself. */
export const EACH = "each.";

function expanded(id: string, bodies: readonly Body[]): readonly string[] {
  if (!id.startsWith(EACH)) return [id];
  const kind = id.slice(EACH.length);
  return bodies.filter((body) => scopeOf(body.kind) === "own" && (kind === "all" || body.kind === kind)).map((body) => body.id);
}

/** Bodies of one comparable series stand once, under the first that was asked for. */
export function entitiesOf(
  ids: readonly string[],
  bodies: readonly Body[],
  successions: readonly Succession[],
  joined: boolean,
): readonly Entity[] {
  const wanted = new Set(ids.flatMap((id) => expanded(id, bodies)));
  const entities = [...wanted].flatMap((id) => entityOf(id, bodies, successions, joined) ?? []);
  const isRepeated = (entity: Entity, index: number) =>
    entity.of === "joined" && entities.slice(0, index).some((one) => one.of === "joined" && one.members.includes(entity.id));
  return entities.filter((entity, index) => !isRepeated(entity, index));
}

/** An area as the sum of its bodies, whose names in the comparison are given. */
export const areaEntity = (id: string, bodies: readonly Body[]): Entity => ({
  id,
  of: "area",
  members: bodies.map((body) => body.id),
  kind: null,
});

type Reports = { of: (body: string, year: number) => ComparedReport | undefined };

export function indexReports(reports: readonly ComparedReport[]): Reports {
  const index = new Map(reports.map((report) => [`${report.body} ${report.year}`, report]));
  return { of: (body, year) => index.get(`${body} ${year}`) };
}

/** Why nobody of the entity reported on a year. */
const absenceOf = (members: readonly Body[], year: number): PointGap =>
  members.some((body) => owesReport(body, year)) ? "noReport" : "notThere";

const nothing = (year: number, gap: PointGap, left: readonly string[] = []): Point => ({
  year,
  status: "unknown",
  value: null,
  numerator: null,
  denominator: null,
  interval: null,
  gap,
  implied: false,
  sources: [],
  cells: [],
  left,
});

function pointOf(entity: Entity, variable: Variable, year: number, bodies: ReadonlyMap<string, Body>, reports: Reports): Point {
  const members = entity.members.flatMap((id) => bodies.get(id) ?? []);
  const found = members.flatMap(({ id }) => reports.of(id, year) ?? []);
  const owing = members.filter((body) => owesReport(body, year) && !reports.of(body.id, year)).map(({ id }) => id);
  if (found.length === 0) return nothing(year, absenceOf(members, year), owing);
  // A comparable series without one of its bodies would not be comparable; a sum of many says who is missing.
  if (entity.of === "joined" && owing.length > 0) return nothing(year, "noReport", owing);
  const value = evaluatePool(variable, found);
  const lacking = new Set(value.missing.map(({ source }) => source));
  if (entity.of === "joined" && lacking.size > 0) return nothing(year, gapOf(value.missing[0]?.gap), owing);
  const counted = found.filter((_, index) => !lacking.has(index));
  return {
    year,
    status: value.status,
    value: value.value,
    numerator: value.numerator,
    denominator: value.denominator,
    interval: value.interval,
    gap: gapIn(value.status, value.missing[0]?.gap),
    implied: value.implied.length > 0,
    sources: counted.map(({ body, version, reviewed, form }) => ({ body, version, reviewed, form })),
    cells: value.cells,
    left: [...found.filter((_, index) => lacking.has(index)).map(({ body }) => body), ...owing],
  };
}

const CELL_GAPS: readonly string[] = [
  "blank",
  "notApplicable",
  "lost",
  "unreadable",
  "absent",
  "notOnForm",
  "noReport",
  "otherUnit",
];

const gapOf = (gap: string | undefined): PointGap =>
  gap !== undefined && CELL_GAPS.includes(gap) ? (gap as Gap) : "contradictory"; // the list above is Gap's

function gapIn(status: MetricStatus, missing: string | undefined): PointGap | undefined {
  if (status === "unknown") return gapOf(missing);
  return status === "notOnForm" || status === "notApplicable" ? status : undefined;
}

export type CompareInput = {
  entities: readonly Entity[];
  variables: readonly Variable[];
  years: readonly number[];
  bodies: readonly Body[];
  reports: readonly ComparedReport[];
};

/** One series for each entity and variable, entity by entity. */
export function compare({ entities, variables, years, bodies, reports }: CompareInput): readonly ComparedSeries[] {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const index = indexReports(reports);
  return entities.flatMap((entity) =>
    variables.map((variable) => ({
      entity,
      variable,
      points: years.map((year) => pointOf(entity, variable, year, known, index)),
    })),
  );
}
