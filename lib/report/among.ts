/** Judges the reports of an area against each other: what the rules that compare reports need, put together from all of them. */
import { inForce } from "./aggregate/sum";
import type { Adjustment } from "./aggregate/unit";
import { type Body, type Day, nameOf, type Scope, type Succession } from "./body";
import { AMONG, checkAmong } from "./check";
import type { Context, Judged, Other } from "./check/context";
import { presenceOf } from "./coverage";
import type { Figures } from "./figure";
import type { Finding } from "./report";
import type { AmongRule } from "./rules/declare";
import { likenessesOf } from "./similar";

/** A report on display, as it is compared. */
export type AreaReport = Judged & { body: string; scope: Scope; version: number };

export type Area = {
  bodies: readonly Body[];
  successions: readonly Succession[];
  /** What the office has said of the sums of a year, with its reasons. */
  adjustments?: readonly (Adjustment & { year: number })[];
  reports: readonly AreaReport[];
  /** The day by which a body's report on a year was to be published. */
  dueOf: (body: Body, year: number) => Day;
};

export const keyOf = ({ body, year, scope }: Pick<AreaReport, "body" | "year" | "scope">): string => `${body} ${year} ${scope}`;

/**
 * Findings of the rules that compare reports, for each report of the area that `wanted` names, or for all. Texts are compared
 * with each other, which is most of the work, only where one of the rules reads them.
 */
export function judgeAmong(
  area: Area,
  wanted: (report: AreaReport) => boolean = () => true,
  rules: readonly AmongRule[] = AMONG,
): ReadonlyMap<string, readonly Finding[]> {
  const desk = prepare(area, rules.some(readsLikeness));
  return new Map(
    area.reports.filter(wanted).flatMap((report) => {
      const body = desk.bodies.get(report.body);
      return body ? [[keyOf(report), checkAmong(report, contextOf(report, body, desk), rules)]] : [];
    }),
  );
}

type Desk = {
  area: Area;
  bodies: ReadonlyMap<string, Body>;
  /** By body and year, own scope and aggregate apart. */
  reports: ReadonlyMap<string, AreaReport>;
  byYear: ReadonlyMap<number, readonly AreaReport[]>;
  byBody: ReadonlyMap<string, readonly AreaReport[]>;
  likeness: ReturnType<typeof likenessesOf>;
};

function groupBy<K>(reports: readonly AreaReport[], keyIn: (report: AreaReport) => K): Map<K, AreaReport[]> {
  const groups = new Map<K, AreaReport[]>();
  for (const report of reports) {
    const group = groups.get(keyIn(report)) ?? [];
    group.push(report);
    groups.set(keyIn(report), group);
  }
  return groups;
}

const readsLikeness = ({ reads }: AmongRule): boolean => reads.includes("prose") && reads.includes("peers");

function prepare(area: Area, isLikenessRead: boolean): Desk {
  const bodies = new Map(area.bodies.map((body) => [body.id, body]));
  const reports = area.reports.toSorted((a, b) => a.year - b.year);
  const nameIn = ({ body, year }: AreaReport) => {
    const known = bodies.get(body);
    return known ? nameOf(known, "zh", year) : body;
  };
  const proseOf = (report: AreaReport) => ({
    id: keyOf(report),
    group: report.body,
    year: report.year,
    name: nameIn(report),
    text: report.sections.map(({ text }) => text).join("\n"),
  });
  return {
    area,
    bodies,
    reports: new Map(reports.map((report) => [keyOf(report), report])),
    byYear: groupBy(reports, ({ year }) => year),
    byBody: groupBy(reports, ({ body, scope }) => `${body} ${scope}`),
    likeness: isLikenessRead ? likenessesOf(reports.map(proseOf)) : new Map(),
  };
}

function contextOf(report: AreaReport, body: Body, desk: Desk): Context {
  const { year, scope } = report;
  const ofYear = desk.byYear.get(year) ?? [];
  const units = ofYear.filter((one) => one.scope === "own");
  const asOther = (one: AreaReport) => otherOf(one, desk);
  return {
    body: { id: body.id, kind: body.kind, names: body.names.map(({ name }) => name) },
    due: desk.area.dueOf(body, year),
    before: beforeOf(report, body, desk),
    history: (desk.byBody.get(`${body.id} ${scope}`) ?? []).filter((one) => one.year < year).map(asOther),
    units: scope === "aggregate" ? unitsOf(report, units, desk) : null,
    peers: units.filter((one) => one.body !== body.id && desk.bodies.get(one.body)?.kind === body.kind).map(asOther),
    others: desk.area.bodies.filter(({ id }) => id !== body.id).flatMap(({ names }) => names.map(({ name }) => name)),
    likeness: desk.likeness.get(keyOf(report)) ?? { own: null, others: null },
  };
}

function otherOf({ body, year, form, figures, version }: AreaReport, { bodies }: Desk): Other {
  const known = bodies.get(body);
  return { body, year, form, figures, name: known ? nameOf(known, "zh", year) : body, corrected: version > 1 };
}

/** The units as the office counts them: without those left out, with what it knows of them, and what it adds or takes away. */
function unitsOf({ form, year }: AreaReport, reports: readonly AreaReport[], desk: Desk): Context["units"] {
  const adjustments = inForce((desk.area.adjustments ?? []).filter((one) => one.year === year));
  const without = new Set(adjustments.flatMap(({ kind, body }) => (kind === "leftOut" ? [body] : [])));
  const supplied = (id: string): Figures =>
    Object.fromEntries(
      adjustments.flatMap(({ kind, body, cells, amount }) =>
        kind === "supplied" && body === id && amount !== null ? cells.map((cell) => [cell, amount]) : [],
      ),
    );
  const reported = new Set(reports.map(({ body }) => body));
  const missing = missingIn(year, reported, desk).filter(({ id }) => !without.has(id));
  const known = reports
    .filter(({ body }) => !without.has(body))
    .map((one) => ({ ...otherOf(one, desk), figures: { ...one.figures, ...supplied(one.body) } }));
  const told = missing
    .map((body): Other => ({ body: body.id, name: nameOf(body, "zh", year), year, form, figures: supplied(body.id) }))
    .filter(({ figures }) => Object.keys(figures).length > 0);
  const ids = new Set(told.map(({ body }) => body));
  return {
    reports: [...known, ...told],
    missing: missing.filter(({ id }) => !ids.has(id)).map((body) => nameOf(body, "zh", year)),
    adjustments: adjustments.filter(({ kind }) => kind !== "supplied" && kind !== "leftOut"),
  };
}

const missingIn = (year: number, reported: ReadonlySet<string>, { area }: Desk): readonly Body[] =>
  area.bodies
    .filter(({ id, kind }) => kind !== "government" && !reported.has(id))
    .filter((body) => presenceOf(body, year, new Set()) === "missing");

/** The first day of this year: whoever stood the day before owed a report on last year. */
const stoodBefore = ({ from, until }: Body, year: number): boolean =>
  (from ?? "") < `${year}-01-01` && (until === null || until >= `${year}-01-01`);

/** Through mergers and splits: all from whom work came in this year, and all others to whom it went, too. */
function beforeOf({ year, scope }: AreaReport, body: Body, desk: Desk): Context["before"] {
  const changes = desk.area.successions.filter(({ on }) => on.startsWith(String(year)));
  const moves = changes.filter(({ kind }) => kind !== "transfer");
  const from = [
    ...new Set([
      ...(stoodBefore(body, year) ? [body.id] : []),
      ...moves.flatMap((one) => (one.to === body.id ? [one.from] : [])),
    ]),
  ];
  const heirs = [...new Set(moves.flatMap((one) => (from.includes(one.from) && one.to !== body.id ? [one.to] : [])))];
  const then = from.map((id) => ({ id, report: desk.reports.get(keyOf({ body: id, year: year - 1, scope })) }));
  const now = heirs.map((id) => ({ id, report: desk.reports.get(keyOf({ body: id, year, scope })) }));
  const called = (id: string) => {
    const known = desk.bodies.get(id);
    return known ? nameOf(known, "zh", year) : id;
  };
  return {
    reports: then.flatMap(({ report }) => (report ? [otherOf(report, desk)] : [])),
    shared: now.flatMap(({ report }) => (report ? [otherOf(report, desk)] : [])),
    missing: [...then, ...now].flatMap(({ id, report }) => (report ? [] : [called(id)])),
    reorganised: changes.some((one) => one.to === body.id || one.from === body.id),
  };
}
