/** What the office does in a year, by date, and how far each is: told from the data, never ticked by hand. */
import type { Day } from "./body";
import { daysBetween } from "./timeliness";
import { plusDays } from "./workdays/workdays";

export const STEP_KEYS = [
  "roster",
  "calendar",
  "reminder",
  "due",
  "missing",
  "publication",
  "findings",
  "returns",
  "circular",
  "draft",
  "aggregate",
  "reconciliation",
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** `later`: its day has not come. `now`: it is the time for it. `overdue`: its last day has passed. */
export type StepState = "done" | "now" | "later" | "overdue";

/** `from`: when it begins to be the time; `until`: the last day. `done` of `all`, where that can be counted. */
export type Step = { key: StepKey; from: Day; until: Day; state: StepState; done: number; all: number };

/** What the data says about the reports on a year. Days: by when bodies and the area's own report are due. */
export type YearFacts = {
  year: number;
  due: Day;
  aggregateDue: Day;
  isRosterSettled: boolean;
  /** The working days of the year in which reports are due are known. */
  isCalendarKnown: boolean;
  owing: number;
  /** Handed in, in time or late. */
  reported: number;
  /** Nothing there after the day. */
  missing: number;
  /** Bodies that a reminder was sent to or that needed none. */
  reminded: number;
  checked: number;
  open: number;
  returned: number;
  circulars: number;
  /** The area's own report: begun, published, its cells that differ from the sum of the units (null: cannot be told). */
  isDrafted: boolean;
  isAggregatePublished: boolean;
  differing: number | null;
};

/** Days before the deadline on which the office reminds: 25 January for the 31st. */
const REMIND = 6;
/** The week after the deadline in which websites are looked at and the circular is prepared. */
const AFTER = 10;
const DRAFT = 30;

const stateOf = (isDone: boolean, from: Day, until: Day, today: Day): StepState =>
  isDone ? "done" : today > until ? "overdue" : today >= from ? "now" : "later";

export function stepsOf(facts: YearFacts, today: Day): readonly Step[] {
  const { year, due, aggregateDue, owing, reported } = facts;
  const end = `${year}-12-31`;
  const next = plusDays(due, 1);
  const step = (key: StepKey, from: Day, until: Day, done: number, all: number): Step => ({
    ...{ key, from, until, done, all },
    state: stateOf(all > 0 && done >= all, from, until, today),
  });
  const flag = (key: StepKey, from: Day, until: Day, isDone: boolean) => step(key, from, until, isDone ? 1 : 0, 1);
  const remind = plusDays(due, -REMIND);
  const steps = [
    flag("roster", `${year}-11-01`, end, facts.isRosterSettled),
    flag("calendar", `${year}-11-01`, end, facts.isCalendarKnown),
    step("reminder", remind, due, facts.reminded, owing),
    step("due", plusDays(end, 1), due, reported, owing),
    step("missing", next, plusDays(due, AFTER), today > due ? owing - facts.missing : 0, owing),
    step("publication", next, plusDays(due, AFTER), facts.checked, owing),
    // What is open or returned is counted down: nothing left is done.
    flag("findings", plusDays(end, 1), aggregateDue, reported > 0 && facts.open === 0),
    flag("returns", plusDays(end, 1), aggregateDue, reported > 0 && facts.returned === 0),
    flag("circular", next, plusDays(due, DRAFT), facts.circulars > 0),
    flag("draft", next, plusDays(aggregateDue, -AFTER), facts.isDrafted),
    flag("aggregate", next, aggregateDue, facts.isAggregatePublished),
    flag("reconciliation", next, plusDays(aggregateDue, DRAFT), facts.isAggregatePublished && facts.differing === 0),
  ];
  return steps.toSorted((a, b) => daysBetween(b.until, a.until));
}
