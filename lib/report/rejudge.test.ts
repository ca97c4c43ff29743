import { expect, test } from "vitest";
import { checkReport } from "./check";
import { reportOf } from "./fixtures/report-of";
import { ALONE, partsOf, rejudge } from "./rejudge";
import { RULEBOOK, rulebookOf } from "./rulebook";

const report = reportOf("C", { "requests.total.total": 1 });
const findings = checkReport(report);
const rule = (id: string) => ALONE.filter((one) => one.id === id);

test("the same rules change nothing", () => expect(rejudge(findings, report, RULEBOOK)).toBeNull());

test("only what changed rules read is needed, and only they are judged again", () => {
  expect(partsOf(rule("V-201"))).toEqual(["form", "year", "cells"]);
  expect(partsOf(rule("V-N09"))).toContain("sections");
  expect(partsOf(rule("V-201"))).not.toContain("sections");
  const before = RULEBOOK.replace("V-309:1", "V-309:0");
  const stale = findings.map((one) => (one.rule === "V-309" ? { ...one, verdict: "pass" as const } : one));
  const { form, year, cells } = report;
  const again = rejudge(stale, { form, year, cells }, before);
  expect(again).toEqual(findings);
});

test("findings of a rule that is gone go, those of a new one come, and the rest stays as it was", () => {
  const fewer = ALONE.filter(({ id }) => id !== "V-301");
  const again = rejudge(findings, report, RULEBOOK, fewer) ?? [];
  expect(again.some(({ rule: id }) => id === "V-301")).toBe(false);
  expect(again.find(({ rule: id, subject }) => id === "V-302" && subject === "requests.total")?.verdict).toBe("fail");
  expect(rejudge(again, report, rulebookOf(fewer))).toEqual(findings);
});
