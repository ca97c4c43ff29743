import { expect, test } from "vitest";
import type { Figures } from "@/lib/report/figure";
import type { FormId } from "@/lib/report/form";
import { DECIDED } from "./counts";
import { reportOf } from "./example";
import { metricOf } from "./metrics";
import { type BodySource, metricSeries } from "./series";

const none: Figures = Object.fromEntries(DECIDED.map((key) => [key, 0]));
const of = (body: string, year: number, figures: Figures, form: FormId = "C"): BodySource => ({
  ...reportOf(form, { ...none, ...figures }),
  body,
  year,
});
const [rate, received] = [metricOf("substantiveRate"), metricOf("newRequests")];
if (!rate || !received) throw new Error("the dictionary lost a metric");

test("a rate of several bodies is the rate of their sums, not the mean of their rates", () => {
  const sources = [
    of("a", 2024, { "requests.granted.total": 1, "requests.deniedByLaw.total": 0 }),
    of("b", 2024, { "requests.granted.total": 4, "requests.deniedByLaw.total": 5 }),
  ];
  const [point] = metricSeries(rate, [2024], sources);
  expect(point).toMatchObject({ year: 2024, numerator: 5, denominator: 10, value: 0.5, counted: 2, left: [] });
});

test("a body whose cell is lost is named with its reason and adds nothing", () => {
  const sources = [of("a", 2024, { "requests.new.total": 7 }), of("b", 2024, { "requests.new.total": "lost" })];
  const [point] = metricSeries(received, [2024], sources);
  expect(point).toMatchObject({ value: 7, counted: 1, left: [{ body: "b", gap: "lost" }] });
});

test("years without a report keep their place and say nothing", () => {
  const points = metricSeries(received, [2022, 2023, 2024], [of("a", 2023, { "requests.new.total": 3 })]);
  expect(points.map(({ year, value, status }) => [year, value, status])).toEqual([
    [2022, null, "notOnForm"],
    [2023, 3, "known"],
    [2024, null, "notOnForm"],
  ]);
});

test("what cannot be summed is given for one body and refused for several", () => {
  const completeness = metricOf("completeness");
  if (!completeness) throw new Error("the dictionary lost a metric");
  const full = (body: string): BodySource => ({ ...of(body, 2024, {}), sections: 6 });
  expect(metricSeries(completeness, [2024], [full("a")])[0]?.status).toBe("known");
  expect(() => metricSeries(completeness, [2024], [full("a"), full("b")])).toThrow(/cannot be summed/);
});
