/** What every part of a comparison needs to name and to link its numbers. */

import { sourceLineOf } from "@/components/figure/origin";
import { type Links, linksIn } from "@/lib/params";
import type { CompareView } from "@/lib/params/compare";
import { nameOf } from "@/lib/report/body";
import { cellOf, type Language } from "@/lib/report/cells";
import type { Entity, Point } from "@/lib/report/compare/compare";
import type { Compared } from "@/lib/report/compare/compared";
import type { Variable } from "@/lib/report/compare/variable";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { CompareWords } from "@/lib/words/zh/compare";

export type CompareContext = {
  language: Language;
  links: Links;
  words: CompareWords;
  view: CompareView;
  data: Compared;
  /** What an entity is called. */
  nameOf: (entity: Entity) => string;
  /** What a body was called in a year. */
  bodyName: (id: string, year?: number) => string;
};

export function contextOf(language: Language, view: CompareView, data: Compared): CompareContext {
  const words = wordsIn(language);
  const bodies = new Map(data.bodies.map((body) => [body.id, body]));
  const areas = new Map([data.area, ...data.areas].map((area) => [area.id, language === "zh" ? area.name : area.nameEn]));
  const bodyName = (id: string, year?: number) => {
    const body = bodies.get(id);
    return body ? nameOf(body, language, year) : id;
  };
  const named = (entity: Entity): string => {
    if (entity.of === "area") return areas.get(entity.id) ?? entity.id;
    if (entity.of === "sum") return sumName(entity.id, language);
    return entity.of === "joined" ? fill(words.compare.joinedLabel, { name: bodyName(entity.id) }) : bodyName(entity.id);
  };
  return { language, links: linksIn(language), words: words.compare, view, data, nameOf: named, bodyName };
}

/** What a sum over all bodies, or over those of a kind, is called. */
export function sumName(id: string, language: Language): string {
  const { compare, bodies } = wordsIn(language);
  const kinds: Readonly<Record<string, string>> = bodies.kinds;
  const kind = kinds[id.replace(/^sum\./, "")];
  return kind === undefined ? compare.sumAll : fill(compare.sumKind, { kind });
}

/** The area and the body behind a name in a comparison: `350504/jiaoyu` is another area's. */
export function placeOf(body: string, area: string): { area: string; body: string } {
  const [other = "", its] = body.split("/");
  return its === undefined ? { area, body } : { area: other, body: its };
}

/** Where a number stands: the cell of the one report that it comes from, else its parts side by side. */
export function hrefOf(
  entity: Entity,
  variable: Variable,
  point: Point,
  { links, data, view }: CompareContext,
): string | undefined {
  const [only, ...others] = point.sources;
  if (!only) return undefined;
  const place = placeOf(only.body, data.area.id);
  if (others.length === 0) {
    const cell = point.cells.find((key) => cellOf(only.form, key) !== undefined);
    return links.report(place.area, place.body, point.year, { cell });
  }
  const bodies = point.sources.map(({ body }) => placeOf(body, data.area.id).body);
  const { from: _, to: __, ...rest } = view;
  return links.compare(entity.of === "area" ? entity.id : data.area.id, {
    ...rest,
    as: "dot",
    joined: false,
    bodies,
    measures: [variable.key],
    from: point.year,
    to: point.year,
  });
}

const reviewsOf = ({ series }: Compared): ReadonlySet<boolean> =>
  new Set(series.flatMap(({ points }) => points.flatMap(({ sources }) => sources.map(({ reviewed }) => reviewed))));

/** Whether somebody compared every report behind it with its source. */
export const isReviewed = (data: Compared): boolean => !reviewsOf(data).has(false);

/** Some reports were compared with their sources and some were not: every number has to say for itself. */
export const isMixed = (data: Compared): boolean => reviewsOf(data).size > 1;

/** One line on where the numbers come from and of which day they are. */
export const sourceOf = ({ language, data: { area } }: CompareContext): string =>
  sourceLineOf(language, area, language === "zh" ? area.name : area.nameEn);
