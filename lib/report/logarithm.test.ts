import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, log } from "./logarithm";

describe("log and exp agree with the engine's own to the last digits", () => {
  const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  test("log", () => {
    fc.assert(fc.property(positive, (x) => Math.abs(log(x) - Math.log(x)) <= 4e-16 * Math.max(1, Math.abs(Math.log(x)))));
  });
  test("exp", () => {
    const power = fc.double({ min: -690, max: 690, noNaN: true });
    fc.assert(fc.property(power, (x) => Math.abs(exp(x) / Math.exp(x) - 1) <= 1e-15 * Math.max(4, Math.abs(x))));
  });
  test.each([
    [1, 0],
    [2, Math.LN2],
    [0.5, -Math.LN2],
  ])("log(%d)", (x, expected) => expect(log(x)).toBe(expected));
  test("exp at its ends", () => {
    expect(exp(0)).toBe(1);
    expect(exp(-1e9)).toBe(0);
  });
});

// Written once and compared on every machine: a difference in one bit would be a different ranking.
test("bits do not depend on the machine", () => {
  expect([log(0.2), log(3), log(1e-9), exp(-0.3), exp(10)]).toEqual([
    -1.6094379124341003, 1.0986122886681096, -20.72326583694641, 0.7408182206817179, 22026.46579480673,
  ]);
});
