import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf } from "./cells";
import type { Figure, Figures } from "./figure";
import { FORM_IDS, OUTCOMES } from "./form";
import { MEASURES } from "./measures";
import { OUTCOME_KINDS, rowsOfOutcome } from "./outcomes";
import { amountOf, knownIn, totalOf, type YearReport } from "./total";

const report = (figures: Figures, form: YearReport["form"] = "C", body = "kjj"): YearReport => ({
  body,
  year: 2024,
  form,
  figures,
});

describe("one report", () => {
  test.each<[string, Figures, object]>([
    ["zero is a number", { "requests.new.total": 0 }, { value: 0, implied: false }],
    ["blank is none", { "requests.new.total": "blank" }, { value: null, gap: "blank" }],
    ["implied says so", { "requests.new.total": { implied: 4, was: "blank" } }, { value: 4, implied: true }],
    ["a cell that was not read is not on the form", {}, { value: null, gap: "notOnForm" }],
  ])("%s", (_, figures, expected) => expect(amountOf("newRequests", report(figures))).toEqual(expected));

  test("a sum with one unknown is unknown", () => {
    const suits = { "disputes.directSuit.total": 3, "disputes.reviewedSuit.total": "lost" } as const;
    expect(amountOf("suits", report(suits))).toEqual({ value: null, gap: "lost" });
  });

  test("“/” beside a number counts as nothing, alone it stays “/”", () => {
    const slash = "notApplicable";
    expect(amountOf("suits", report({ "disputes.directSuit.total": 3, "disputes.reviewedSuit.total": slash }))).toMatchObject({
      value: 3,
    });
    expect(amountOf("suits", report({ "disputes.directSuit.total": slash, "disputes.reviewedSuit.total": slash }))).toEqual({
      value: null,
      gap: slash,
    });
  });

  test("an amount in another unit than the form's is not added", () =>
    expect(amountOf("fees", report({ "disclosure.fees.amount": { value: 59237, unit: "元" } }))).toEqual({
      value: null,
      gap: "otherUnit",
    }));

  test("the table of 2014 has no outcomes that can be compared", () =>
    expect(amountOf("granted", report({}, "A2"))).toEqual({ value: null, gap: "notOnForm" }));
});

describe("many reports", () => {
  const reports = [
    report({ "requests.new.total": 4 }, "C", "a"),
    report({ "requests.new.total": "blank" }, "C", "b"),
    report({ "requests.new.total": 0 }, "C", "c"),
  ];

  test("the sum names who is in it and who is not", () =>
    expect(totalOf("newRequests", reports)).toEqual({
      value: 4,
      counted: ["a", "c"],
      implied: [],
      left: [{ body: "b", gap: "blank" }],
    }));

  test("who gave a number only by way of the equations is named", () =>
    expect(totalOf("newRequests", [report({ "requests.new.total": { implied: 0, was: "lost" } })])).toMatchObject({
      value: 0,
      implied: ["kjj"],
    }));

  test("money adds up as printed", () => {
    const fees = ["a", "b", "c"].map((body) => report({ "disclosure.fees.amount": 0.1 }, "C", body));
    expect(totalOf("fees", fees).value).toBe(0.3);
  });

  test("no number at all is unknown, not zero", () =>
    expect(totalOf("newRequests", [reports[1] ?? report({})]).value).toBeNull());

  test("only complete reports are compared part by part", () =>
    expect(knownIn(["newRequests"], reports).map(({ body }) => body)).toEqual(["a", "c"]));

  const figure: fc.Arbitrary<Figure> = fc.oneof(fc.nat(50), fc.constantFrom<Figure>("blank", "notApplicable", "lost"));
  test("every body is either in the sum or left out, never both", () =>
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        const all = figures.map((one, index) => report({ "requests.new.total": one }, "C", `b${index}`));
        const { value, counted, left } = totalOf("newRequests", all);
        const numbers = figures.filter((one) => typeof one === "number");
        expect([...counted, ...left.map(({ body }) => body)].toSorted()).toEqual(all.map(({ body }) => body).toSorted());
        expect(value).toBe(numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0));
      }),
    ));
});

describe("the declaration", () => {
  test.each(["B", "C"] as const)("form %s: the six kinds hold every outcome once", (form) => {
    const onForm = new Set(cellsOf(form).map(({ row }) => row.key));
    const rows = OUTCOME_KINDS.flatMap(({ key }) => rowsOfOutcome(key, form));
    expect(rows.toSorted()).toEqual(OUTCOMES.filter((row) => onForm.has(row)).toSorted());
  });

  test("a measure names only cells that its form prints", () => {
    for (const { cells } of MEASURES)
      for (const form of FORM_IDS) {
        const printed = new Set<string>(cellsOf(form).map(({ key }) => key));
        const named: Partial<Record<string, readonly string[]>> = cells;
        expect((named[form] ?? []).filter((key) => !printed.has(key))).toEqual([]);
      }
  });
});
