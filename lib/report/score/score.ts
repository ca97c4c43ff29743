/** The score of a body: compliance, and how far its outcomes lie from the area's mean once small numbers are shrunk. */
import { type Count, priorByMoments, shrink, sumCounts } from "@/lib/report/stats";
import type { Assessment, Outcomes } from "./assess";
import type { Configuration, Weights } from "./configuration";

/** The area's mean and how many cases it is worth; null where there are too few cases to have one. */
export type Mean = { share: number; prior: number } | null;
export type Means = { openness: Mean; correction: Mean };

/** A body that can be scored: nothing about it is unknown. */
export type Scorable = { timeliness: number; completeness: number; consistency: number; outcomes: Outcomes };

/** What is known of the bodies' own outcomes; an aggregate would count them twice. */
type Counted = Pick<Assessment, "kind" | "outcomes">;

const ownOutcomes = (assessments: readonly Counted[]): readonly Outcomes[] =>
  assessments.flatMap(({ kind, outcomes }) => (kind === "government" || outcomes === null ? [] : [outcomes]));

/** The area's sums of a year, as `rank` takes them for earlier years. */
export function poolOf(assessments: readonly Counted[]): Outcomes {
  const own = ownOutcomes(assessments);
  const sum = (key: keyof Outcomes) => sumCounts(own.map((one) => one[key]));
  return { decided: sum("decided"), handled: sum("handled"), concluded: sum("concluded") };
}

/** `counts` of this year's bodies; `earlier` are the area's sums of the years before, the nearest first. */
function meanOf(counts: readonly Count[], earlier: readonly Count[], { outcome }: Configuration): Mean {
  const year = sumCounts(counts);
  const pool = year.of >= outcome.poolBelow ? year : sumCounts([year, ...earlier.slice(0, outcome.poolYears - 1)]);
  if (pool.of < outcome.poolBelow) return null;
  return { share: pool.cases / pool.of, prior: priorOf(counts, outcome) };
}

function priorOf(counts: readonly Count[], { prior, byMoments }: Configuration["outcome"]): number {
  if (byMoments === null) return prior;
  const enough = counts.filter(({ of }) => of >= byMoments.cases).length >= byMoments.bodies;
  return enough ? priorByMoments(counts, byMoments.range) : prior;
}

export function meansOf(assessments: readonly Assessment[], earlier: readonly Outcomes[], configuration: Configuration): Means {
  const own = ownOutcomes(assessments);
  const counts = (outcomes: readonly Outcomes[], key: keyof Outcomes) => outcomes.map((one) => one[key]);
  const mean = (key: keyof Outcomes) => meanOf(counts(own, key), counts(earlier, key), configuration);
  return { openness: mean(configuration.outcome.denominator), correction: mean("concluded") };
}

/** How far a shrunken share lies from the mean: exactly 0 without cases, which are neither rewarded nor punished. */
const shiftOf = (count: Count, mean: Mean): number =>
  mean === null || count.of === 0 ? 0 : shrink(count, mean.share, mean.prior) - mean.share;

/** Points that each part brings; they add up to the score. */
export type Points = { timeliness: number; completeness: number; consistency: number; openness: number; correction: number };

export function pointsOf(body: Scorable, means: Means, { weights, outcome }: Configuration): Points {
  return {
    timeliness: weights.timeliness * body.timeliness,
    completeness: weights.completeness * body.completeness,
    consistency: weights.consistency * body.consistency,
    openness: outcome.openness * shiftOf(body.outcomes[outcome.denominator], means.openness),
    // Taken from 0, so that no correction is 0 and not −0.
    correction: 0 - outcome.correction * shiftOf(body.outcomes.concluded, means.correction),
  };
}

/** S of the index, unclamped: above 100 a body with good outcomes still stands before one without any requests. */
export const scoreOf = ({ timeliness, completeness, consistency, openness, correction }: Points): number =>
  timeliness + completeness + consistency + openness + correction;

/** The score as it is shown. */
export const shownScore = (score: number): number => Math.min(100, Math.max(0, score));

const PRECISION = 1e9;

/** Scores are compared to nine decimals, so that the order of additions cannot part equals. */
export const comparable = (score: number): number => Math.round(score * PRECISION);

/** Any positive numbers as weights that add up to one, as sliders give them. */
export function normalised({ timeliness, completeness, consistency }: Weights): Weights {
  const sum = timeliness + completeness + consistency;
  return { timeliness: timeliness / sum, completeness: completeness / sum, consistency: consistency / sum };
}
