import fc from "fast-check";
import { expect, test } from "vitest";
import type { Body, Succession } from "@/lib/report/body";
import type { Figures } from "@/lib/report/figure";
import { wilson } from "@/lib/report/stats";
import { areaEntity, type ComparedReport, compare, entitiesOf } from "./compare";
import { joinedWith } from "./joined";
import { per, VARIABLES, variableOf } from "./variable";

const body = (id: string, kind: Body["kind"] = "department", until: string | null = null, from: string | null = null): Body => ({
  id,
  kind,
  from,
  until,
  names: [],
});

const report = (id: string, year: number, figures: Figures): ComparedReport => ({
  body: id,
  year,
  scope: "own",
  form: "C",
  version: 1,
  reviewed: false,
  figures,
});

const outcomes = (granted: number, denied: number): Figures => {
  const cells = variableOf("substantiveRate");
  const all = cells?.kind === "share" ? cells.whole : [];
  return {
    ...Object.fromEntries(all.map((key) => [key, 0])),
    "requests.granted.total": granted,
    "requests.deniedInternal.total": denied,
  };
};

const variable = (key: string) => {
  const found = variableOf(key);
  if (!found) throw new Error(key);
  return found;
};

const MERGER: readonly Succession[] = [
  { from: "a", to: "c", on: "2024-03-15", kind: "merger", note: "" },
  { from: "b", to: "c", on: "2024-03-15", kind: "merger", note: "" },
  { from: "d", to: "c", on: "2024-03-15", kind: "transfer", note: "" },
];

const OLD_AND_NEW = [
  body("a", "department", "2024-03-15"),
  body("b", "department", "2024-03-15"),
  body("c", "department", null, "2024-03-15"),
];

test("a rate of several bodies is the sum of parts over the sum of wholes, never the mean of rates", () => {
  const bodies = [body("a"), body("b")];
  const [series] = compare({
    entities: entitiesOf(["sum.all"], bodies, [], false),
    variables: [variable("substantiveRate")],
    years: [2023],
    bodies,
    reports: [report("a", 2023, outcomes(10, 0)), report("b", 2023, outcomes(0, 30))],
  });
  expect(series?.points[0]).toMatchObject({ value: 0.25, numerator: 10, denominator: 40, status: "known" });
});

test("under five there is no rate, over nothing there is no case", () => {
  const bodies = [body("a")];
  const [series] = compare({
    entities: entitiesOf(["a"], bodies, [], false),
    variables: [variable("substantiveRate")],
    years: [2022, 2023],
    bodies,
    reports: [report("a", 2022, outcomes(2, 1)), report("a", 2023, outcomes(0, 0))],
  });
  expect(series?.points.map(({ status, value }) => [status, value])).toEqual([
    ["smallDenominator", null],
    ["noCases", null],
  ]);
});

test("no report, no such body and a blank are three reasons", () => {
  const bodies = [body("a", "department", "2024-03-15")];
  const [series] = compare({
    entities: entitiesOf(["a"], bodies, [], false),
    variables: [variable("granted")],
    years: [2022, 2023, 2024],
    bodies,
    reports: [report("a", 2022, { "requests.granted.total": "blank" })],
  });
  expect(series?.points.map(({ gap }) => gap)).toEqual(["blank", "noReport", "notThere"]);
});

test("whoever is merged is followed together, a transfer joins nothing", () => {
  expect(joinedWith("c", MERGER)).toEqual(["c", "a", "b"]);
  expect(joinedWith("d", MERGER)).toEqual(["d"]);
});

test("a comparable series adds up before and after, and has no number where one of its bodies is missing", () => {
  const entities = entitiesOf(["c", "a"], OLD_AND_NEW, MERGER, true);
  expect(entities).toHaveLength(1);
  const [series] = compare({
    entities,
    variables: [variable("newRequests")],
    years: [2022, 2023, 2024],
    bodies: OLD_AND_NEW,
    reports: [
      report("a", 2022, { "requests.new.total": 3 }),
      report("b", 2022, { "requests.new.total": 4 }),
      report("a", 2023, { "requests.new.total": 5 }),
      report("c", 2024, { "requests.new.total": 9 }),
    ],
  });
  expect(series?.points.map(({ value, gap }) => value ?? gap)).toEqual([7, "noReport", 9]);
});

test("a sum says who is not in it", () => {
  const bodies = [body("a"), body("b"), body("g", "government")];
  const [series] = compare({
    entities: entitiesOf(["sum.all"], bodies, [], false),
    variables: [variable("newRequests")],
    years: [2023],
    bodies,
    reports: [report("a", 2023, { "requests.new.total": 3 })],
  });
  expect(series?.points[0]).toMatchObject({ value: 3, left: ["b"] });
  expect(areaEntity("35", bodies).members).toEqual(["a", "b", "g"]);
});

test("joining is the same whichever body is asked about", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const succession = fc.record({
    from: id,
    to: id,
    on: fc.constant("2024-01-01"),
    kind: fc.constantFrom("merger", "split", "dissolution"),
  });
  fc.assert(
    fc.property(fc.array(succession, { maxLength: 8 }), id, (list, start) => {
      const all = list.map((one): Succession => ({ ...one, kind: one.kind as Succession["kind"], note: "" })); // one of the three above
      const group = joinedWith(start, all);
      for (const member of group) expect([...joinedWith(member, all)].sort()).toEqual([...group].sort());
    }),
  );
});

test("another denominator keeps the cases and changes what they are taken of", () => {
  const bodies = [body("a")];
  const [series] = compare({
    entities: entitiesOf(["a"], bodies, [], false),
    variables: [per(variable("granted"), "decided")],
    years: [2023],
    bodies,
    reports: [report("a", 2023, outcomes(10, 30))],
  });
  expect(series?.points[0]).toMatchObject({
    value: 0.25,
    numerator: 10,
    denominator: 40,
    interval: wilson({ cases: 10, of: 40 }),
  });
  expect(per(variable("fees"), "decided")).toBe(variable("fees"));
  expect(per(variable("reviews"), "decided")).toBe(variable("reviews"));
});

test("every variable is found under its key and its number", () => {
  for (const one of VARIABLES) {
    expect(variableOf(one.key)).toBe(one);
    expect(variableOf(one.id)).toBe(one);
  }
});
