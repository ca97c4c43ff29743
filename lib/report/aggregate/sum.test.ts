import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cellsOf } from "@/lib/report/cells";
import type { Figure, Figures } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import { changesWith, sumUnits, textOf } from "./sum";
import { type Adjustment, problemsOf, type Unit } from "./unit";

const NEW = "requests.new.individual" as const;
const ALL = "requests.new.total" as const;

const unitOf = (body: string, figures: Figures | null, more: Partial<Unit> = {}): Unit => ({
  ...{ body, name: body, kind: "department", owes: true, waiting: false, doubts: [], open: 0 },
  report: figures && { version: 1, form: "C", figures, sections: [], claims: [], isSuperseded: false },
  ...more,
});

/** A whole report of nothing, but for what is given. */
const whole = (given: Figures): Figures => ({ ...Object.fromEntries(cellsOf("C").map(({ key }) => [key, 0])), ...given });

let made = 0;
const adjustmentOf = (more: Partial<Adjustment>): Adjustment => ({
  ...{
    number: ++made,
    kind: "transferred",
    cells: [NEW],
    body: null,
    amount: -1,
    reason: "转办",
    by: "某",
    at: "",
    undone: null,
  },
  ...more,
});

const totalOf = (units: readonly Unit[], adjustments: readonly Adjustment[] = [], key: CellKey = NEW) =>
  sumUnits("C", units, adjustments).get(key)?.total;

describe("one cell of the district out of its units", () => {
  const cases: readonly [string, readonly (Figure | undefined | null)[], number | "notApplicable" | null][] = [
    ["numbers are added", [3, 4], 7],
    ["what follows from the form's equations counts", [3, { implied: 4, was: "blank" }], 7],
    ["“/” beside numbers counts as nothing", [3, "notApplicable"], 3],
    ["“/” everywhere stays “/”", ["notApplicable", "notApplicable"], "notApplicable"],
    ["nothing everywhere is 0", [0, 0], 0],
    ["a blank is not known", [3, "blank"], null],
    ["what is lost is not known", [3, "lost"], null],
    ["what cannot be read is not known", [3, "unreadable"], null],
    ["a row that was left out is not known", [3, "absent"], null],
    ["a unit without a report is not known", [3, null], null],
    ["nobody at all is not nothing", [], null],
  ];
  it.each(cases)("%s", (_, figures, total) => {
    const units = figures.map((figure, index) =>
      unitOf(`u${index}`, figure === null ? null : whole(figure === undefined ? {} : { [NEW]: figure })),
    );
    expect(totalOf(units)).toBe(total);
  });

  it("says which units stand in the way, and what is known without them", () => {
    const sum = sumUnits(
      "C",
      [unitOf("a", whole({ [NEW]: 3 })), unitOf("b", whole({ [NEW]: "blank" })), unitOf("c", null)],
      [],
    ).get(NEW);
    expect(sum).toMatchObject({ known: 3, total: null });
    expect(sum?.open.map(({ body, status }) => [body, status])).toEqual([
      ["b", "blank"],
      ["c", "noReport"],
    ]);
    expect(sum && textOf(sum)).toBe("");
  });

  it("adds no amount of which the form leaves the unit open", () => {
    const unit = (figure: Figure) =>
      unitOf(
        "a",
        { "disclosure.procurement.amount": figure },
        {
          report: {
            version: 1,
            form: "B",
            figures: { "disclosure.procurement.amount": figure },
            sections: [],
            claims: [],
            isSuperseded: false,
          },
        },
      );
    expect(sumUnits("B", [unit(12.5)], []).get("disclosure.procurement.amount")?.total).toBeNull();
    expect(sumUnits("B", [unit(0)], []).get("disclosure.procurement.amount")?.total).toBe(0);
  });
});

describe("adjustments", () => {
  const units = [unitOf("a", whole({ [NEW]: 3 })), unitOf("b", whole({ [NEW]: 4 }))];

  it("change the cells that they name and no other", () => {
    const before = sumUnits("C", units, []);
    const after = sumUnits("C", units, [adjustmentOf({})]);
    const changed = [...after.values()].filter(({ key, total }) => total !== before.get(key)?.total).map(({ key }) => key);
    expect(changed).toEqual([NEW]);
    expect(after.get(NEW)).toMatchObject({ known: 7, adjusted: -1, total: 6 });
  });

  it("do not make known what is not", () => {
    expect(totalOf([...units, unitOf("c", null)], [adjustmentOf({})])).toBeNull();
  });

  it("can supply what one unit's report does not say", () => {
    const open = [...units, unitOf("c", whole({ [NEW]: "lost" }))];
    const supplied = adjustmentOf({ kind: "supplied", body: "c", amount: 2 });
    expect(totalOf(open, [supplied])).toBe(9);
    expect(totalOf(open, [{ ...supplied, body: "b" }])).toBeNull();
  });

  it("can leave a unit out by name", () => {
    const sums = sumUnits(
      "C",
      [...units, unitOf("c", null)],
      [adjustmentOf({ kind: "leftOut", body: "c", cells: [], amount: null })],
    );
    expect(sums.get(NEW)?.total).toBe(7);
    expect(sums.get(NEW)?.parts.map(({ body }) => body)).toEqual(["a", "b"]);
  });

  const good = { kind: "transferred", cells: [NEW], body: null, amount: -1 } as const;
  const refused: readonly [string, Parameters<typeof problemsOf>[0], string[]][] = [
    ["a duplicate taken away", good, []],
    ["no cell", { ...good, cells: [] }, ["cells"]],
    ["no amount", { ...good, amount: null }, ["amount"]],
    ["nothing", { ...good, amount: 0 }, ["amount"]],
    ["a duplicate added", { ...good, amount: 1 }, ["amount"]],
    ["another reason may add", { ...good, kind: "other", amount: 1 }, []],
    ["supplied for nobody", { ...good, kind: "supplied", amount: 1 }, ["body"]],
    ["supplied as 0", { ...good, kind: "supplied", body: "a", amount: 0 }, []],
    ["a stranger", { ...good, body: "x" }, ["body"]],
    ["a unit with a report left out", { kind: "leftOut", cells: [], body: "a", amount: null }, ["body"]],
    ["a unit without one left out", { kind: "leftOut", cells: [], body: "c", amount: null }, []],
  ];
  it.each(refused)("%s", (_, adjustment, fields) => {
    expect(Object.keys(problemsOf(adjustment, [...units, unitOf("c", null)]))).toEqual(fields);
  });
});

describe("what changes with a cell", () => {
  it("an outcome takes its totals and the applications received with it", () => {
    expect([...changesWith("requests.granted.individual", "C")].sort()).toEqual(
      [
        "requests.granted.individual",
        "requests.granted.total",
        "requests.new.individual",
        "requests.new.total",
        "requests.total.individual",
        "requests.total.total",
      ].sort(),
    );
  });
  it("a total takes nothing of what it is the sum of", () => {
    expect(changesWith("disputes.review.total", "C")).toEqual(["disputes.review.total"]);
  });
});

const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(500) },
  fc.constantFrom<Figure>("blank", "lost", "unreadable", "absent", "notApplicable"),
);
const anyUnits = fc
  .array(fc.option(fc.tuple(anyFigure, anyFigure), { nil: null }), { maxLength: 8 })
  .map((list) => list.map((one, index) => unitOf(`u${index}`, one && whole({ [NEW]: one[0], [ALL]: one[1] }))));
const anyAdjustments = fc.array(
  fc.integer({ min: -9, max: 9 }).map((amount) => adjustmentOf({ kind: "other", amount })),
  { maxLength: 4 },
);
const told = (units: readonly Unit[], adjustments: readonly Adjustment[]) =>
  [...sumUnits("C", units, adjustments).values()].map(({ key, total, known, open }) => [
    key,
    total,
    known,
    open.map(({ body }) => body).sort(),
  ]);

test("the sum is the same in any order of the units", () => {
  const shuffled = anyUnits.chain((units) =>
    fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length, maxLength: units.length })),
  );
  fc.assert(
    fc.property(shuffled, anyAdjustments, ([units, other], adjustments) => {
      expect(told(other, adjustments)).toEqual(told(units, adjustments));
    }),
    { numRuns: 60 },
  );
});

test("a unit without a report never makes a sum, and never a 0", () => {
  fc.assert(
    fc.property(anyUnits, anyAdjustments, (units, adjustments) => {
      const sums = sumUnits("C", [...units, unitOf("missing", null)], adjustments);
      const wrong = [...sums.values()].filter(
        ({ total, open }) => total !== null || !open.some(({ body }) => body === "missing"),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("what is undone leaves no trace in the sums", () => {
  fc.assert(
    fc.property(anyUnits, anyAdjustments, anyAdjustments, (units, kept, undone) => {
      const gone = undone.map((one) => ({ ...one, undone: { by: "某", at: "" } }));
      expect(told(units, [...kept, ...gone])).toEqual(told(units, kept));
    }),
    { numRuns: 60 },
  );
});
