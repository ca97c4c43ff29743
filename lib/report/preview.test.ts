import { expect, it } from "vitest";
import { checkReport } from "./check";
import { changedFigures } from "./corrections";
import { figuresOf } from "./figure";
import { reportOf } from "./fixtures/report-of";
import { comparedIn, isQuiet, STATED_RULES } from "./preview";
import type { Claim } from "./report";
import { RULES } from "./rules";

const claim = (measure: string, value: number, readings: Claim["readings"]): Claim => ({
  ...{ measure, value, readings, unit: "件", raw: `${value}件`, sentence: `本年度${measure}${value}件。` },
  ...{ section: "overview", place: { line: 0, column: 0 } },
});
const CLAIMS = [
  claim("newRequests", 7, [["requests.new.total"]]),
  claim("granted", 9, [["requests.granted.total", "requests.partial.total"]]),
  claim("reviews", 0, [["disputes.review.total"]]),
];
const old = reportOf("C", { "requests.new.total": 5, "requests.granted.total": 3, "requests.partial.total": 4 });
const given = { "requests.new.total": 6, "requests.granted.total": 5, "requests.partial.total": 4 } as const;
const fresh = reportOf("C", given, { claims: CLAIMS });

const [before, after] = [figuresOf("C", old.cells), figuresOf("C", fresh.cells)];
const rows = comparedIn(before, after, changedFigures(before, after), checkReport(fresh));
const rowOf = (...cells: string[]) => rows.find((row) => row.cells.join() === cells.join());

it("names rules that are there and hold prose against cells", () => {
  for (const id of STATED_RULES) expect(RULES.find((rule) => rule.id === id)?.reads).toEqual(["claims", "cells"]);
});

it("shows a changed cell against the version in force and against the prose", () => {
  expect(rowOf("requests.new.total")).toMatchObject({
    before: 5,
    after: 6,
    isChanged: true,
    said: [{ value: 7, verdict: "warn", sentence: "本年度newRequests7件。" }],
  });
  expect(rowOf("requests.granted.total")).toMatchObject({ before: 3, after: 5, said: [] });
});

it("adds up the cells whose sum the prose states, before and after", () => {
  expect(rowOf("requests.granted.total", "requests.partial.total")).toMatchObject({
    before: 7,
    after: 9,
    isChanged: true,
    said: [{ value: 9, verdict: "pass" }],
  });
});

it("is quiet where the prose says what the table says and nothing changes", () => {
  const quiet = rowOf("disputes.review.total");
  expect(quiet).toMatchObject({ before: 0, after: 0, said: [{ value: 0, verdict: "pass" }] });
  expect(rows.filter(isQuiet)).toEqual([quiet]);
});

it("has no figures before the first version, and says what stands there where a part of a sum is no number", () => {
  const lost = reportOf("C", { ...given, "requests.partial.total": "lost" }, { claims: CLAIMS });
  const first = comparedIn(null, figuresOf("C", lost.cells), [], checkReport(lost));
  expect(first.map((row) => row.before)).toEqual([undefined, undefined, undefined]);
  expect(first.find(({ cells }) => cells.length === 2)).toMatchObject({ after: "lost", said: [{ verdict: "undecided" }] });
});
