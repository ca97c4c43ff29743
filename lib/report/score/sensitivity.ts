/** Whether a body's tier hangs on the choice of weights and denominator: it is given again under every reasonable choice. */
import type { Assessment, Outcomes } from "./assess";
import type { Configuration, Weights } from "./configuration";
import { poolsOf, type Ranking, rankAround, type Tier } from "./rank";

/** Of so many choices, the share under which the body has its published tier, and how often it has each. */
export type Robustness = { body: string; kept: number; tiers: Readonly<Record<Tier, number>>; choices: number };

/** Every set of three weights of whole steps that add up to one, none below the least. */
export function reasonableWeights({ least, step }: Configuration["sensitivity"]): readonly Weights[] {
  const steps = Math.round(1 / step);
  const first = Math.round(least / step);
  const weights: Weights[] = [];
  for (let timely = first; timely <= steps - 2 * first; timely += 1) {
    for (let complete = first; complete <= steps - timely - first; complete += 1) {
      const consistent = steps - timely - complete;
      weights.push({ timeliness: timely / steps, completeness: complete / steps, consistency: consistent / steps });
    }
  }
  return weights;
}

const DENOMINATORS = ["decided", "handled"] as const;

const tiersOf = ({ groups }: Ranking): ReadonlyMap<string, Tier> =>
  new Map(groups.flatMap(({ bodies }) => bodies.map(({ body, tier }) => [body, tier] as const)));

export function sensitivityOf(
  published: Ranking,
  assessments: readonly Assessment[],
  earlier: readonly Outcomes[],
  configuration: Configuration,
): readonly Robustness[] {
  const { sensitivity, simulation, outcome } = configuration;
  const rankings = DENOMINATORS.flatMap((denominator) => {
    const choice = {
      ...configuration,
      outcome: { ...outcome, denominator },
      simulation: { ...simulation, draws: sensitivity.draws },
    };
    const pools = poolsOf(assessments, earlier, choice);
    return reasonableWeights(sensitivity).map((weights) =>
      tiersOf(rankAround(pools, assessments, { ...choice, weights }, published.seed)),
    );
  });
  return [...tiersOf(published)].map(([body, tier]) => {
    const tiers: Record<Tier, number> = { leading: 0, middle: 0, lagging: 0 };
    for (const ranking of rankings) tiers[ranking.get(body) ?? tier] += 1;
    return { body, kept: tiers[tier] / rankings.length, tiers, choices: rankings.length };
  });
}
