import { describe, expect, it } from "vitest";
import type { Cells } from "@/lib/report/report";
import { writeCsv } from "./csv";
import { type Exported, FIGURES, recordsOf } from "./figures";
import { isFigures, readFigures, reportsFrom } from "./read-figures";

const exported = (body: string, year: number): Exported => ({
  area: "350504",
  body,
  bodyName: "洛江区科学技术局",
  bodyKind: "department",
  year,
  scope: "own",
  form: "C",
  source: "0".repeat(64),
  version: 1,
  reviewed: false,
  publishedOn: "2024-01-05",
  publishedUrl: null,
});
const CELLS: Cells = {
  "requests.new.total": { value: 3, raw: ' =3,"\n', status: "reported", place: { page: 2, box: [1.5, 2, 3, 4.25] } },
  "requests.new.individual": { value: null, raw: "/", status: "notApplicable", place: { path: "table[1]/tr[2]/td[3]" } },
  "disclosure.fees.amount": { value: 1.5, unit: "元", raw: "1.5元", status: "reported", place: { sheet: "表", ref: "B7" } },
};
const records = [2022, 2023].flatMap((year) => recordsOf(exported("kjj", year), CELLS));

describe("the long record", () => {
  it.each([
    ["CSV", writeCsv(FIGURES, records)],
    ["a JSON array", JSON.stringify(records)],
    ["a JSON object on each line", records.map((record) => JSON.stringify(record)).join("\n")],
  ])("comes back from %s exactly", (_, text) => {
    expect(isFigures(text)).toBe(true);
    expect(readFigures(text)).toEqual(records);
  });

  it("is one report for each body and year", () => {
    const reports = reportsFrom(records);
    expect(reports.map(({ body, year, form }) => [body, year, form])).toEqual([
      ["洛江区科学技术局", 2022, "C"],
      ["洛江区科学技术局", 2023, "C"],
    ]);
    for (const [key, reading] of Object.entries(CELLS)) expect(reports[1]?.cells).toHaveProperty([key], reading);
    expect(reports[0]?.cells["disputes.review.total"]?.status).toBe("lost");
  });

  it.each(["类别,数量\n规章,3", "", "[]", "{}", '{"area":1}', "area,body,year\n1,2,3"])("is not %j", (text) => {
    expect(isFigures(text)).toBe(false);
  });

  it("says which record cannot be one", () => {
    const [first, second] = records;
    expect(() => readFigures(JSON.stringify([first, { ...second, year: "2023" }]))).toThrow("record 2, year");
    expect(() => readFigures(writeCsv(FIGURES, records).replace(",2023,", ",two,"))).toThrow("year");
  });
});
