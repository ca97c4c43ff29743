/** What every part of a ranking's page needs besides its own numbers. */
import { type Links, linksIn } from "@/lib/params";
import type { RankingsView } from "@/lib/params/rankings";
import { type Area, type Body, nameOf } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { type Compared, editionName } from "@/lib/report/editions/id";
import type { EditionFacts, Frozen, YearRanking } from "@/lib/report/editions/shown";
import type { CellKey } from "@/lib/report/form";
import { wordsIn } from "@/lib/words/words";
import type { RankingsWords } from "@/lib/words/zh/rankings";

export type RankingsContext = {
  language: Language;
  words: RankingsWords;
  links: Links;
  area: Area;
  view: RankingsView;
  frozen: Frozen;
  editions: readonly EditionFacts[];
  compared: readonly Compared[];
  above: string | null;
  nameOf: (body: string) => string;
  /** The report that a body's score is made of, at a cell. */
  reportOf: (body: string, cell?: CellKey) => string;
  /** The edition of an address: nothing where it is the newest of all. */
  pinned: Pick<RankingsView, "of" | "year" | "edition">;
  /** The rankings of all years that the public sees, the newest of each. */
  history: readonly YearRanking[];
  /** The years in which a report has not been compared with its source by a person. */
  unreviewed: readonly number[];
  /** Where this site is, as commands name it. */
  site: string;
};

/** Has somebody compared all that an edition rests on with the source? */
export const isReviewed = ({ unreviewed, frozen }: Pick<RankingsContext, "unreviewed" | "frozen">): boolean =>
  !unreviewed.includes(frozen.facts.year);

type Given = {
  language: Language;
  area: Area;
  bodies: readonly Body[];
  editions: readonly EditionFacts[];
  compared?: readonly Compared[];
  above?: string | null;
  frozen: Frozen;
  view: RankingsView;
  history?: readonly YearRanking[];
  unreviewed?: readonly number[];
  site?: string;
};

/** An older edition of a year is named, the newest one stands behind its year. */
export function pinOf(editions: readonly EditionFacts[], facts: EditionFacts): RankingsContext["pinned"] {
  const isNewest = editions.find(({ year }) => year === facts.year)?.number === facts.number;
  const of = facts.compares === "areas" ? { of: facts.compares } : {};
  if (!isNewest) return { ...of, edition: editionName(facts) };
  return editions[0]?.year === facts.year ? of : { ...of, year: facts.year };
}

export function rankingsContext({
  language,
  area,
  bodies,
  frozen,
  site = "",
  compared = [],
  above = null,
  history = [],
  unreviewed = [],
  ...given
}: Given): RankingsContext {
  const { year, compares } = frozen.facts;
  const named = new Map(bodies.map((body) => [body.id, nameOf(body, language, year)]));
  const reporters = new Map(frozen.input.bodies.map(({ body, reporter }) => [body, reporter]));
  const links = linksIn(language);
  const words = wordsIn(language).rankings;
  return {
    ...given,
    ...{ language, links, area, frozen, compared, above, history, unreviewed, site },
    words: compares === "areas" ? { ...words, ...words.ofAreas } : words,
    nameOf: (body) => named.get(body) ?? body,
    reportOf: (body, cell) => {
      const reporter = reporters.get(body);
      const view = cell === undefined ? {} : { cell };
      return reporter === undefined ? links.report(area.id, body, year, view) : links.report(body, reporter, year, view);
    },
    pinned: pinOf(given.editions, frozen.facts),
  };
}
