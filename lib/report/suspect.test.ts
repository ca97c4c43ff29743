import { expect, test } from "vitest";
import { cellsOf } from "./cells";
import { checkReport } from "./check";
import type { CellKey } from "./form";
import type { Cells, Report } from "./report";
import { suspectsOf } from "./suspect";

function reportWith(changed: Partial<Record<CellKey, number>>): Report {
  const cells: Cells = Object.fromEntries(
    cellsOf("C").map(({ key }) => {
      const value = changed[key] ?? 0;
      return [key, { value, raw: String(value), status: "reported", place: null }];
    }),
  );
  const nothing = { names: [], dates: [], extras: [], sections: [], claims: [], contacts: [], problems: [] };
  return { ...nothing, form: "C", body: null, year: 2024, publishedOn: null, cells };
}

const suspectsIn = (changed: Partial<Record<CellKey, number>>) => [...suspectsOf(checkReport(reportWith(changed)))];

test("where row, column and balance fail, their crossing is the suspect", () =>
  expect(suspectsIn({ "requests.total.total": 1 })).toEqual(["requests.total.total"]));

test("an outcome that breaks its row and its column is the only suspect", () =>
  expect(suspectsIn({ "requests.deniedThirdParty.enterprise": 1 })).toEqual(["requests.deniedThirdParty.enterprise"]));

test("where one comparison fails alone, any of its cells may be wrong", () =>
  expect(suspectsIn({ "disputes.review.total": 1 }).toSorted()).toEqual([
    "disputes.review.corrected",
    "disputes.review.other",
    "disputes.review.pending",
    "disputes.review.total",
    "disputes.review.upheld",
  ]));

test("a report that adds up has none", () => expect(suspectsIn({})).toEqual([]));
