/** A ranking as a table of separated values and as a picture. */
import { drawPlaces } from "@/components/charts/draw/places";
import { type Shape, text } from "@/components/charts/draw/shape";
import { fileOf } from "@/components/charts/draw/svg";
import { formatDay } from "@/lib/format";
import { editionId } from "@/lib/report/editions/id";
import { csvOf } from "@/lib/report/export/csv";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import type { RankingsContext } from "./context";
import { groupName, type RankingFigure, shownOf } from "./figures";
import { rowsOf } from "./order";
import { titleOf } from "./rankings";

/** As app/globals.css has them by day. */
const COLOURS = {
  "--paper": "#ffffff",
  "--ground": "#f7f8fa",
  "--ink": "#1b1f27",
  "--muted": "#5b6472",
  "--hairline": "#dfe3ea",
  "--rule": "#aab2bf",
  "--series-1": "#38457b",
} as const;

/** One line a body, those without a place among them; scores are not capped, unknown is empty. */
export function tableFile(context: RankingsContext): string {
  const { words, frozen, nameOf, area } = context;
  const { ranking, robustness } = frozen.result;
  const parts = ["timeliness", "completeness", "consistency", "openness", "correction"] as const;
  const header = [
    "edition",
    "body",
    "name",
    "group",
    "reason",
    "tier",
    "place",
    "shared",
    "median_place",
    "place_low",
    "place_high",
    "top_third",
    "bottom_third",
    "score",
    "shown_score",
    ...parts.map((part) => `points_${part}`),
    "kept",
    "choices",
  ];
  const id = editionId({ area: area.id, ...frozen.facts });
  const ranked = ranking.groups.flatMap((group) =>
    rowsOf(group, { assessments: frozen.result.assessments, robustness }).map(({ ranked: one, robustness: firm }) => [
      id,
      one.body,
      nameOf(one.body),
      groupName(group.group, context),
      null,
      words.tiers[one.tier],
      one.place,
      one.shared,
      one.medianPlace,
      ...one.placeInterval,
      one.topThird,
      one.bottomThird,
      one.score,
      shownScore(one.score),
      ...parts.map((part) => one.points[part]),
      firm?.kept ?? null,
      firm?.choices ?? null,
    ]),
  );
  const apart = ranking.unranked.map(({ body, reason, score, points }) => [
    id,
    body,
    nameOf(body),
    null,
    words.reasons[reason],
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    score,
    score === null ? null : shownScore(score),
    ...parts.map((part) => points?.[part] ?? null),
    null,
    null,
  ]);
  return csvOf(header, [...ranked, ...apart]);
}

export function pictureFile(context: RankingsContext): string {
  const { words, language, frozen, nameOf, area } = context;
  const { facts, result } = frozen;
  const title = titleOf(context);
  const foot = [
    words.placesNote,
    `${words.edition} ${editionId({ area: area.id, ...facts })} · ${words.cutOff} ${formatDay(facts.cutOff, language)} · ${fill(words.configurationIs, { version: facts.configuration })} · ${words.code} ${facts.code} · ${words.seed} ${facts.seed}`,
    `${words.rows} ${facts.inputHash}`,
  ];
  const groups = result.ranking.groups.map(({ group, bodies }) => ({
    title: fill(words.group, { group: groupName(group, context), n: bodies.length }),
    rows: bodies.map(({ body, placeInterval: [low, high], medianPlace, tier }) => ({
      name: nameOf(body),
      interval: [low, high] as const,
      median: medianPlace,
      note: `${low === high ? low : `${low}–${high}`} ${words.tiers[tier]}`,
    })),
  }));
  return fileOf(drawPlaces({ title, groups, foot }), title, words.placesNote, COLOURS);
}

/** A figure of the ranking as a table; as a picture, with what edition it is of. Null where there is too little to draw. */
export function figureTable(figure: RankingFigure, context: RankingsContext): string {
  const { header, rows } = shownOf(figure, context);
  return csvOf(header, rows);
}

const PICTURE = 1120;
const TITLE = 64;

export function figurePicture(figure: RankingFigure, context: RankingsContext): string | null {
  const { title, subtitle, draw } = shownOf(figure, context);
  if (!draw) return null;
  const { width, height, shapes } = draw(PICTURE);
  const id = editionId({ area: context.area.id, ...context.frozen.facts });
  const shifted: Shape = { tag: "g", attributes: { transform: `translate(0 ${TITLE})` }, children: shapes };
  const head = [
    text(8, 26, `${titleOf(context)}：${title}`, { fontSize: 18, fontWeight: 600 }),
    text(8, 48, subtitle, { fill: "var(--muted)" }),
  ];
  const foot = text(8, TITLE + height + 20, `${context.words.edition} ${id} · SHA-256 ${context.frozen.facts.inputHash}`, {
    fill: "var(--muted)",
  });
  return fileOf({ width, height: TITLE + height + 32, shapes: [...head, shifted, foot] }, title, subtitle, COLOURS);
}
