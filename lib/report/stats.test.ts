import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Count,
  likelyMeans,
  placesOf,
  priorByMoments,
  quantile,
  quantileOfCounts,
  shrink,
  upperTail,
  wilson,
} from "./stats";

const count = fc
  .integer({ min: 1, max: 5000 })
  .chain((of) => fc.integer({ min: 0, max: of }).map((cases): Count => ({ cases, of })));

describe("Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])("%d of %d, as Newcombe prints it", (cases, of, low, high) => {
    expect(wilson({ cases, of }).map((bound) => Number(bound.toFixed(4)))).toEqual([low, high]);
  });

  // Why a rate of one case is no rate.
  test.each([
    [1, 1, 0.21, 1],
    [0, 1, 0, 0.79],
    [3, 3, 0.44, 1],
    [9, 15, 0.36, 0.8],
  ])("%d of %d is wide", (cases, of, low, high) => {
    expect(wilson({ cases, of }).map((bound) => Number(bound.toFixed(2)))).toEqual([low, high]);
  });

  test("lies within 0 and 1, around the share, and mirrors", () => {
    fc.assert(
      fc.property(count, ({ cases, of }) => {
        const [low, high] = wilson({ cases, of });
        const [mirroredLow, mirroredHigh] = wilson({ cases: of - cases, of });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(cases / of);
        expect(high).toBeGreaterThanOrEqual(cases / of);
        expect(low + mirroredHigh).toBeCloseTo(1, 12);
        expect(high + mirroredLow).toBeCloseTo(1, 12);
      }),
    );
  });
});

// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.1: 1 − P(x).
test.each([
  [0, 0.5],
  [0.5, 0.3085375387],
  [1, 0.1586552539],
  [1.96, 0.0249978952],
  [3, 0.001349898],
])("the normal distribution above %d, as the tables print it", (z, share) => {
  expect(Math.abs(upperTail(z) - share)).toBeLessThan(7.5e-8);
});

describe("shrinkage", () => {
  // Batting averages with the prior beta(81, 219), whose mean is .270; one hit makes it beta(82, 219), and 100 hits of 300 more
  // make .303 (D. Robinson, Introduction to Empirical Bayes).
  test("the textbook's batter, as it prints him", () => {
    expect(shrink({ cases: 0, of: 0 }, 81 / 300, 300).toFixed(3)).toBe("0.270");
    expect(shrink({ cases: 101, of: 301 }, 81 / 300, 300).toFixed(3)).toBe("0.303");
  });

  test.each([
    ["nothing seen", 0, 0, 0.9],
    ["one of one", 1, 1, 10 / 11],
    ["none of one", 0, 1, 9 / 11],
    ["64 of 65", 64, 65, 73 / 75],
    ["40 of 65", 40, 65, 49 / 75],
  ])("%s against a mean of 0.9 worth 10 cases", (_, cases, of, expected) => {
    expect(shrink({ cases, of }, 0.9, 10)).toBeCloseTo(expected, 12);
  });

  test("stays between the share and the mean", () => {
    fc.assert(
      fc.property(count, fc.double({ min: 0, max: 1, noNaN: true }), ({ cases, of }, mean) => {
        const shrunk = shrink({ cases, of }, mean, 10);
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(cases / of, mean) - 1e-12);
        expect(shrunk).toBeLessThanOrEqual(Math.max(cases / of, mean) + 1e-12);
      }),
    );
  });
});

describe("the worth of the group's mean by moments", () => {
  // Boys in 6,115 families of 12 in 19th-century Saxony; moments give α = 34.1350 and β = 31.6085 (Wikipedia, “Beta-binomial
  // distribution”; data of Geissler).
  const families = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7];
  const saxony = families.flatMap((often, boys) => Array.from({ length: often }, () => ({ cases: boys, of: 12 })));
  test("the families of Saxony", () => expect(priorByMoments(saxony, [0, 1000]).toFixed(4)).toBe((34.135 + 31.6085).toFixed(4)));

  test("is held inside its range", () => {
    expect(priorByMoments(saxony, [5, 50])).toBe(50);
    expect(
      priorByMoments(
        [
          { cases: 0, of: 20 },
          { cases: 20, of: 20 },
        ],
        [5, 50],
      ),
    ).toBe(5);
    expect(
      priorByMoments(
        Array.from({ length: 9 }, () => ({ cases: 5, of: 10 })),
        [5, 50],
      ),
    ).toBe(50);
  });
});

describe("what the mean may be and be worth", () => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const over = (counts: readonly Count[], of: (one: { share: number; prior: number }) => number, priors: readonly number[]) =>
    sum(likelyMeans(counts, priors).map((one) => one.probability * of(one)));

  // With one case each the beta-binomial distribution is a coin: the posterior beta(1 + k, 1 + n − k) has the mean (k + 1) ÷ (n + 2),
  // Laplace's rule of succession, whatever the mean is worth.
  test("is Laplace's rule of succession where each has one case", () => {
    const coins = Array.from({ length: 18 }, (_, index): Count => ({ cases: index < 12 ? 1 : 0, of: 1 }));
    expect(over(coins, ({ share }) => share, [2, 20])).toBeCloseTo(13 / 20, 3);
    expect(over(coins, ({ prior }) => prior, [2, 20])).toBeCloseTo(11, 3);
  });

  test("bodies that differ as chance alone makes them speak for a large worth, opposites for a small one", () => {
    const alike = Array.from({ length: 12 }, (): Count => ({ cases: 10, of: 20 }));
    const opposites = Array.from({ length: 12 }, (_, index): Count => ({ cases: index % 2 ? 19 : 1, of: 20 }));
    expect(over(alike, ({ prior }) => prior, [2.5, 50])).toBeGreaterThan(45);
    expect(over(opposites, ({ prior }) => prior, [2.5, 50])).toBeLessThan(3);
  });

  test("does not hang on their order, and adds up to one", () => {
    fc.assert(
      fc.property(
        fc.array(
          count.map(({ cases, of }) => ({ cases: cases % 40, of: (cases % 40) + (of % 40) })),
          { maxLength: 9 },
        ),
        (counts) => {
          const likely = likelyMeans(counts, [5, 10]);
          expect(likelyMeans(counts.toReversed(), [5, 10])).toEqual(likely);
          expect(sum(likely.map(({ probability }) => probability))).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("quantiles", () => {
  test.each<[string, number[], number, number]>([
    ["PERCENTILE.INC of a spreadsheet's manual", [5, 15, 25, 50, 65], 0.45, 23],
    ["numpy.percentile's manual", [10, 7, 4, 3, 2, 1], 0.5, 3.5],
    ["Polars' manual", [0, 1, 2, 3, 4, 5], 0.25, 1.25],
    ["the least", [3, 1, 2], 0, 1],
    ["the greatest", [3, 1, 2], 1, 3],
    ["of one", [7], 0.3, 7],
  ])("%s", (_, values, probability, expected) => expect(quantile(values, probability)).toBeCloseTo(expected, 12));
  test("of nothing", () => expect(quantile([], 0.5)).toBeNull());

  test.each([
    [[0, 10, 0, 10], 0.5, 2],
    [[0, 10, 0, 10], 0.51, 4],
    [[5, 90, 5], 0.05, 1],
    [[5, 90, 5], 0.95, 2],
    [[0, 0, 7], 0, 3],
  ])("of counts %j at %d", (counts, probability, expected) => {
    expect(quantileOfCounts(counts, probability)).toBe(expected);
  });
});

describe("places", () => {
  test.each([
    [[], []],
    [
      [90, 95, 95, 80],
      [3, 1, 1, 4],
    ],
    [
      [100, 100, 100],
      [1, 1, 1],
    ],
  ])("%j", (scores, places) => expect(placesOf(scores)).toEqual(places));
});
