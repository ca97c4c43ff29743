/** The figures of a ranking as drawings and as tables of values: the page and the files are made of the same. */
import { drawFunnel, type FunnelInput } from "@/components/charts/draw/funnel";
import { drawMovement, type MovementGroup } from "@/components/charts/draw/movement";
import { drawPlaces, type PlacesGroup } from "@/components/charts/draw/places";
import type { Drawn } from "@/components/charts/draw/shape";
import { formatPercent, formatRate } from "@/lib/format";
import { funnelOf } from "@/lib/report/compare/funnel";
import type { Value } from "@/lib/report/export/table";
import type { RankedGroup } from "@/lib/report/score/rank";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { isReviewed, type RankingsContext } from "./context";

export const FIGURES = ["places", "funnel", "movement"] as const;
export type RankingFigure = (typeof FIGURES)[number];

/** What a figure shows: its words, its table, and its drawing at a width; no drawing where there is too little for one. */
export type Shown = {
  title: string;
  subtitle: string;
  summary: string;
  header: readonly string[];
  rows: readonly (readonly Value[])[];
  draw: ((width: number) => Drawn) | null;
};

export const groupName = (group: string, { frozen, language }: RankingsContext): string =>
  frozen.input.heading.configuration.groups.find(({ key }) => key === group)?.[language] ?? group;

/** The groups that are shown: the one that was asked for, or all. */
export const groupsOf = ({ frozen, view }: RankingsContext) => {
  const { groups } = frozen.result.ranking;
  const chosen = groups.filter(({ group }) => group === view.group);
  return chosen.length > 0 ? chosen : groups;
};

const written = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);

/** The places of a group as they are drawn. */
export function placesGroup({ group, bodies }: RankedGroup, context: RankingsContext): PlacesGroup {
  const { words, nameOf } = context;
  return {
    title: fill(words.group, { group: groupName(group, context), n: bodies.length }),
    rows: bodies.map(({ body, placeInterval: [low, high], medianPlace, tier }) => ({
      name: nameOf(body),
      interval: [low, high],
      median: medianPlace,
      note: `${written(low, high)} ${words.tiers[tier]}`,
    })),
  };
}

function placesFigure(context: RankingsContext): Shown {
  const { words, nameOf } = context;
  const groups = groupsOf(context);
  const drawn = groups.map((group) => placesGroup(group, context));
  return {
    title: words.placesTitle,
    subtitle: words.placesNote,
    summary: drawn
      .flatMap(({ rows }) => rows.map(({ name, note }) => `${name} ${note}`))
      .join(wordsIn(context.language).actions.listStop),
    header: [words.groups, words.name, words.tier, words.placeLow, words.placeHigh, words.placeMedian, words.place],
    rows: groups.flatMap(({ group, bodies }) =>
      bodies.map(({ body, tier, placeInterval: [low, high], medianPlace, place }) => [
        groupName(group, context),
        nameOf(body),
        words.tiers[tier],
        low,
        high,
        medianPlace,
        place,
      ]),
    ),
    draw: (width) => drawPlaces({ groups: drawn, foot: [], width }),
  };
}

const FEWEST = 3;

/** The share of granted requests of each body over the number of its decisions, between limits of chance. */
function funnelFigure(context: RankingsContext): Shown {
  const { words, language, links, area, frozen, nameOf, pinned } = context;
  const compare = wordsIn(language).compare;
  const own = frozen.result.assessments.filter(({ reason }) => reason !== "aggregate");
  const funnel = funnelOf(own.flatMap(({ body, outcomes }) => (outcomes ? [{ ...outcomes.decided, item: body }] : [])));
  const points = (funnel?.points ?? []).map(({ cases, of, item, position }) => ({
    x: of,
    y: cases / of,
    name: nameOf(item),
    href: links.why(area.id, item, pinned),
    position,
    cases,
    title: fill(compare.funnelPoint, {
      name: nameOf(item),
      part: cases,
      whole: of,
      rate: formatRate(cases, of),
      position: compare[position],
    }),
  }));
  const input = (width: number): FunnelInput => ({
    mean: funnel?.mean ?? 0,
    widest: funnel?.widest ?? 1,
    points,
    meanLabel: formatPercent(funnel?.mean ?? 0),
    width,
    height: width < 500 ? 320 : 420,
  });
  return {
    title: words.funnel,
    subtitle: words.funnelSubtitle,
    summary: points.map(({ title }) => title).join(wordsIn(context.language).actions.listStop),
    header: [words.name, words.funnelGranted, words.funnelDecided, words.funnelShare, words.funnelPosition],
    rows: points.map(({ name, cases, x, y, position }) => [name, cases, x, y, compare[position]]),
    draw: funnel && points.length >= FEWEST ? (width) => drawFunnel(input(width)) : null,
  };
}

/** Reports on 2019 and 2024 were the first of another form or law. */
const BREAKS = [2019, 2021, 2024];

function movementFigure(context: RankingsContext): Shown {
  const { words, language, nameOf, history, links, area, pinned } = context;
  const years = history.map(({ year }) => year).toSorted((a, b) => a - b);
  const stood = (body: string) =>
    history
      .flatMap(({ year, ranking }) =>
        ranking.groups.flatMap(({ bodies }) =>
          bodies
            .filter((one) => one.body === body)
            .map(({ placeInterval: [low, high], medianPlace: median }) => ({ year, low, high, median, of: bodies.length })),
        ),
      )
      .toSorted((a, b) => a.year - b.year);
  const groups = groupsOf(context).map(
    ({ group, bodies }): MovementGroup => ({
      title: groupName(group, context),
      rows: bodies.map(({ body }) => {
        const of = stood(body);
        const told = of.map((one) => `${one.year} ${one.low}–${one.high}/${one.of}`).join(wordsIn(language).compare.listComma);
        return {
          name: nameOf(body),
          title: fill(wordsIn(language).actions.partOf, { whole: nameOf(body), part: told }),
          href: links.why(area.id, body, pinned),
          years: of,
        };
      }),
    }),
  );
  return {
    title: words.history,
    subtitle: words.movementSubtitle,
    summary: groups.flatMap(({ rows }) => rows.map(({ title }) => title)).join(wordsIn(context.language).actions.listStop),
    header: [words.name, words.year, words.placeLow, words.placeHigh, words.placeMedian, words.placeOf],
    rows: groups.flatMap(({ rows }) =>
      rows.flatMap(({ name, years: of }) => of.map(({ year, low, high, median, of: n }) => [name, year, low, high, median, n])),
    ),
    draw: years.length > 1 ? (width) => drawMovement({ groups, years, breaks: BREAKS, width }) : null,
  };
}

/** The movement rests on the reports of all years, the others on those of one. */
export const isFigureReviewed = (figure: RankingFigure, context: RankingsContext): boolean =>
  figure === "movement" ? context.unreviewed.length === 0 : isReviewed(context);

const MADE = { places: placesFigure, funnel: funnelFigure, movement: movementFigure } as const;

export const shownOf = (figure: RankingFigure, context: RankingsContext): Shown => MADE[figure](context);
