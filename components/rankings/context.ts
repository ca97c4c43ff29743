/** What every part of a ranking's page needs besides its own numbers. */
import { type Links, linksIn } from "@/lib/params";
import type { RankingsView } from "@/lib/params/rankings";
import { type Area, type Body, nameOf } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { editionName } from "@/lib/report/editions/id";
import type { EditionFacts, Frozen } from "@/lib/report/editions/shown";
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
  nameOf: (body: string) => string;
  /** The edition of an address: nothing where it is the newest of all. */
  pinned: Pick<RankingsView, "year" | "edition">;
};

type Given = {
  language: Language;
  area: Area;
  bodies: readonly Body[];
  editions: readonly EditionFacts[];
  frozen: Frozen;
  view: RankingsView;
};

/** An older edition of a year is named, the newest one stands behind its year. */
export function pinOf(editions: readonly EditionFacts[], facts: EditionFacts): RankingsContext["pinned"] {
  const isNewest = editions.find(({ year }) => year === facts.year)?.number === facts.number;
  if (!isNewest) return { edition: editionName(facts) };
  return editions[0]?.year === facts.year ? {} : { year: facts.year };
}

export function rankingsContext({ language, area, bodies, editions, frozen, view }: Given): RankingsContext {
  const named = new Map(bodies.map((body) => [body.id, nameOf(body, language, frozen.facts.year)]));
  return {
    language,
    words: wordsIn(language).rankings,
    links: linksIn(language),
    area,
    view,
    frozen,
    editions,
    nameOf: (body) => named.get(body) ?? body,
    pinned: pinOf(editions, frozen.facts),
  };
}
