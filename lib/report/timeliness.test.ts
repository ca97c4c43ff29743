import { describe, expect, test } from "vitest";
import { daysBetween, type Lateness, latenessOf, legalDue } from "./timeliness";

const due = "2026-01-31";

describe("days after the due day", () => {
  test.each<[string | null, Lateness]>([
    ["2026-01-05", { days: 0 }],
    ["2026-01-31", { days: 0 }],
    ["2026-02-01", { days: 1 }],
    ["2026-03-01", { days: 29 }],
    [null, { gap: "undated" }],
  ])("published %s", (publishedOn, expected) => expect(latenessOf({ due, publishedOn, dates: [] })).toEqual(expected));
});

describe("dates that disagree", () => {
  type Kind = "shown" | "signed" | "composed" | "address";
  test.each<[string, string, Kind, string, Lateness]>([
    ["composed, shown and filed within three days", "2026-01-28", "address", "2026-01-30", { days: 0 }],
    ["shown in time, filed under June", "2026-01-18", "address", "2026-06-15", { gap: "doubtful" }],
    ["shown late, filed in time", "2026-02-05", "address", "2026-01-20", { gap: "doubtful" }],
    ["signed in time and shown late: late, not in doubt", "2026-02-10", "signed", "2026-01-25", { days: 10 }],
    ["composed in time and shown late", "2026-02-10", "composed", "2026-01-25", { days: 10 }],
    ["shown in time but signed after the due day", "2026-01-30", "signed", "2026-02-03", { gap: "doubtful" }],
    ["both late", "2026-02-05", "address", "2026-02-27", { days: 5 }],
  ])("%s", (_, publishedOn, kind, value, expected) => {
    expect(latenessOf({ due, publishedOn, dates: [{ kind, value }] })).toEqual(expected);
  });
});

test.each([
  ["2026-01-31", "2026-02-01", 1],
  ["2024-02-28", "2024-03-01", 2],
  ["2026-03-31", "2026-01-31", -59],
])("from %s to %s", (from, to, days) => expect(daysBetween(from, to)).toBe(days));

test("the law's days", () => {
  expect(legalDue("department", 2025)).toBe("2026-01-31");
  expect(legalDue("town", 2025)).toBe("2026-01-31");
  expect(legalDue("government", 2025)).toBe("2026-03-31");
  expect(legalDue("department", 2019)).toBe("2020-01-31");
  expect(legalDue("department", 2018)).toBe("2019-03-31");
});
