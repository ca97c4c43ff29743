/** Does what the ranking says come true? Made-up districts are ranked and compared with their known truth. */
import { randomOf } from "@/lib/report/random";
import { type Configuration, INDEX } from "./configuration";
import { type District, madeUpDistrict, type Recipe } from "./districts";
import { Tally } from "./places";
import { type Ranked, rank } from "./rank";
import { comparable } from "./score";

/** Of `said` statements with this probability on average, the share that came true. */
export type Line = { said: number; probability: number; cameTrue: number };

export type Calibration = {
  leading: Line;
  lagging: Line;
  /** All probabilities of an outer third, in tenths. */
  tenths: readonly Line[];
  /** How often of two bodies the truly better one is ahead (ties count half): by the index, and by the raw rate of openness. */
  index: number;
  rawRate: number;
  /** The same among bodies that decided anything, for openness alone: shrunken and raw. */
  shrunken: number;
  raw: number;
};

type Statement = { probability: number; truth: number };

/** Which share of the outer thirds each body truly holds, ties sharing it. */
function trueThirds(truth: readonly number[]): readonly { top: number; bottom: number }[] {
  const tally = new Tally(truth.length);
  tally.add(Float64Array.from(truth, comparable));
  return truth.map((_, body) => tally.placesOf([body]));
}

function lineOf(statements: readonly Statement[]): Line {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    said: statements.length,
    probability: mean(statements.map(({ probability }) => probability)),
    cameTrue: mean(statements.map(({ truth }) => truth)),
  };
}

/** Pairs in the right order, and all pairs that differ in truth. */
class Concordance {
  private right = 0;
  private pairs = 0;

  add(estimates: readonly number[], truth: readonly number[]): void {
    estimates.forEach((estimate, a) => {
      for (let b = 0; b < a; b += 1) {
        const order = ((truth[a] ?? 0) - (truth[b] ?? 0)) * (estimate - (estimates[b] ?? 0));
        if (truth[a] === truth[b]) continue;
        this.pairs += 1;
        this.right += order > 0 ? 1 : order === 0 ? 0.5 : 0;
      }
    });
  }

  get share(): number {
    return this.right / this.pairs;
  }
}

/** The raw rate as a naive table would rank it; without cases it has none, here the mean of the rest. */
const rawRates = ({ assessments }: District, mean: number): readonly number[] =>
  assessments.map(({ outcomes }) => (outcomes && outcomes.decided.of > 0 ? outcomes.decided.cases / outcomes.decided.of : mean));

/** Keeps the chance of the rankings apart from the chance that made the districts. */
const OTHER_CHANCE = 1_000_000;

export function calibrate(districts: number, recipe: Recipe, seed: number, configuration: Configuration = INDEX): Calibration {
  const random = randomOf(seed);
  const leading: Statement[] = [];
  const lagging: Statement[] = [];
  const all: Statement[] = [];
  const concordance = {
    index: new Concordance(),
    rawRate: new Concordance(),
    shrunken: new Concordance(),
    raw: new Concordance(),
  };
  for (let made = 0; made < districts; made += 1) {
    const district = madeUpDistrict(random, recipe, configuration);
    const ranking = rank(district.assessments, [], configuration, OTHER_CHANCE + made);
    const ranked = new Map(ranking.groups.flatMap(({ bodies }) => bodies.map((body) => [body.body, body] as const)));
    const bodies = district.assessments.flatMap(({ body }) => ranked.get(body) ?? []);
    trueThirds(district.truth).forEach(({ top, bottom }, index) => {
      const body = bodies[index];
      if (!body) return;
      all.push({ probability: body.topThird, truth: top }, { probability: body.bottomThird, truth: bottom });
      if (body.tier === "leading") leading.push({ probability: body.topThird, truth: top });
      if (body.tier === "lagging") lagging.push({ probability: body.bottomThird, truth: bottom });
    });
    compare(concordance, district, bodies, recipe.meanOpenness);
  }
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    lineOf(all.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth)),
  );
  const { index, rawRate, shrunken, raw } = concordance;
  return {
    leading: lineOf(leading),
    lagging: lineOf(lagging),
    tenths,
    index: index.share,
    rawRate: rawRate.share,
    shrunken: shrunken.share,
    raw: raw.share,
  };
}

function compare(
  concordance: Record<"index" | "rawRate" | "shrunken" | "raw", Concordance>,
  district: District,
  bodies: readonly Ranked[],
  mean: number,
): void {
  const rates = rawRates(district, mean);
  concordance.index.add(
    bodies.map(({ score }) => score),
    district.truth,
  );
  concordance.rawRate.add(rates, district.truth);
  const active = district.assessments.flatMap(({ outcomes }, index) => (outcomes && outcomes.decided.of > 0 ? [index] : []));
  const pick = (values: readonly number[]) => active.map((index) => values[index] ?? 0);
  concordance.shrunken.add(pick(bodies.map(({ points }) => points.openness)), pick(district.openness));
  concordance.raw.add(pick(rates), pick(district.openness));
}
