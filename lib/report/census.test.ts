import { expect, test } from "vitest";
import type { Body } from "./body";
import { type CensusReport, censusOf, type Standing, sumCensus, toCall } from "./census";
import { owersOf, type RosterLine } from "./roster";

const body = (id: string, more: Partial<Body> = {}): Body => ({
  id,
  kind: "department",
  from: null,
  until: null,
  names: [],
  ...more,
});
const report = (id: string, publishedOn: string | null, more: Partial<CensusReport> = {}): CensusReport => ({
  ...{ body: id, year: 2025, state: "accepted", submittedAt: null, publishedOn, dates: [], isLive: false },
  ...more,
});
const DUE = "2026-01-31";
const owed = (bodies: readonly Body[]) => owersOf(2025, bodies, new Map());
const standings = (reports: readonly CensusReport[], today: string, bodies = [body("a")]) =>
  censusOf(2025, bodies, owed(bodies), reports, () => DUE, today).map(({ standing, days }) => [standing, days]);

test.each<[string, readonly CensusReport[], string, Standing, number]>([
  ["nothing yet, and time left on the last day", [], DUE, "waiting", 0],
  ["nothing after the day", [], "2026-02-03", "missing", 3],
  ["published in time", [report("a", DUE)], "2026-02-03", "onTime", 0],
  ["late by the days after", [report("a", "2026-02-02")], "2026-03-01", "late", 2],
  ["there, but nobody knows since when", [report("a", null)], "2026-02-03", "undated", 0],
  [
    "dates on both sides",
    [report("a", "2026-01-20", { dates: [{ kind: "address", value: "2026-06-01" }] })],
    "2026-07-01",
    "doubtful",
    0,
  ],
  ["a draft is no report", [report("a", "2026-01-20", { state: "draft" })], "2026-02-01", "missing", 1],
  ["last year's report is not this year's", [report("a", "2026-01-20", { year: 2024 })], "2026-02-01", "missing", 1],
])("%s", (_, reports, today, standing, days) => expect(standings(reports, today)).toEqual([[standing, days]]));

test("who was dissolved owes nothing; what it handed in all the same is shown and not counted as due", () => {
  const gone = body("a", { until: "2025-06-01" });
  expect(standings([], "2026-02-01", [gone])).toEqual([]);
  const bodies = [gone, body("b")];
  const rows = censusOf(2025, bodies, owed(bodies), [report("a", DUE, { isLive: true })], () => DUE, "2026-02-01");
  expect(rows.map(({ standing }) => standing)).toEqual(["exempt", "missing"]);
  expect(sumCensus(rows)).toMatchObject({ due: 1, missing: 1, live: 1, exempt: 1 });
});

test("the longest overdue is called first", () => {
  const dues = { department: "2026-01-31", government: "2026-03-31" } as const;
  const bodies = [body("z", { kind: "government" }), body("a")];
  const rows = censusOf(
    2025,
    bodies,
    owed(bodies),
    [],
    (kind) => (kind === "government" ? dues.government : dues.department),
    "2026-04-02",
  );
  expect(toCall(rows).map(({ body: { id }, days }) => [id, days])).toEqual([
    ["a", 61],
    ["z", 2],
  ]);
});

const line = (bodyId: string, owes: boolean): RosterLine => ({ bodyId, owes, from: null, until: null, note: "" });

test.each<[string, ReadonlyMap<number, readonly RosterLine[]>, readonly string[]]>([
  ["nothing is settled: who stands at the end of the year", new Map(), ["a", "b"]],
  ["settled: who is on it, and nobody else", new Map([[2025, [line("a", true)]]]), ["a"]],
  ["settled that one owes nothing", new Map([[2025, [line("a", true), line("b", false)]]]), ["a"]],
  ["last year's exemption goes on until the year is settled", new Map([[2024, [line("b", false)]]]), ["a"]],
  ["a later year's roster says nothing of this one", new Map([[2026, [line("a", false)]]]), ["a", "b"]],
])("who owes where %s", (_, rosters, expected) => {
  const bodies = [body("a"), body("b"), body("gone", { until: "2025-06-01" })];
  expect([...owersOf(2025, bodies, rosters)]).toEqual(expected);
});

test("whoever the roster exempts is not missing, and a body that only the roster knows owes", () => {
  const bodies = [body("a"), body("gone", { until: "2025-12-01" })];
  const owers = owersOf(2025, bodies, new Map([[2025, [line("a", false), line("gone", true)]]]));
  const rows = censusOf(2025, bodies, owers, [], () => DUE, "2026-02-03");
  expect(rows.map(({ body: { id }, standing }) => [id, standing])).toEqual([["gone", "missing"]]);
});
