import fc from "fast-check";
import { expect, test } from "vitest";
import { funnelOf, limitsAt, positionOf } from "./funnel";

test("the common rate is a sum over sums, and who has no case is left out", () => {
  const funnel = funnelOf([
    { cases: 10, of: 10, item: "a" },
    { cases: 0, of: 30, item: "b" },
    { cases: 0, of: 0, item: "c" },
  ]);
  expect(funnel).toMatchObject({ mean: 0.25, widest: 30 });
  expect(funnel?.points.map(({ item }) => item)).toEqual(["a", "b"]);
  expect(funnelOf([{ cases: 0, of: 0, item: "c" }])).toBeNull();
});

test("limits of the published formula: 25 % of 100 lies between 16.5 and 33.5 in 95 %", () => {
  const [low, high] = limitsAt(0.25, 100, "warning");
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.1651", "0.3349"]);
  expect(positionOf({ cases: 25, of: 100 }, 0.25)).toBe("inside");
  expect(positionOf({ cases: 35, of: 100 }, 0.25)).toBe("warning");
  expect(positionOf({ cases: 40, of: 100 }, 0.25)).toBe("control");
});

test("limits close in with the number of cases and stay inside 0 and 1", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 10_000 }), (mean, of) => {
      const [low, high] = limitsAt(mean, of, "control");
      const [inner, outer] = limitsAt(mean, of * 4, "control");
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(inner).toBeGreaterThanOrEqual(low);
      expect(outer).toBeLessThanOrEqual(high);
    }),
  );
});
