import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type AreaReport, judgeAmong, keyOf } from "@/lib/report/among";
import type { Body, Scope, Succession } from "@/lib/report/body";
import { cellsOf } from "@/lib/report/cells";
import { checkReport } from "@/lib/report/check";
import { figuresOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import type { Cells, Report } from "@/lib/report/report";
import { sharedCauses } from "./shared";

const always = { from: null, until: null };
const body = (id: string, kind: Body["kind"]): Body => ({ id, kind, ...always, names: [{ name: id, kind: "full", ...always }] });
const BODIES = [body("district", "government"), body("a", "department"), body("b", "department"), body("c", "department")];

type Written = { body: string; year: number; scope: Scope; cells: Partial<Record<CellKey, number | null>> };

/** What everybody writes who makes no mistake: so many requests, some of them still open at the end of the year. */
function honest(id: string, scope: Scope, year: number, times: number): Written {
  const carriedIn = year === 2022 ? 0 : 2 * times;
  const [received, granted, carriedOut] = [10 * times, carriedIn + 8 * times, 2 * times];
  const both = (row: string, value: number) =>
    Object.fromEntries(["individual", "total"].map((column) => [`requests.${row}.${column}`, value]));
  const review = { "disputes.review.pending": times, "disputes.review.total": times };
  const rows = { ...both("new", received), ...both("carriedIn", carriedIn), ...both("granted", granted) };
  return {
    ...{ body: id, year, scope },
    cells: { ...rows, ...both("total", granted), ...both("carriedOut", carriedOut), ...review },
  };
}

const YEARS = [2022, 2023, 2024];
const honestArea = (): Written[] =>
  YEARS.flatMap((year) => [
    ...["a", "b", "c"].map((id, index) => honest(id, "own", year, index + 1)),
    honest("district", "aggregate", year, 6),
  ]);

function reportWith(year: number, written: Written["cells"]): Report {
  const cells: Cells = Object.fromEntries(
    cellsOf("C").map(({ key }) => {
      const value = written[key] === undefined ? 0 : written[key];
      return [
        key,
        { value, raw: value === null ? "" : String(value), status: value === null ? "blank" : "reported", place: null },
      ];
    }),
  );
  const nothing = { names: [], dates: [], extras: [], sections: [], claims: [], contacts: [], problems: [] };
  return { ...nothing, form: "C", body: null, year, publishedOn: null, cells };
}

type Change = [body: string, year: number, cell: CellKey, by: number | null];

/** The honest area with some cells changed by so much (null: left blank), judged by all rules. */
function judge(changes: readonly Change[], successions: readonly Succession[] = []) {
  const area = honestArea();
  for (const [id, year, cell, by] of changes) {
    const report = area.find((one) => one.body === id && one.year === year);
    if (report) report.cells[cell] = by === null ? null : (report.cells[cell] ?? 0) + by;
  }
  const read = area.map((written) => ({ written, content: reportWith(written.year, written.cells) }));
  const reports = read.map(({ written, content }): AreaReport => {
    const { form, claims, sections, dates, publishedOn, cells } = content;
    const { body: id, year, scope } = written;
    return { body: id, year, scope, version: 1, form, claims, sections, dates, publishedOn, figures: figuresOf("C", cells) };
  });
  const among = judgeAmong({ bodies: BODIES, successions, reports, dueOf: () => "2030-01-31" });
  return reports.map((report, index) => ({
    ...report,
    alone: checkReport(read[index]?.content ?? reportWith(report.year, {})),
    among: among.get(keyOf(report)) ?? [],
  }));
}

/** Each joined finding as “report: rule subject”, by the cell that all of it goes back to. */
function told(changes: readonly Change[], successions?: readonly Succession[]): Record<string, string[]> {
  const reports = judge(changes, successions);
  const shared = sharedCauses(reports);
  const found: Record<string, string[]> = {};
  for (const report of reports)
    for (const { rule, subject, cause, verdict } of [...report.alone, ...report.among]) {
      const root = shared.get(keyOf(report))?.[cause];
      if (!root || (verdict !== "fail" && verdict !== "warn")) continue;
      const name = `${root.body} ${root.year} ${root.cell} = ${root.value}`;
      found[name] = [...(found[name] ?? []), `${report.body} ${report.year}: ${rule} ${subject}`];
    }
  return found;
}

const OUT = "requests.carriedOut.individual" as const;

describe("one wrong cell that shows in several reports", () => {
  it("in its own year, in the next one's carry-over and in the aggregate's sum", () =>
    expect(told([["a", 2022, OUT, 5]])).toEqual({
      [`a 2022 ${OUT} = 2`]: [
        "a 2022: V-301 requests.individual",
        "a 2022: V-303 requests.carriedOut",
        "district 2022: V-A01 requests.carriedOut.individual",
        "a 2023: V-X01 requests.individual",
      ],
    }));

  it("is followed into the cells that were copied from it", () =>
    expect(
      told([
        ["a", 2022, OUT, 5],
        ["a", 2023, "requests.carriedIn.individual", 5],
        ["district", 2022, OUT, 5],
        ["district", 2023, "requests.carriedIn.individual", 5],
      ]),
    ).toEqual({
      [`a 2022 ${OUT} = 2`]: [
        "a 2022: V-301 requests.individual",
        "a 2022: V-303 requests.carriedOut",
        "district 2022: V-301 requests.individual",
        "district 2022: V-303 requests.carriedOut",
        "a 2023: V-301 requests.individual",
        "a 2023: V-303 requests.carriedIn",
        "district 2023: V-301 requests.individual",
        "district 2023: V-303 requests.carriedIn",
      ],
    }));

  it("tells the cell, too, where its own report leaves several", () =>
    expect(told([["b", 2023, "disputes.review.pending", 4]])).toEqual({
      "b 2023 disputes.review.pending = 2": ["b 2023: V-401 disputes.review", "district 2023: V-A01 disputes.review.pending"],
    }));

  it("may be the aggregate's own", () =>
    expect(Object.keys(told([["district", 2023, "requests.granted.individual", 3]]))).toEqual([
      "district 2023 requests.granted.individual = 60",
    ]));

  it("breaks the year after without breaking its own report: the numbers in force follow from it", () =>
    expect(told([["c", 2023, "disclosure.normative.inForce", 7]])).toEqual({
      "c 2023 disclosure.normative.inForce = 0": [
        "c 2023: V-X02 disclosure.normative",
        "district 2023: V-A01 disclosure.normative.inForce",
        "c 2024: V-X02 disclosure.normative",
      ],
    }));
});

const APART: readonly [string, readonly Change[], (readonly Succession[])?][] = [
  ["nothing is wrong", []],
  [
    "a carry-over alone fails: either year could be it",
    [
      ["a", 2022, OUT, 5],
      ["a", 2022, "requests.carriedOut.total", 5],
      ["a", 2022, "requests.new.individual", 5],
      ["a", 2022, "requests.new.total", 5],
    ],
  ],
  [
    "two units could be what the aggregate lacks",
    [
      ["a", 2023, "disputes.review.pending", 4],
      ["b", 2023, "disputes.review.pending", 4],
      ["district", 2023, "disputes.review.pending", 4],
      ["district", 2023, "disputes.review.total", 4],
    ],
  ],
  [
    "the aggregate differs by another amount",
    [
      ["b", 2023, "disputes.review.pending", 4],
      ["district", 2023, "disputes.review.pending", 1],
    ],
  ],
  ["a sum fails alone", [["district", 2023, "disclosure.licensing.decisions", 2]]],
  [
    "what was copied does not fail where it was copied to",
    [
      ["a", 2022, OUT, 5],
      ["a", 2023, "requests.carriedIn.individual", 5],
      ["a", 2023, "requests.new.individual", -5],
      ["a", 2023, "requests.carriedIn.total", 5],
      ["a", 2023, "requests.new.total", -5],
      ["district", 2022, OUT, 5],
      ["district", 2022, "requests.new.individual", 5],
      ["district", 2022, "requests.new.total", 5],
      ["district", 2022, "requests.carriedOut.total", 5],
    ],
  ],
];

describe("what is not proved stays apart", () => {
  it.each(APART)("%s", (_, changes) => expect(told(changes)).toEqual({}));
});

const anySpot = fc.record({
  id: fc.constantFrom("a", "b", "c", "district"),
  year: fc.constantFrom(...YEARS),
  cell: fc.constantFrom(...cellsOf("C").map(({ key }) => key)),
  by: fc.integer({ min: 1, max: 9 }),
});

test("the one cell that was changed is the only one ever named, with the value that it had", () => {
  fc.assert(
    fc.property(anySpot, ({ id, year, cell, by }) => {
      const before = honestArea().find((one) => one.body === id && one.year === year)?.cells[cell] ?? 0;
      const named = Object.keys(told([[id, year, cell, by]]));
      expect([[], [`${id} ${year} ${cell} = ${before}`]]).toContainEqual(named);
    }),
    { numRuns: 30 },
  );
});

const merged: Succession = { from: "b", to: "a", on: "2023-03-01", kind: "merger", note: "" };

test("with a second wrong cell anywhere, or after a merger, nothing is named that was not changed", () => {
  fc.assert(
    fc.property(anySpot, anySpot, fc.boolean(), (one, other, isMerged) => {
      const changes = [one, other].map(({ id, year, cell, by }): Change => [id, year, cell, by]);
      const named = Object.keys(told(changes, isMerged ? [merged] : []));
      const changed = [one, other].map(({ id, year, cell }) => `${id} ${year} ${cell}`);
      expect(named.filter((name) => !changed.includes(name.replace(/ = .*/, "")))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
