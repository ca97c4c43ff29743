import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "@/lib/report/cells";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import { recover } from "@/lib/report/recover";
import { type Cells, type Reading, STATUSES } from "@/lib/report/report";
import { readCsv, writeCsv } from "./csv";
import { cellsFrom, type Exported, FIGURES, recordsOf } from "./figures";
import { columnsOf } from "./table";

const report = (form: FormId): Exported => ({
  area: "990101",
  body: "keji",
  bodyName: "某区科学技术局",
  bodyKind: "department",
  year: 2023,
  scope: "own",
  form,
  source: "0".repeat(64),
  version: 2,
  reviewed: false,
  publishedOn: "2024-01-20",
  publishedUrl: null,
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 });
const places = fc.oneof(
  fc.constant(null),
  fc.record({ line: fc.nat(), column: fc.nat() }),
  fc.record({ page: fc.nat(), box: fc.tuple(number, number, number, number) }),
  fc.record({ file: fc.nat(), path: fc.string(), page: fc.nat() }, { requiredKeys: ["path"] }),
  fc.record({ sheet: fc.string(), ref: fc.string() }),
);
const readings: fc.Arbitrary<Reading> = fc.record(
  {
    value: fc.option(number),
    raw: fc.option(fc.string({ unit: "grapheme" })),
    status: fc.constantFrom(...STATUSES),
    place: places,
    unit: fc.constantFrom("万元", "件"),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ["value", "raw", "status", "place"] },
);

const throughCsv = (form: FormId, cells: Cells) =>
  cellsFrom([...readCsv(FIGURES, writeCsv(FIGURES, recordsOf(report(form), cells)))]);

describe("the long record", () => {
  it("gives back every cell of a report with its status, text, unit and place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORM_IDS), fc.infiniteStream(readings), (form, stream) => {
        const cells: Cells = Object.fromEntries(cellsOf(form).map(({ key }) => [key, stream.next().value]));
        expect(throughCsv(form, cells)).toEqual(cells);
      }),
      { numRuns: 20 },
    );
  });

  it("gives back the proof of what was implied", () => {
    const known = (value: number): Reading => ({ value, raw: String(value), status: "reported", place: null });
    const cells: Cells = Object.fromEntries(cellsOf("C").map(({ key }) => [key, known(0)]));
    cells["requests.new.individual"] = known(7);
    cells["requests.new.total"] = known(7);
    cells["requests.carriedOut.individual"] = known(7);
    cells["requests.carriedOut.total"] = known(7);
    cells["requests.granted.individual"] = { value: null, raw: null, status: "blank", place: { line: 3, column: 9 } };
    cells["requests.new.enterprise"] = { value: null, raw: null, status: "lost", place: null };
    const recovered = recover("C", cells);
    expect(Object.values(recovered).filter(({ status }) => status === "implied")).toHaveLength(2);
    expect(throughCsv("C", recovered)).toEqual(recovered);
  });

  it("has a row for each cell of the form, a lost one for what was not read, and none for others", () => {
    const records = recordsOf(report("B"), {});
    expect(records).toHaveLength(198);
    expect(new Set(records.map(({ status }) => status))).toEqual(new Set(["lost"]));
    expect(records.find(({ cell }) => cell === "requests.new.total")).toMatchObject({
      label: expect.stringContaining("总计"),
      unit: "件",
    });
  });

  it("says of each column what it is, in both languages", () => {
    for (const { name, zh, en } of columnsOf(FIGURES)) {
      expect(zh, name).toMatch(/\p{Script=Han}/u);
      expect(en, name).toMatch(/^[A-Za-z]/);
    }
  });
});
