import { describe, expect, test } from "vitest";
import type { Body } from "./body";
import { bodyYearsOf } from "./body-years";
import { breakdownOf } from "./breakdown";
import { BREAKS, breaksOf } from "./breaks";
import { changeOf, isMaterial } from "./change";
import { coverageOf, presenceOf } from "./coverage";
import type { Figures } from "./figure";
import { grantedShare, overviewOf } from "./overview";
import type { YearReport } from "./total";

const body = (id: string, from: string | null = null, until: string | null = null): Body => ({
  id,
  kind: "department",
  from,
  until,
  names: [],
});
const report = (id: string, year: number, figures: Figures, form: YearReport["form"] = "C"): YearReport => ({
  body: id,
  year,
  form,
  figures,
});

const ROWS = [
  "granted",
  "partial",
  "deniedSecret",
  "deniedByLaw",
  "deniedSecurity",
  "deniedThirdParty",
  "deniedInternal",
  "deniedProcess",
];
const REST = [
  "deniedEnforcement",
  "deniedInquiry",
  "unavailableNotHeld",
  "unavailableNotReady",
  "unavailableUnclear",
  "rejectedPetition",
];
const LAST = [
  "rejectedDuplicate",
  "rejectedPublication",
  "rejectedExcessive",
  "rejectedConfirmation",
  "otherUncorrected",
  "otherUnpaid",
  "otherRest",
];

/** A report whose outcomes are all zero but for those given. */
const handled = (given: Figures): Figures => ({
  ...Object.fromEntries([...ROWS, ...REST, ...LAST, "total"].map((row) => [`requests.${row}.total`, 0])),
  ...given,
});

describe("who reported", () => {
  const merged = body("old", null, "2024-03-15");

  test.each([
    [2022, "missing"],
    [2023, "missing"],
    [2024, "none"],
  ] as const)("a body that ended in March 2024 and did not report on %i: %s", (year, presence) =>
    expect(presenceOf(merged, year, new Set())).toBe(presence),
  );

  test("a body that reported was there, whatever the roster says", () =>
    expect(presenceOf(merged, 2024, new Set([2024]))).toBe("reported"));

  test("a year lists both", () =>
    expect(coverageOf(2024, [body("a"), body("b"), body("late", "2025-01-01")], [{ body: "a", year: 2024 }])).toEqual({
      year: 2024,
      reported: ["a"],
      missing: ["b"],
    }));
});

describe("change on the year before", () => {
  const reports = [
    report("a", 2022, { "requests.new.total": 5 }),
    report("b", 2022, { "requests.new.total": 7 }),
    report("a", 2023, { "requests.new.total": 9 }),
    report("b", 2023, { "requests.new.total": "blank" }),
  ];

  test("where a number is missing, only bodies that have both are compared", () =>
    expect(changeOf("newRequests", 2023, reports, (year) => year === 2022)).toEqual({
      basis: "same",
      year: 2022,
      value: 4,
      bodies: 1,
      isMaterial: false,
    }));

  test("where nothing is missing, the sums are", () =>
    expect(changeOf("newRequests", 2023, reports.slice(0, 3), () => true)).toMatchObject({ basis: "all", value: -3 }));

  test.each([
    [9, 10, false],
    [10, 100, true],
    [-10, 100, true],
    [10, 101, false],
    [50, 0, true],
  ])("%i more than %i: worth saying %s", (change, before, expected) => {
    expect(isMaterial(change, before)).toBe(expected);
  });

  test("never over a break", () =>
    expect(changeOf("reviews", 2024, [], () => true)).toEqual({
      basis: "break",
      year: 2023,
      value: null,
      bodies: 0,
      isMaterial: false,
    }));

  test("with nothing before there is nothing to say", () =>
    expect(changeOf("newRequests", 2022, reports, () => true)).toMatchObject({ basis: "none", value: null }));
});

describe("outcomes", () => {
  const adds = report(
    "a",
    2023,
    handled({ "requests.granted.total": 3, "requests.deniedByLaw.total": 1, "requests.total.total": 4 }),
  );
  const differs = report("b", 2023, handled({ "requests.granted.total": 2, "requests.total.total": 3 }));
  const partly = report("c", 2023, handled({ "requests.granted.total": "lost", "requests.total.total": 9 }));

  test("only complete reports are in, and whoever does not add up is named", () => {
    const outcomes = breakdownOf("outcomes", 2023, [adds, differs, partly]);
    expect(outcomes).toMatchObject({ whole: 7, counted: ["a", "b"], of: 3, differing: ["b"] });
    expect(outcomes.parts).toMatchObject({ granted: 5, denied: 1, otherOutcome: 0 });
  });

  test("without a complete report there are none", () =>
    expect(breakdownOf("outcomes", 2023, [partly])).toMatchObject({ parts: null, gap: "lost" }));

  test("a part that the form of the time did not have is no gap", () => {
    const old: Figures = {
      "contention.review.count": 3,
      "contention.reviewUpheld.count": 2,
      "contention.reviewCorrected.count": 1,
      "contention.reviewOther.count": 0,
    };
    expect(breakdownOf("reviews", 2016, [report("a", 2016, old, "A2")])).toMatchObject({
      parts: { reviewsUpheld: 2, reviewsCorrected: 1, reviewsOther: 0, reviewsPending: null },
      whole: 3,
      differing: [],
    });
  });

  test("a form without any of it says so", () =>
    expect(breakdownOf("outcomes", 2016, [report("a", 2016, {}, "A2")])).toMatchObject({ parts: null, gap: "notOnForm", of: 1 }));

  test("the share of what was opened leaves out what could not be provided", () => {
    const more = report("d", 2023, handled({ "requests.partial.total": 1, "requests.unavailableNotHeld.total": 50 }));
    expect(grantedShare([adds, more])).toEqual({ part: 4, whole: 5, counted: 2 });
    expect(grantedShare([])).toBeNull();
  });
});

describe("an area's overview", () => {
  const bodies = [body("a"), body("b")];
  const reports = [
    report("a", 2021, { "requests.new.total": 5 }),
    report("a", 2023, { "requests.new.total": 6 }),
    report("b", 2023, { "requests.new.total": 1 }),
  ];
  const aggregates = [report("gov", 2023, { "requests.new.total": 8 })];

  test("the area's own report stands beside the sum and is never in it", () => {
    const overview = overviewOf({ bodies, reports, aggregates });
    expect(overview?.year).toBe(2023);
    expect(overview?.key.newRequests).toMatchObject({ value: 7, aggregate: 8, counted: ["a", "b"] });
  });

  test("a year without reports keeps its place and has no number", () => {
    const overview = overviewOf({ bodies, reports, aggregates });
    expect(overview?.series.newRequests.points.map(({ year, value }) => [year, value])).toEqual([
      [2021, 5],
      [2022, null],
      [2023, 7],
    ]);
  });

  test("a year that nobody reported on gives way to the latest", () =>
    expect(overviewOf({ bodies, reports, aggregates, year: 2022 })?.year).toBe(2023));
  test("no report, no overview", () => expect(overviewOf({ bodies, reports: [], aggregates })).toBeNull());
});

test("a body's years run from its first to its last, with those in which it failed to report", () => {
  const history = bodyYearsOf(
    [body("a", "2020-05-01")],
    [report("a", 2021, {}), report("a", 2023, {})],
    [2018, 2019, 2020, 2021, 2022, 2023],
  );
  expect(history.years).toEqual([2020, 2021, 2022, 2023]);
});

test("bodies that are followed together add up, but not where one of them owes its report", () => {
  const given = (id: string, year: number, count: number) => report(id, year, { "requests.new.total": count });
  const history = bodyYearsOf(
    [body("a", null, "2023-03-01"), body("b", null, "2023-03-01"), body("ab", "2023-03-01")],
    [given("a", 2021, 3), given("b", 2021, 4), given("a", 2022, 5), given("ab", 2023, 9)],
    [2021, 2022, 2023],
  );
  expect(history.series.newRequests.points.map(({ value }) => value)).toEqual([7, null, 9]);
});

test("breaks come oldest first, and only those inside the span", () => {
  expect(breaksOf(["normative"], 2014, 2025).map(({ year }) => year)).toEqual([2019, 2021]);
  expect(breaksOf(["normative"], 2019, 2020)).toEqual([]);
  for (const { zh, en } of BREAKS) expect([zh.length > 10, en.length > 10]).toEqual([true, true]);
});
