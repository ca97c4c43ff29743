/** Statistics of small counts: intervals, shrinkage, quantiles, places. */
import { exp, log } from "./logarithm";

/** So many out of so many: `cases` of `of`. */
export type Count = { cases: number; of: number };

/** From, to; both inside. */
export type Interval = readonly [number, number];

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of a share (Wilson, JASA 22, 1927), honest for small counts and at 0 and 1.
 * @param of more than 0; `cases` between 0 and `of`.
 */
export function wilson({ cases, of }: Count): Interval {
  const share = cases / of;
  const scale = 1 + (Z * Z) / of;
  const centre = (share + (Z * Z) / (2 * of)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))) / scale;
  // At the ends the bound is exactly 0 or 1; rounding would miss it by the last digit.
  return [cases === 0 ? 0 : centre - half, cases === of ? 1 : centre + half];
}

/**
 * The share of the standard normal distribution above z, which is not below 0: Abramowitz and Stegun 26.2.17, within 7.5 × 10⁻⁸.
 */
export function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/**
 * The mean of the posterior beta distribution: a share pulled towards `mean` as if `prior` further cases of average
 * outcome had been seen.
 */
export const shrink = ({ cases, of }: Count, mean: number, prior: number): number => (cases + prior * mean) / (of + prior);

export const sumCounts = (counts: readonly Count[]): Count => ({
  cases: counts.reduce((sum, { cases }) => sum + cases, 0),
  of: counts.reduce((sum, { of }) => sum + of, 0),
});

/**
 * How many cases the group's mean is worth (α + β of the beta-binomial distribution), by moments, inside `range`: the
 * variance between bodies is what the binomial distribution does not explain. No such variance gives the upper end.
 */
export function priorByMoments(counts: readonly Count[], range: Interval): number {
  // In the order of their numbers, so that rounding does not depend on the order in which they come.
  const seen = counts.filter(({ of }) => of > 0).sort((a, b) => a.of - b.of || a.cases - b.cases);
  const { cases, of } = sumCounts(seen);
  const mean = cases / of;
  const spread = mean * (1 - mean);
  const squares = seen.reduce((sum, count) => sum + count.of * (count.cases / count.of - mean) ** 2, 0);
  const between = (squares - seen.length * spread) / (of - seen.length);
  const prior = between > 0 ? spread / between - 1 : range[1];
  return Math.min(Math.max(prior, range[0]), range[1]);
}

/** A mean, what it is worth, and how probable that is. */
export type Likely = { share: number; prior: number; probability: number };

/** Means of one, three, … ninety-nine hundredths. */
const MEANS = Array.from({ length: 50 }, (_, index) => (2 * index + 1) / 100);
/** What is less probable is left out. */
const NEGLIGIBLE = 1e-4;

/**
 * What mean the counts may have and how many cases it may be worth, each of `priors` and each hundredth being as probable as
 * another before: the likelihood of the beta-binomial distribution (Skellam, JRSS B 10, 1948) on a grid.
 */
export function likelyMeans(counts: readonly Count[], priors: readonly number[]): readonly Likely[] {
  // In the order of their numbers, so that rounding does not depend on the order in which they come.
  const seen = counts.filter(({ of }) => of > 0).sort((a, b) => a.of - b.of || a.cases - b.cases);
  const grid = priors.flatMap((prior) => {
    const logs = logLikelihoods(seen, prior);
    return MEANS.map((share) => ({ share, prior, log: logs(share) }));
  });
  const best = Math.max(...grid.map((one) => one.log));
  const kept = grid.map(({ share, prior, log: one }) => ({ share, prior, likelihood: exp(one - best) }));
  const likely = kept.filter(({ likelihood }) => likelihood > NEGLIGIBLE);
  const all = likely.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return likely.map(({ share, prior, likelihood }) => ({ share, prior, probability: likelihood / all }));
}

/** For a mean, Σ of the logarithms of B(k + mμ, n − k + m(1 − μ)) ÷ B(mμ, m(1 − μ)), as rising factorials. */
function logLikelihoods(counts: readonly Count[], prior: number): (mean: number) => number {
  const most = (of: (count: Count) => number) => counts.reduce((widest, count) => Math.max(widest, of(count)), 0);
  const [cases, others, of] = [most((one) => one.cases), most((one) => one.of - one.cases), most((one) => one.of)];
  const all = risingFactorials(prior, of);
  return (mean) => {
    const happened = risingFactorials(prior * mean, cases);
    const failed = risingFactorials(prior * (1 - mean), others);
    return counts.reduce(
      (sum, count) => sum + (happened[count.cases] ?? 0) + (failed[count.of - count.cases] ?? 0) - (all[count.of] ?? 0),
      0,
    );
  };
}

/** Logarithms of 1, a, a(a + 1), … with up to `steps` factors. */
function risingFactorials(a: number, steps: number): Float64Array {
  const logs = new Float64Array(steps + 1);
  for (let step = 0; step < steps; step += 1) logs[step + 1] = (logs[step] ?? 0) + log(a + step);
  return logs;
}

/** The quantile of type 7 of Hyndman and Fan (American Statistician 50, 1996), the default of R, NumPy and spreadsheets. */
export function quantile(values: readonly number[], probability: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * probability;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? null : low + (at - Math.floor(at)) * (high - low);
}

/**
 * The quantile of type 1 of Hyndman and Fan over counts, the first entry counting the value 1: the smallest value that
 * at least this share does not exceed. Always a value that occurred.
 */
export function quantileOfCounts(counts: ArrayLike<number>, probability: number): number {
  let total = 0;
  for (let index = 0; index < counts.length; index += 1) total += counts[index] ?? 0;
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    sum += counts[index] ?? 0;
    if (sum > 0 && sum >= total * probability) return index + 1;
  }
  return counts.length;
}

/** Places by competition: equals share the best place, and the next place counts them all (1, 2, 2, 4). Highest first. */
export const placesOf = (scores: readonly number[]): readonly number[] =>
  scores.map((score) => 1 + scores.filter((other) => other > score).length);
