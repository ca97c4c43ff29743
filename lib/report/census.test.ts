import { expect, test } from "vitest";
import type { Body } from "./body";
import { type CensusReport, censusOf, type Standing, sumCensus, toCall } from "./census";

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
const standings = (reports: readonly CensusReport[], today: string, bodies = [body("a")]) =>
  censusOf(2025, bodies, reports, () => DUE, today).map(({ standing, days }) => [standing, days]);

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
  const rows = censusOf(2025, [gone, body("b")], [report("a", DUE, { isLive: true })], () => DUE, "2026-02-01");
  expect(rows.map(({ standing }) => standing)).toEqual(["exempt", "missing"]);
  expect(sumCensus(rows)).toMatchObject({ due: 1, missing: 1, live: 1, exempt: 1 });
});

test("the longest overdue is called first", () => {
  const dues = { department: "2026-01-31", government: "2026-03-31" } as const;
  const rows = censusOf(
    2025,
    [body("z", { kind: "government" }), body("a")],
    [],
    (kind) => (kind === "government" ? dues.government : dues.department),
    "2026-04-02",
  );
  expect(toCall(rows).map(({ body: { id }, days }) => [id, days])).toEqual([
    ["a", 61],
    ["z", 2],
  ]);
});
