/** The score of a body: compliance, and how far its outcomes lie from the area's mean once small numbers are shrunk. */
import { type Count, type Likely, likelyMeans, priorByMoments, shrink, sumCounts } from "@/lib/report/stats";
import type { Assessment, Outcomes } from "./assess";
import type { Configuration, Weights } from "./configuration";

/** The area's mean and how many cases it is worth; null where there are too few cases to have one. */
export type Mean = { share: number; prior: number } | null;
export type Means = { openness: Mean; correction: Mean };
/** What each mean may be instead; empty where it is taken as known. */
export type LikelyMeans = Readonly<Record<keyof Means, readonly Likely[]>>;

/** A body that can be scored: nothing about it is unknown. */
export type Scorable = { timeliness: number; completeness: number; consistency: number; outcomes: Outcomes };

/** What is known of the bodies' own outcomes; an aggregate would count them twice. */
type Counted = Pick<Assessment, "reason" | "outcomes">;

const ownOutcomes = (assessments: readonly Counted[]): readonly Outcomes[] =>
  assessments.flatMap(({ reason, outcomes }) => (reason === "aggregate" || outcomes === null ? [] : [outcomes]));

/** The area's sums of a year, as `rank` takes them for earlier years. */
export function poolOf(assessments: readonly Counted[]): Outcomes {
  const own = ownOutcomes(assessments);
  const sum = (key: keyof Outcomes) => sumCounts(own.map((one) => one[key]));
  return { decided: sum("decided"), handled: sum("handled"), concluded: sum("concluded") };
}

/** `counts` of this year's bodies; `earlier` are the area's sums of the years before, the nearest first, where they are needed. */
type Pool = { counts: readonly Count[]; earlier: readonly Count[] };

function poolsFrom(
  assessments: readonly Assessment[],
  earlier: readonly Outcomes[],
  { outcome }: Configuration,
): Record<keyof Means, Pool> {
  const own = ownOutcomes(assessments);
  const pool = (key: keyof Outcomes): Pool => {
    const counts = own.map((one) => one[key]);
    const isEnough = sumCounts(counts).of >= outcome.poolBelow;
    return { counts, earlier: isEnough ? [] : earlier.slice(0, outcome.poolYears - 1).map((one) => one[key]) };
  };
  return { openness: pool(outcome.denominator), correction: pool("concluded") };
}

function meanOf({ counts, earlier }: Pool, { outcome }: Configuration): Mean {
  const pool = sumCounts([...counts, ...earlier]);
  return pool.of < outcome.poolBelow ? null : { share: pool.cases / pool.of, prior: priorOf(counts, outcome) };
}

function priorOf(counts: readonly Count[], { prior, byMoments }: Configuration["outcome"]): number {
  if (byMoments === null) return prior;
  const enough = counts.filter(({ of }) => of >= byMoments.cases).length >= byMoments.bodies;
  return enough ? priorByMoments(counts, byMoments.range) : prior;
}

export function meansOf(assessments: readonly Assessment[], earlier: readonly Outcomes[], configuration: Configuration): Means {
  const { openness, correction } = poolsFrom(assessments, earlier, configuration);
  return { openness: meanOf(openness, configuration), correction: meanOf(correction, configuration) };
}

/** A year before counts like one body more. */
export function likelyMeansOf(
  assessments: readonly Assessment[],
  earlier: readonly Outcomes[],
  configuration: Configuration,
): LikelyMeans {
  const { priors } = configuration.outcome;
  const likely = (pool: Pool) => (priors ? likelyMeans([...pool.counts, ...pool.earlier], priors) : []);
  const { openness, correction } = poolsFrom(assessments, earlier, configuration);
  return { openness: likely(openness), correction: likely(correction) };
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
