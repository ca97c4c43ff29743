import { expect, it } from "vitest";
import { printedIn } from "@/lib/demo/expected";
import { demoTruth } from "@/lib/demo/truth";
import { METRICS } from "@/lib/report/metrics/metrics";
import { metricExamples } from "./metric-examples";

const { reports } = demoTruth();
const examples = [...metricExamples()];

it("works out all that a form of the made-up district has, and always the same", () => {
  const without = METRICS.filter(({ id }) => !metricExamples().has(id));
  // What is not made of cells alone, and what nobody there had to report.
  expect(without.filter(({ kind }) => kind !== "input").map(({ id }) => id)).toEqual([]);
});

it("says what a report prints", () => {
  const example = metricExamples().get("P02");
  const report = reports.find(
    ({ bodyId, year, scope }) => bodyId === example?.body.id && year === example?.year && scope === "own",
  );
  expect(report && printedIn(report, "requests.granted.total")).toBe(example?.value);
});

it("gives of every rate what it is made of, and nothing that is nothing", () => {
  for (const [id, { value, numerator, denominator }] of examples) {
    expect(value, id).not.toBe(0);
    if (denominator !== null) expect(denominator, id).toBeGreaterThan(0);
    if (value === null) expect(denominator, id).toBeLessThan(5);
    const metric = METRICS.find((one) => one.id === id);
    if (metric?.unit === "share" && value !== null) expect((numerator ?? 0) / (denominator ?? 1), id).toBeCloseTo(value, 9);
  }
});
