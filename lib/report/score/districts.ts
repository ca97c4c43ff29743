/** Made-up groups of bodies whose true quality is known, to see whether the index tells it (bench/index.ts). */
import { betaOf, drawBeta, drawDirichlet, gammaOf, type Random } from "@/lib/report/random";
import type { Count } from "@/lib/report/stats";
import type { Assessment } from "./assess";
import { type Configuration, INDEX } from "./configuration";

/** `truth` is the score that each body would have if its shares were known exactly. */
export type District = { assessments: readonly Assessment[]; truth: readonly number[]; openness: readonly number[] };

/** How bodies differ: `prior` is what the mean is truly worth; the larger, the more alike they are. */
export type Recipe = { bodies: number; prior: number; meanOpenness: number; meanCorrection: number };

function binomial(random: Random, of: number, share: number): Count {
  let cases = 0;
  for (let trial = 0; trial < of; trial += 1) if (random() < share) cases += 1;
  return { cases, of };
}

/** Many bodies with nothing, some with a few, a few with many: u³ ÷ (1 − u) stretches chance that way. */
function caseload(random: Random, scale: number): number {
  const u = random();
  return Math.min(150, Math.floor((scale * u * u * u) / (1 - u)));
}

export function madeUpDistrict(random: Random, recipe: Recipe, configuration: Configuration = INDEX): District {
  const { weights, outcome, simulation } = configuration;
  const shapes = [weights.timeliness, weights.completeness, weights.consistency].map(
    (weight) => weight * simulation.weightConcentration,
  );
  const [timely = 0, complete = 0, consistent = 0] = drawDirichlet(random, shapes.map(gammaOf));
  const spread = (mean: number) => betaOf(mean * recipe.prior, (1 - mean) * recipe.prior);
  const open = spread(recipe.meanOpenness);
  const corrected = spread(recipe.meanCorrection);
  const bodies = Array.from({ length: recipe.bodies }, (_, index) => {
    const openness = drawBeta(random, open);
    const correction = drawBeta(random, corrected);
    const assessment = madeUpBody(random, `body-${index}`, openness, correction);
    const { decided, concluded } = assessment.outcomes;
    const shift = (count: Count, share: number, mean: number) => (count.of === 0 ? 0 : share - mean);
    const truth =
      timely * assessment.timeliness +
      complete * assessment.completeness +
      consistent * assessment.consistency +
      outcome.openness * shift(decided, openness, recipe.meanOpenness) -
      outcome.correction * shift(concluded, correction, recipe.meanCorrection);
    return { assessment, openness, truth };
  });
  return {
    assessments: bodies.map(({ assessment }) => assessment),
    truth: bodies.map(({ truth }) => truth),
    openness: bodies.map(({ openness }) => openness),
  };
}

function madeUpBody(random: Random, body: string, openness: number, correction: number) {
  const decided = binomial(random, caseload(random, 12), openness);
  return {
    body,
    kind: "department" as const,
    reason: null,
    daysLate: 0,
    filled: null,
    confirmed: { failures: 0, warnings: 0 },
    timeliness: random() < 0.85 ? 100 : 100 - 2 * Math.ceil(15 * random()),
    completeness: random() < 0.6 ? 100 : 100 - Math.floor(8 * random()),
    consistency: random() < 0.8 ? 100 : random() < 0.7 ? 85 : 70,
    outcomes: {
      decided,
      handled: { cases: decided.cases, of: decided.of + Math.floor(decided.of * random()) },
      concluded: binomial(random, caseload(random, 2), correction),
    },
  } satisfies Assessment;
}
