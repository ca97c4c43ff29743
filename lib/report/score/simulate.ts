/** Where bodies could stand if chance had dealt their cases otherwise and the weights were a little different. */
import { type Beta, betaOf, drawBeta, drawDirichlet, gammaOf, type Random, randomOf } from "@/lib/report/random";
import type { Count } from "@/lib/report/stats";
import type { Configuration } from "./configuration";
import { type Places, Tally } from "./places";
import { comparable, type Mean, type Means, type Scorable } from "./score";

export type Simulation = { draws: number; places: readonly Places[] };

/** `enough` stops as soon as more draws would hardly change a tier. */
export type Extent = "all" | "enough";

const BATCH = 500;

/**
 * The result depends on the bodies' numbers alone, not on their names or order: bodies are drawn in the order of their
 * numbers, and bodies with the same numbers share what they drew.
 */
export function simulate(
  bodies: readonly Scorable[],
  means: Means,
  configuration: Configuration,
  seed: number,
  extent: Extent,
): Simulation {
  const slots = bodies.map((body) => ({ body, key: keyOf(body) })).sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
  const draw = drawer(
    slots.map(({ body }) => body),
    means,
    configuration,
    randomOf(seed),
  );
  const tally = new Tally(slots.length);
  const { simulation, tierProbability } = configuration;
  for (let drawn = 0; drawn < simulation.draws; drawn += 1) {
    if (extent === "enough" && drawn > 0 && drawn % BATCH === 0 && tally.isSettled(tierProbability, simulation.draws)) break;
    tally.add(draw());
  }
  const twins = new Map<string, number[]>();
  for (const [index, { key }] of slots.entries()) twins.set(key, [...(twins.get(key) ?? []), index]);
  const shared = new Map([...twins].map(([key, indexes]) => [key, tally.placesOf(indexes)]));
  return { draws: tally.draws, places: bodies.map((body) => shared.get(keyOf(body)) ?? { counts: [], top: 0, bottom: 0 }) };
}

/** Every number of a body that the score depends on. */
const keyOf = ({ timeliness, completeness, consistency, outcomes }: Scorable): string =>
  JSON.stringify([timeliness, completeness, consistency, ...Object.values(outcomes).map(({ cases, of }) => [cases, of])]);

/** Gives one draw of all scores at a time, always in the same array. */
function drawer(bodies: readonly Scorable[], means: Means, configuration: Configuration, random: Random): () => Float64Array {
  const { outcome, simulation, weights } = configuration;
  const shapes = [weights.timeliness, weights.completeness, weights.consistency].map((weight) =>
    gammaOf(weight * simulation.weightConcentration),
  );
  const drawn = bodies.map((body) => ({
    ...body,
    openness: spreadOf(body.outcomes[outcome.denominator], means.openness),
    correction: spreadOf(body.outcomes.concluded, means.correction),
  }));
  const scores = new Float64Array(bodies.length);
  return () => {
    const [onTime = 0, complete = 0, consistent = 0] = drawDirichlet(random, shapes);
    for (const [index, { timeliness, completeness, consistency, openness, correction }] of drawn.entries()) {
      const compliance = onTime * timeliness + complete * completeness + consistent * consistency;
      const shifts = outcome.openness * drawShift(openness, random) - outcome.correction * drawShift(correction, random);
      scores[index] = comparable(compliance + shifts);
    }
    return scores;
  };
}

/** Where a share may lie, and the mean that it is measured from; null where there is nothing to measure. */
type Spread = { beta: Beta; mean: number } | null;

function spreadOf({ cases, of }: Count, mean: Mean): Spread {
  if (mean === null || of === 0) return null;
  const { share, prior } = mean;
  return { beta: betaOf(cases + prior * share, of - cases + prior * (1 - share)), mean: share };
}

/** Without cases a share stays at the mean, as in the score itself. */
const drawShift = (spread: Spread, random: Random): number => (spread === null ? 0 : drawBeta(random, spread.beta) - spread.mean);
