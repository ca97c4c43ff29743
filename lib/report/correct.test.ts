import { describe, expect, it } from "vitest";
import { cellsOf } from "./cells";
import { correctCells, correctReport, isCellText, repairsOf } from "./correct";
import type { CellKey } from "./form";
import type { Cells, Report } from "./report";

const zeros = (changes: Partial<Record<CellKey, number>> = {}): Cells =>
  Object.fromEntries(
    cellsOf("C").map(({ key }) => [
      key,
      { value: changes[key] ?? 0, raw: String(changes[key] ?? 0), status: "reported", place: null },
    ]),
  );

const report = (cells: Cells): Report => ({
  ...{ form: "C", body: null, names: [], year: 2023, publishedOn: null, dates: [], cells, extras: [], sections: [], claims: [] },
  ...{ contacts: [], problems: [] },
});

/** Two new requests of persons, both granted. */
const TWO = {
  "requests.new.individual": 2,
  "requests.new.total": 2,
  "requests.granted.individual": 2,
  "requests.granted.total": 2,
  "requests.total.individual": 2,
  "requests.total.total": 2,
} as const;

describe("a correction", () => {
  it("keeps what was read, where it stands and what the program had made of it", () => {
    const place = { page: 3 };
    const cells: Cells = {
      ...zeros(),
      "requests.new.individual": { value: null, raw: "Z", status: "unreadable", place, confidence: 0.4 },
    };
    expect(
      correctCells(report(cells), "C", [{ cell: "requests.new.individual", text: "2" }]).cells["requests.new.individual"],
    ).toEqual({
      ...{ value: 2, raw: "2", status: "reported", place },
      corrected: { value: null, raw: "Z", status: "unreadable" },
    });
  });

  it.each([
    ["", "blank", null],
    ["/", "notApplicable", null],
    ["12", "reported", 12],
    [" 1,234 ", "reported", 1234],
  ] as const)("takes “%s” as it would be printed", (text, status, value) => {
    const { cells } = correctCells(report(zeros({ ...TWO, "requests.new.individual": 9 })), "C", [
      { cell: "disclosure.rules.issued", text },
    ]);
    expect(cells["disclosure.rules.issued"]).toMatchObject({ status, value });
  });

  it("refuses what is no cell", () => {
    expect(["3", "", "/", "—", "1 234", "三件左右", "<b>"].map(isCellText)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("proves anew what was implied, from the numbers as they are now", () => {
    const lost: Cells = { ...zeros(TWO), "requests.granted.individual": { value: null, raw: null, status: "lost", place: null } };
    const before = correctCells(report(lost), "C", []);
    expect(before.cells["requests.granted.individual"]).toMatchObject({ status: "implied", value: 2 });
    const three = (
      [
        "requests.new.individual",
        "requests.new.total",
        "requests.granted.total",
        "requests.total.individual",
        "requests.total.total",
      ] as const
    ).map((cell) => ({ cell, text: "3" }));
    expect(correctCells(before, "C", three).cells["requests.granted.individual"]).toMatchObject({
      status: "implied",
      value: 3,
      was: "lost",
    });
  });

  it("is checked again, and mends what it mends", () => {
    const slip = report(zeros({ ...TWO, "requests.granted.individual": 3 }));
    const failed = ({ findings }: ReturnType<typeof correctReport>) =>
      findings.filter(({ verdict }) => verdict === "fail").length;
    expect(failed(correctReport(slip, "C", []))).toBeGreaterThan(0);
    expect(failed(correctReport(slip, "C", [{ cell: "requests.granted.individual", text: "2" }]))).toBe(0);
  });
});

describe("a repair", () => {
  it("is the one number with which everything around the cell adds up", () => {
    expect(repairsOf("C", zeros({ ...TWO, "requests.granted.individual": 3 }))).toEqual([
      { cell: "requests.granted.individual", value: 2, equations: 2 },
    ]);
  });

  it("is not proposed where nothing fails, or where two cells are wrong", () => {
    expect(repairsOf("C", zeros(TWO))).toEqual([]);
    const two = zeros({ ...TWO, "requests.granted.individual": 3, "requests.partial.enterprise": 4 });
    expect(repairsOf("C", two).filter(({ equations }) => equations > 1)).toHaveLength(2);
  });
});
