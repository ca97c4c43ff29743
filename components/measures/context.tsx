import { addressOf, citeOf, sourceLineOf } from "@/components/figure/origin";
import type { YearFigureProps } from "@/components/figure/year-figure";
import { type Links, linksIn } from "@/lib/params";
import { type Area, type Body, nameOf } from "@/lib/report/body";
import type { Breakdowns } from "@/lib/report/breakdown";
import type { Language } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import { cellsOfMetric, metricOf } from "@/lib/report/metrics/metrics";
import type { Overview } from "@/lib/report/overview";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

/** What every figure of a page needs besides its numbers. */
export type FigureContext = {
  language: Language;
  links: Links;
  area: Area;
  /** Where a year leads to; nothing where there is no report on it. */
  hrefOf: (year: number) => string | undefined;
  /** Where a measure of a year stands on a report; nothing for sums over bodies. */
  cellHrefOf?: (key: string, year: number) => string | undefined;
  /** What a body was called in a year. */
  nameOf: (body: string, year: number) => string;
  /** The numbers are sums over bodies, and say over how many. */
  isCounted: boolean;
  common: Pick<YearFigureProps, "language" | "source" | "sourceLine" | "isReviewed" | "addressOf" | "cite">;
};

/** The years of an area or of one body. */
export type FigureData = Pick<Overview, "series"> & { breakdowns: Breakdowns; year?: number | undefined };

type Page = { language: Language; area: Area; bodies: readonly Body[]; years: readonly number[]; isReviewed: boolean };

type Query = { body?: string; joined?: 1 | undefined };

function commonOf({ language, area, isReviewed }: Page, isSum: boolean, by: string, query: Query = {}): FigureContext["common"] {
  const words = wordsIn(language).figure;
  return {
    language,
    isReviewed,
    addressOf: (id) => addressOf(language, area.id, id, query),
    cite: citeOf(language, area),
    sourceLine: sourceLineOf(language, area, by),
    source: (
      <>
        <p>{words.sourceText}</p>
        {isSum && <p>{words.coverageText}</p>}
        {isSum && <p>{words.aggregateText}</p>}
      </>
    ),
  };
}

function namesOf(bodies: readonly Body[], language: Language): FigureContext["nameOf"] {
  const known = new Map(bodies.map((body) => [body.id, body]));
  return (id, year) => {
    const body = known.get(id);
    return body ? nameOf(body, language, year) : id;
  };
}

/** Figures over all bodies of an area; a year leads to the overview of that year. */
export function areaContext(page: Page): FigureContext {
  const { language, area, bodies, years } = page;
  const links = linksIn(language);
  return {
    language,
    links,
    area,
    isCounted: true,
    // A sum over bodies leads to its parts side by side, and each of them to its cell.
    cellHrefOf: (key, year) =>
      years.includes(year)
        ? links.compare(area.id, { bodies: ["each.all"], measures: [key], from: year, to: year, as: "dot" })
        : undefined,
    nameOf: namesOf(bodies, language),
    hrefOf: (year) =>
      years.includes(year) ? links.area(area.id, { year: year === years.at(-1) ? undefined : year }) : undefined,
    common: commonOf(page, true, language === "zh" ? area.name : area.nameEn),
  };
}

type OneBody = { body: Body; members: readonly string[]; counted: readonly { body: string; year: number; form: FormId }[] };

/** Figures of one body; a year leads to its report, a number to its cell. Where it is joined with others, to theirs. */
export function bodyContext(page: Page, { body, members, counted }: OneBody): FigureContext {
  const { language, area, bodies, years } = page;
  const links = linksIn(language);
  const isJoined = members.length > 1;
  const name = nameOf(body, language);
  return {
    language,
    links,
    area,
    isCounted: false,
    nameOf: namesOf(bodies, language),
    hrefOf: (year) => (years.includes(year) ? links.report(area.id, body.id, year) : undefined),
    cellHrefOf: (key, year) => {
      const [only, ...others] = counted.filter((one) => one.year === year);
      const metric = metricOf(key);
      if (!only || !metric) return undefined;
      if (others.length > 0)
        return links.compare(area.id, { bodies: [...members], measures: [key], from: year, to: year, as: "dot" });
      const cell = cellsOfMetric(metric, only.form)[0];
      return cell === undefined ? undefined : links.report(area.id, only.body, year, { cell });
    },
    common: commonOf(page, false, isJoined ? fill(wordsIn(language).compare.joinedLabel, { name }) : name, {
      body: body.id,
      joined: isJoined ? 1 : undefined,
    }),
  };
}
