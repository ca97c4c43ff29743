/** Where a figure comes from, and where it can be had: what stands below it and in everything that is carried away. */
import { linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import type { FigureAddress } from "./actions";

type Query = Readonly<Record<string, string | number | undefined>>;

/** The version of the data and the day from which it holds. */
export function dataOf(language: Language, { revision, changedOn }: Area): string {
  const words = wordsIn(language);
  return changedOn ? fill(words.actions.dataDate, { revision, date: changedOn }) : fill(words.figure.dataDate, { revision });
}

/** One line: whose reports, which version of the data, of which day; and that it is made up where it is. */
export function sourceLineOf(language: Language, area: Area, by: string): string {
  const words = wordsIn(language);
  const demo = area.demo ? ` · ${words.site.demo}` : "";
  return `${fill(words.figure.sourceLine, { by })} · ${dataOf(language, area)}${demo}`;
}

/** The same for a file, where no mark beside the title tells what nobody has compared with the source yet. */
export const carriedLine = ({
  language,
  sourceLine,
  isReviewed,
}: {
  language: Language;
  sourceLine: string;
  isReviewed: boolean;
}) => (isReviewed ? sourceLine : `${sourceLine} · ${wordsIn(language).overview.unreviewed}`);

export const citeOf = (language: Language, { revision, changedOn }: Area) => ({
  site: wordsIn(language).site.name,
  revision,
  date: changedOn ?? "",
});

/** The files of a figure. `query`: what narrows it, such as one body, or the view of a comparison. */
export function addressOf(language: Language, area: string, id: string, query: Query = {}, hasCells = true): FigureAddress {
  const links = linksIn(language);
  const file = (ending: string) => links.figureFile(area, `${id}.${ending}`, query);
  return {
    csv: file("csv"),
    full: hasCells ? file("full.csv") : undefined,
    xlsx: file("xlsx"),
    svg: file("svg"),
    embed: links.embed(area, id, query),
  };
}
