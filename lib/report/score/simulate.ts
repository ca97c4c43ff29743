/** Where bodies could stand if chance had dealt their cases otherwise and the weights were a little different. */
import { Chance, drawGammas, gammasOf } from "@/lib/report/random";
import type { Configuration } from "./configuration";
import { type Places, Tally } from "./places";
import { comparable, type LikelyMeans, type Means, type Scorable } from "./score";
import { Shares } from "./shares";

export type Simulation = { draws: number; places: readonly Places[] };

/** `enough` stops as soon as more draws would hardly change what is published (places.ts, `isSettled`). */
export type Extent = "all" | "enough";

/** What is known of the area as a whole. */
export type Pools = { means: Means; likely: LikelyMeans };

/** Draws before the first look, and from one look to the next. */
const LEAST = 1000;
const BATCH = 250;

/**
 * The result depends on the bodies' numbers alone, not on their names or order: bodies are drawn in the order of their
 * numbers, and bodies with the same numbers share what they drew.
 */
export function simulate(
  bodies: readonly Scorable[],
  { means, likely }: Pools,
  configuration: Configuration,
  seed: number,
  extent: Extent,
): Simulation {
  const slots = bodies.map((body) => ({ body, key: keyOf(body) })).sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
  const draw = drawer(
    slots.map(({ body }) => body),
    { means, likely },
    configuration,
    new Chance(seed),
  );
  const tally = new Tally(slots.length);
  const { draws: all, rankInterval: ends } = configuration.simulation;
  const settling = { line: configuration.tierProbability, ends, all };
  for (let drawn = 0; drawn < all; drawn += 1) {
    if (extent === "enough" && drawn >= LEAST && drawn % BATCH === 0 && tally.isSettled(settling)) break;
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
function drawer(
  bodies: readonly Scorable[],
  { means, likely }: Pools,
  configuration: Configuration,
  chance: Chance,
): () => Float64Array {
  const { outcome, simulation, weights } = configuration;
  const shapes = [weights.timeliness, weights.completeness, weights.consistency];
  const dirichlet = gammasOf(shapes.map((weight) => weight * simulation.weightConcentration));
  const drawn = new Float64Array(shapes.length);
  const parts = partsOf(bodies);
  const counts = bodies.map(({ outcomes }) => [outcomes[outcome.denominator], outcomes.concluded] as const);
  const shares = new Shares(counts, means, likely);
  const scores = new Float64Array(bodies.length);
  return () => {
    drawGammas(chance, dirichlet, drawn);
    const all = (drawn[0] ?? 0) + (drawn[1] ?? 0) + (drawn[2] ?? 0);
    const [onTime, complete, consistent] = [(drawn[0] ?? 0) / all, (drawn[1] ?? 0) / all, (drawn[2] ?? 0) / all];
    shares.draw(chance);
    for (let body = 0; body < scores.length; body += 1) {
      const at = 3 * body;
      const compliance = onTime * (parts[at] ?? 0) + complete * (parts[at + 1] ?? 0) + consistent * (parts[at + 2] ?? 0);
      const shifts = outcome.openness * shares.shift(body, 0) - outcome.correction * shares.shift(body, 1);
      scores[body] = comparable(compliance + shifts);
    }
    return scores;
  };
}

const partsOf = (bodies: readonly Scorable[]): Float64Array =>
  Float64Array.from(bodies.flatMap(({ timeliness, completeness, consistency }) => [timeliness, completeness, consistency]));
