/** A ranking as a table of separated values and as a picture. */
import { COLOURS } from "@/components/charts/draw/colours";
import { wrap } from "@/components/charts/draw/picture";
import { drawPlaces } from "@/components/charts/draw/places";
import { type Shape, SIZE, text } from "@/components/charts/draw/shape";
import { fileOf } from "@/components/charts/draw/svg";
import { carriedLine } from "@/components/figure/origin";
import { formatDay } from "@/lib/format";
import { editionId } from "@/lib/report/editions/id";
import { csvOf } from "@/lib/report/export/csv";
import { shownScore } from "@/lib/report/score/score";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { isReviewed, type RankingsContext } from "./context";
import { groupName, isFigureReviewed, placesGroup, type RankingFigure, shownOf } from "./figures";
import { rowsOf } from "./order";
import { titleOf } from "./rankings";

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
  const { words, language, frozen, area } = context;
  const { facts, result } = frozen;
  const title = titleOf(context);
  const foot = [
    words.placesNote,
    `${words.edition} ${editionId({ area: area.id, ...facts })} · ${words.cutOff} ${formatDay(facts.cutOff, language)} · ${fill(words.configurationIs, { version: facts.configuration })} · ${words.code} ${facts.code} · ${words.seed} ${facts.seed}`,
    carriedLine({ language, sourceLine: `${words.rows} ${facts.inputHash}`, isReviewed: isReviewed(context) }),
  ];
  const groups = result.ranking.groups.map((group) => placesGroup(group, context));
  return fileOf(drawPlaces({ title, groups, foot }), title, words.placesNote, COLOURS);
}

/** A figure of the ranking as a table; as a picture, with what edition it is of. Null where there is too little to draw. */
export function figureTable(figure: RankingFigure, context: RankingsContext): string {
  const { header, rows } = shownOf(figure, context);
  return csvOf(header, rows);
}

const PICTURE = 1120;
const EDGE = 8;
const HEAD = 44;
const LINE = 18;

export function figurePicture(figure: RankingFigure, context: RankingsContext): string | null {
  const { title, subtitle, draw } = shownOf(figure, context);
  if (!draw) return null;
  const { width, height, shapes } = draw(PICTURE);
  const { words, language, area, frozen } = context;
  const below = wrap(subtitle, PICTURE - 2 * EDGE, SIZE);
  const top = HEAD + below.length * LINE;
  const whole = titleOf(context);
  const heading = fill(wordsIn(language).actions.partOf, { whole, part: title });
  const id = editionId({ area: area.id, ...frozen.facts });
  const sourceLine = `${words.edition} ${id} · ${words.cutOff} ${formatDay(frozen.facts.cutOff, language)} · SHA-256 ${frozen.facts.inputHash}`;
  const source = carriedLine({ language, sourceLine, isReviewed: isFigureReviewed(figure, context) });
  const all: readonly Shape[] = [
    text(EDGE, 26, heading, { fontSize: 18, fontWeight: 600 }),
    ...below.map((one, index) => text(EDGE, HEAD + 4 + index * LINE, one.trimEnd(), { fill: "var(--muted)" })),
    { tag: "g", attributes: { transform: `translate(0 ${top})` }, children: shapes },
    text(EDGE, top + height + 20, source, { fill: "var(--muted)" }),
  ];
  return fileOf({ width, height: top + height + 32, shapes: all }, heading, source, COLOURS);
}
