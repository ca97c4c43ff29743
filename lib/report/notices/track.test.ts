import { expect, test } from "vitest";
import type { Handled, Handling } from "@/lib/report/handling";
import type { Finding } from "@/lib/report/report";
import { progressOf, trackItems } from "./track";

const ITEM = { year: 2025, scope: "own", rule: "V-302", subject: "total", version: 2, text: "总计" } as const;

const finding = (verdict: Finding["verdict"]): Finding => ({
  ...{ rule: "V-302", subject: "total", verdict, cells: [], left: 1, right: 2, difference: -1 },
  ...{ message: { zh: "", en: "" }, inputs: "x", cause: "c" },
});

const handled = (verdict: Finding["verdict"], state: Handling = "confirmed"): Handled => ({
  ...{ finding: finding(verdict), state, verdict: null, asksAgain: false, history: [] },
});

const report = (version: number, list: readonly Handled[]) => [{ year: 2025, scope: "own" as const, version, handled: list }];

test.each([
  ["nothing new was handed in", report(2, [handled("fail")]), "open", 2],
  ["a new version still fails", report(3, [handled("fail", "open")]), "open", 3],
  ["a new version passes the same check", report(3, [handled("pass", "open")]), "settled", 3],
  ["a new version gives the check nothing to find", report(3, []), "settled", 3],
  ["a new version hides what the check needs", report(3, [handled("undecided", "open")]), "open", 3],
  ["the office takes its verdict back", report(2, [handled("fail", "misread")]), "dropped", 2],
  ["the report is gone", [], "open", 2],
] as const)("%s", (_, reports, state, version) => {
  expect(trackItems([ITEM], reports)).toEqual([{ item: ITEM, state, version }]);
});

test.each([
  ["rectification", "2026-03-01", false, ["open"], false, "waiting"],
  ["rectification", "2026-02-01", false, ["open", "settled"], false, "overdue"],
  ["rectification", "2026-02-01", false, ["settled", "dropped"], false, "done"],
  ["rectification", "2026-02-01", true, ["open"], false, "withdrawn"],
  ["reminder", "2026-02-01", false, [], false, "overdue"],
  ["reminder", "2026-02-01", false, [], true, "done"],
  ["circular", null, false, [], false, "informed"],
] as const)("a %s due on %s", (kind, dueOn, isWithdrawn, states, handedIn, state) => {
  const items = states.map((one) => ({ item: ITEM, state: one, version: 3 }));
  expect(progressOf({ kind, dueOn, isWithdrawn, items }, handedIn, "2026-02-15").state).toBe(state);
});
