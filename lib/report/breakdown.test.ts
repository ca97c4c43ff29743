import { expect, test } from "vitest";
import { applicantsBalance } from "./breakdown";
import type { Figures } from "./figure";
import type { YearReport } from "./total";

const report = (body: string, figures: Figures, year = 2024): YearReport => ({ body, year, form: "C", figures });

const classes = (natural: number, company: number): Figures => ({
  "requests.new.individual": natural,
  "requests.new.enterprise": company,
  "requests.new.research": 0,
  "requests.new.nonprofit": 0,
  "requests.new.legalService": "notApplicable",
  "requests.new.otherOrg": 0,
});

test.each<[string, readonly YearReport[], ReturnType<typeof applicantsBalance>]>([
  ["no report of the year", [report("a", { ...classes(1, 2), "requests.new.total": 3 }, 2023)], null],
  ["a class is blank", [report("a", { ...classes(1, 2), "requests.new.otherOrg": "blank", "requests.new.total": 3 })], null],
  ["the total is lost", [report("a", { ...classes(1, 2), "requests.new.total": "unreadable" })], null],
  [
    "all add up, “/” as nothing",
    [report("a", { ...classes(1, 2), "requests.new.total": 3 }), report("b", { ...classes(0, 0), "requests.new.total": 0 })],
    { year: 2024, sum: 3, whole: 3, differing: [] },
  ],
  [
    "two differ and would hide each other in the sum",
    [report("a", { ...classes(4, 2), "requests.new.total": 5 }), report("b", { ...classes(1, 0), "requests.new.total": 2 })],
    { year: 2024, sum: 7, whole: 7, differing: ["a", "b"] },
  ],
])("applicants beside their total: %s", (_, reports, balance) => expect(applicantsBalance(2024, reports)).toEqual(balance));
