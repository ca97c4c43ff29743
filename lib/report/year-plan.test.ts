import { expect, test } from "vitest";
import { STEP_KEYS, type StepKey, type StepState, stepsOf, type YearFacts } from "./year-plan";

const BEGUN: YearFacts = {
  ...{ year: 2025, due: "2026-01-31", aggregateDue: "2026-03-31", isRosterSettled: false, isCalendarKnown: true },
  ...{ owing: 40, reported: 0, missing: 0, reminded: 0, checked: 0, open: 0, returned: 0, circulars: 0 },
  ...{ isDrafted: false, isAggregatePublished: false, differing: null },
};

const stateIn = (key: StepKey, today: string, facts: Partial<YearFacts> = {}) =>
  stepsOf({ ...BEGUN, ...facts }, today).find((step) => step.key === key)?.state;

test.each<[StepKey, string, Partial<YearFacts>, StepState]>([
  ["roster", "2025-10-31", {}, "later"],
  ["roster", "2025-12-31", {}, "now"],
  ["roster", "2026-01-01", {}, "overdue"],
  ["roster", "2026-01-01", { isRosterSettled: true }, "done"],
  ["calendar", "2025-12-01", { isCalendarKnown: false }, "now"],
  ["reminder", "2026-01-24", {}, "later"],
  ["reminder", "2026-01-25", {}, "now"],
  ["reminder", "2026-01-25", { reminded: 39 }, "now"],
  ["reminder", "2026-01-25", { reminded: 40 }, "done"],
  ["reminder", "2026-02-01", { reminded: 39 }, "overdue"],
  // An area's own earlier day moves everything with it.
  ["reminder", "2026-01-14", { due: "2026-01-20" }, "now"],
  ["due", "2026-01-31", { reported: 39 }, "now"],
  ["due", "2026-02-01", { reported: 39 }, "overdue"],
  ["due", "2026-01-10", { reported: 40 }, "done"],
  ["missing", "2026-01-31", {}, "later"],
  ["missing", "2026-02-01", { reported: 39, missing: 1 }, "now"],
  ["missing", "2026-02-01", { reported: 40 }, "done"],
  ["publication", "2026-02-01", {}, "now"],
  ["publication", "2026-02-11", { checked: 3 }, "overdue"],
  ["findings", "2026-01-15", { open: 2, reported: 5 }, "now"],
  ["findings", "2026-01-15", { reported: 5 }, "done"],
  ["findings", "2026-01-15", {}, "now"],
  ["returns", "2026-04-01", { returned: 1, reported: 5 }, "overdue"],
  ["circular", "2026-02-01", {}, "now"],
  ["draft", "2026-03-21", {}, "now"],
  ["draft", "2026-03-22", {}, "overdue"],
  ["aggregate", "2026-03-31", { isDrafted: true }, "now"],
  ["aggregate", "2026-03-31", { isAggregatePublished: true }, "done"],
  ["reconciliation", "2026-04-02", { isAggregatePublished: true, differing: 3 }, "now"],
  ["reconciliation", "2026-04-02", { isAggregatePublished: true, differing: null }, "now"],
  ["reconciliation", "2026-04-02", { isAggregatePublished: true, differing: 0 }, "done"],
  // An empty area owes nothing and has done nothing.
  ["due", "2026-01-10", { owing: 0 }, "now"],
])("%s on %s with %j: %s", (key, today, facts, state) => expect(stateIn(key, today, facts)).toBe(state));

test("every step is there once, in the order of its last day", () => {
  const steps = stepsOf(BEGUN, "2026-01-01");
  expect(steps.map(({ key }) => key).sort()).toEqual([...STEP_KEYS].sort());
  expect(steps.map(({ until }) => until)).toEqual(steps.map(({ until }) => until).toSorted());
  for (const { from, until } of steps) expect(from <= until).toBe(true);
});
