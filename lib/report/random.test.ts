import { describe, expect, test } from "vitest";
import {
  betaOf,
  Chance,
  drawBeta,
  drawDirichlet,
  drawGamma,
  drawGammas,
  drawNormal,
  fillWords,
  gammaOf,
  gammasOf,
  type Random,
  randomOf,
} from "./random";

const many = (draw: (random: Random) => number, seed = 2025, size = 40_000): number[] => {
  const random = randomOf(seed);
  return Array.from({ length: size }, () => draw(random));
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};
const shareBelow = (values: readonly number[], bound: number): number =>
  values.filter((value) => value < bound).length / values.length;

describe("the generator", () => {
  // The numbers that the authors' own program (xoshiro128starstar.c, version 1.1) gives from the state 1, 2, 3, 4.
  test("gives its authors' numbers", () => {
    const words = new Uint32Array(5);
    const state = Int32Array.of(1, 2, 3, 4);
    const next = () => {
      fillWords(words, state);
      return [...words];
    };
    expect([...next(), ...next()]).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test("the same seed gives the same draws, another seed others", () => {
    expect(many(drawNormal, 2024, 50)).toEqual(many(drawNormal, 2024, 50));
    expect(many(drawNormal, 2024, 50)).not.toEqual(many(drawNormal, 2025, 50));
  });

  test("never gives 0 or 1, and fills its tenths evenly", () => {
    const values = many((random) => random());
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 1; tenth < 10; tenth += 1) expect(shareBelow(values, tenth / 10)).toBeCloseTo(tenth / 10, 1.7);
  });

  test("draws are the same bits on every machine", () => {
    const random = randomOf(2025);
    expect([
      drawNormal(random),
      drawGamma(random, gammaOf(0.2)),
      drawGamma(random, gammaOf(7.5)),
      drawBeta(random, betaOf(9, 1)),
    ]).toMatchInlineSnapshot(`
      [
        0.47892420097090044,
        1.2552647799444308,
        9.129500343146352,
        0.99815763639293,
      ]
    `);
  });
});

test("gammas drawn together are to the bit those drawn one after the other, whatever was drawn before", () => {
  const shapes = [0, 0.02, 0.4, 1, 3.7, 40, 900, 0];
  const [chance, random] = [new Chance(7), randomOf(7)];
  const drawn = new Float64Array(shapes.length);
  for (let round = 0; round < 3000; round += 1) {
    if (round % 3 === 0) expect(chance.next()).toBe(random());
    drawGammas(chance, gammasOf(shapes), drawn);
    expect([...drawn]).toEqual(shapes.map((shape) => drawGamma(random, gammaOf(shape))));
  }
});

// Four standard errors of a share of 40,000 draws.
const CLOSE = 0.01;

test.each([
  [-1.959963985, 0.025],
  [-1, 0.158655254],
  [0, 0.5],
  [1.644853627, 0.95],
])("the normal distribution below %d", (bound, share) => {
  expect(Math.abs(shareBelow(many(drawNormal), bound) - share)).toBeLessThan(CLOSE);
});

test.each([0.02, 0.2, 1, 3.7, 40])("the gamma distribution of shape %d has its mean and variance", (shape) => {
  const values = many((random) => drawGamma(random, gammaOf(shape)));
  expect(Math.abs(mean(values) / shape - 1)).toBeLessThan(4 / Math.sqrt(shape * values.length) + 1e-9);
  expect(Math.abs(variance(values) / shape - 1)).toBeLessThan(4 * Math.sqrt((2 + 6 / shape) / values.length));
});

// Distribution functions in closed form: beta(2, 2) is 3x² − 2x³, beta(1, 4) is 1 − (1 − x)⁴, beta(½, ½) the arcsine law.
test.each([
  { a: 2, b: 2, below: (x: number) => 3 * x ** 2 - 2 * x ** 3 },
  { a: 1, b: 4, below: (x: number) => 1 - (1 - x) ** 4 },
  { a: 0.5, b: 0.5, below: (x: number) => (2 / Math.PI) * Math.asin(Math.sqrt(x)) },
])("the beta distribution of $a and $b", ({ a, b, below }) => {
  const values = many((random) => drawBeta(random, betaOf(a, b)));
  for (const x of [0.05, 0.2, 0.5, 0.8, 0.95]) expect(Math.abs(shareBelow(values, x) - below(x))).toBeLessThan(CLOSE);
});

test("a beta distribution with nothing on one side is certain", () => {
  const random = randomOf(1);
  expect(drawBeta(random, betaOf(0, 10))).toBe(0);
  expect(drawBeta(random, betaOf(10, 0))).toBe(1);
});

test("Dirichlet shares add up to one and have their means and spread", () => {
  const random = randomOf(2025);
  const draws = Array.from({ length: 20_000 }, () => drawDirichlet(random, [40, 30, 30].map(gammaOf)));
  for (const shares of draws) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  const first = draws.map(([share = 0]) => share);
  expect(mean(first)).toBeCloseTo(0.4, 2);
  expect(variance(first)).toBeCloseTo((0.4 * 0.6) / 101, 4);
  expect(drawDirichlet(random, [0, 1, 0].map(gammaOf))).toEqual([0, 1, 0]);
});
