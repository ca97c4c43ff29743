import { expect, test } from "vitest";
import { reportOf } from "@/lib/report/metrics/example";
import { outcomesOf } from "./assess";
import { silenceOf } from "./silence";

test.each<[string, Parameters<typeof reportOf>[1], "noCases" | "noDecisions" | null]>([
  ["nobody asked", {}, "noCases"],
  ["one was granted", { "requests.new.total": 1, "requests.granted.total": 1 }, null],
  ["one was denied", { "requests.new.total": 1, "requests.deniedByLaw.total": 1 }, null],
  ["all were told to ask elsewhere", { "requests.new.total": 3, "requests.unavailableNotHeld.total": 3 }, "noDecisions"],
  ["one came in December and is open", { "requests.new.total": 1, "requests.carriedOut.total": 1 }, "noDecisions"],
  ["one of last year was answered", { "requests.carriedIn.total": 1, "requests.unavailableNotHeld.total": 1 }, "noDecisions"],
  ["nobody asked, and an old review was decided", { "disputes.review.upheld": 1 }, "noDecisions"],
  ["how many asked is not known", { "requests.new.total": "blank" }, "noDecisions"],
])("%s", (_, given, expected) => {
  const { form, figures } = reportOf("C", given);
  expect(silenceOf({ body: "a", outcomes: outcomesOf({ form, figures }) }, [{ body: "a", form, figures }])).toBe(expected);
});

test("where outcomes are not known, nothing is said of them", () => {
  expect(silenceOf({ body: "a", outcomes: null }, [])).toBeNull();
});
