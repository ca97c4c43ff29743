import { describe, expect, test } from "vitest";
import { breaksOfMetric } from "@/lib/report/breaks";
import { cellOf } from "@/lib/report/cells";
import type { Figures } from "@/lib/report/figure";
import { type OutcomeKind, rowsOfOutcome } from "@/lib/report/outcomes";
import { evaluate, evaluatePool, isAdditive } from "./evaluate";
import { EXAMPLE, exampleFor, reportOf } from "./example";
import type { Metric, MetricValue } from "./metric";
import { cellsOfMetric, METRICS, metricOf } from "./metrics";
import type { Source } from "./source";

/** The metric under its number; a test about a number that does not exist is a mistake in the test. */
function named(id: string): Metric {
  const found = metricOf(id);
  if (!found) throw new Error(`no metric ${id}`);
  return found;
}
const on = (id: string, source: Source): MetricValue => evaluate(named(id), source);
const onC = (id: string, given: Figures): MetricValue => on(id, reportOf("C", given));

const isRate = (one: Metric): boolean => one.kind === "share" || one.kind === "ratio" || one.kind === "concentration";

describe("every metric on the example report, worked out by hand", () => {
  test.each<[string, number, number | null]>([
    ["M01", 120, null],
    ["M02", 128, null],
    ["M03", 118, null],
    ["M04", 118, 128],
    ["M05", 10, 128],
    ["M06", 2, null],
    ["M07", 70, 118],
    ["M08", 70, 80],
    ["M09", 61, 118],
    ["M10", 9, 70],
    ["M11", 10, 118],
    ["M13", 1, 10],
    ["M14", 3, 10],
    ["M15", 26, 118],
    ["M16", 21, 118],
    ["M17", 3, 118],
    ["M18", 6, 118],
    ["M19", 4, 118],
    ["M20", 1, 118],
    ["M21", 6, 118],
    ["M22", 4, 118],
    ["M23", 0, 118],
    ["M24", 102, 120],
    ["M25", 12, 120],
    ["M29", 2, 14],
    ["M30", 9, 14],
    ["M31", 1, 6],
    ["M32", 2, 8],
    ["M34", 3, 23],
    ["M35", 2, null],
    ["M36", 30, null],
    ["M37", 2, 32],
    ["M38.1", 240, null],
    ["M38.2", 35, null],
    ["M38.3", 6, null],
    ["M39", 12.5, null],
    ["M40", 400, null],
    ["M41", 1, 1],
    ["M42", 100, null],
    ["M43", 40, 41],
    ["M44", 0.41, null],
    ["M45", 50, 54],
    ["M46", 1, null],
  ])("%s is %d of %s", (id, numerator, denominator) => {
    const result = on(id, exampleFor(id));
    expect(result).toMatchObject({ status: "known", numerator, denominator, missing: [] });
    expect(result.value).toBeCloseTo(denominator === null ? numerator : numerator / denominator, 12);
  });

  test.each<[string, number, number, number]>([
    ["M27", 15, 118, 12.711864],
    ["M28", 8, 118, 6.779661],
    ["M33", 6, 14, 42.857143],
  ])("%s is %d for %d, per hundred", (id, numerator, denominator, value) => {
    const result = on(id, EXAMPLE);
    expect(result).toMatchObject({ numerator, denominator, interval: null });
    expect(result.value).toBeCloseTo(value, 6);
  });

  test("M12 is each ground out of all refusals, where there are twenty", () => {
    const grounds = ["Secret", "ByLaw", "Security", "ThirdParty", "Internal", "Process", "Enforcement", "Inquiry"];
    const twenty = onC("M12.1", { "requests.deniedSecret.total": 2, "requests.deniedThirdParty.total": 18 });
    expect(twenty).toMatchObject({ status: "known", numerator: 2, denominator: 20, value: 0.1 });
    for (const [index, ground] of grounds.entries()) {
      const given = Object.fromEntries(grounds.map((one) => [`requests.denied${one}.total`, one === ground ? 13 : 1]));
      expect(onC(`M12.${index + 1}`, given)).toMatchObject({ status: "known", numerator: 13, denominator: 20, value: 0.65 });
    }
  });

  test("M26 is the sum of squared shares", () => expect(on("M26", EXAMPLE).value).toBeCloseTo(10566 / 14400, 12));
});

describe("published figures", () => {
  // A city of 2022. The source prints rows and rates; 7,720 open and 726 denied are the parts that give its rates.
  const city = reportOf("C", {
    "requests.new.total": 14069,
    "requests.carriedIn.total": 560,
    "requests.granted.total": 7220,
    "requests.partial.total": 500,
    "requests.deniedThirdParty.total": 726,
    "requests.unavailableNotHeld.total": 3425,
    "requests.rejectedPetition.total": 1000,
    "requests.otherRest.total": 939,
    "requests.total.total": 13810,
    "requests.carriedOut.total": 819,
    "disputes.review.upheld": 376,
    "disputes.review.corrected": 97,
    "disputes.review.other": 196,
    "disputes.review.pending": 121,
    "disputes.review.total": 790,
    "disputes.directSuit.upheld": 16,
    "disputes.directSuit.corrected": 1,
    "disputes.directSuit.other": 12,
    "disputes.directSuit.pending": 27,
    "disputes.directSuit.total": 56,
    "disputes.reviewedSuit.upheld": 74,
    "disputes.reviewedSuit.corrected": 1,
    "disputes.reviewedSuit.other": 30,
    "disputes.reviewedSuit.pending": 51,
    "disputes.reviewedSuit.total": 156,
  });
  test.each([
    ["M04", 94.4],
    ["M05", 5.6],
    ["M07", 55.9],
    ["M08", 91.4],
    ["M29", 14.5],
    ["M31", 1.5],
  ])("%s of the city is %d %%", (id, percent) => expect(Number(((on(id, city).value ?? 0) * 100).toFixed(1))).toBe(percent));

  test("a district of 2022: 966 and 67 open of 1,453 are 71.1 %", () => {
    const result = onC("M07", {
      "requests.granted.total": 966,
      "requests.partial.total": 67,
      "requests.deniedByLaw.total": 81,
      "requests.unavailableNotHeld.total": 182,
      "requests.rejectedPetition.total": 61,
      "requests.otherRest.total": 96,
    });
    expect(result).toMatchObject({ numerator: 1033, denominator: 1453 });
    expect(result.value).toBeCloseTo(0.711, 3);
  });

  test("a ministry-level office of 2019, on the form of that year: its single row of others counts", () => {
    const office = reportOf("B", {
      "requests.granted.total": 272,
      "requests.partial.total": 3,
      "requests.unavailableNotHeld.total": 337,
      "requests.deniedByLaw.total": 35,
      "requests.other.total": 158,
    });
    expect(on("M07", office)).toMatchObject({ numerator: 275, denominator: 805 });
    expect(on("M21", office)).toMatchObject({ numerator: 158, denominator: 805 });
  });
});

describe("the report that a bureau of a district gave on 2020: no requests, fifteen other services", () => {
  const bureau: Source = {
    ...reportOf("B", { "disclosure.otherServices.priorItems": 15, "disclosure.normative.everPublic": 2 }),
    sections: 6,
    publication: { due: "2021-01-31", publishedOn: "2021-01-05", dates: [] },
  };
  const onBureau = METRICS.filter(({ id, forms }) => id.startsWith("M") && forms.includes("B")).map(
    (one) => [one.id, one] as const,
  );
  const GIVEN = new Map([
    ["M41", 1],
    ["M42", 100],
  ]);
  const NOT_GIVEN = ["M43", "M44", "M46"];

  test.each(onBureau)("%s is zero, or has no cases; no rate is 0 %% or 100 %%", (id, one) => {
    const { status, value } = evaluate(one, bureau);
    if (NOT_GIVEN.includes(id)) expect(status).toBe("unknown");
    else if (GIVEN.has(id)) expect(value).toBe(GIVEN.get(id));
    else expect([status, value]).toEqual(isRate(one) ? ["noCases", null] : ["known", 0]);
  });

  test.each(["M22", "M35", "M36", "M39", "M45"])("%s is not on its form", (id) =>
    expect(on(id, bureau).status).toBe("notOnForm"),
  );
});

describe("the table of 2014, as near as it has the same counts", () => {
  const old = reportOf("A2", {
    "applications.alreadyPublic.count": 3,
    "applications.granted.count": 40,
    "applications.partial.count": 7,
    "applications.refusedSecret.count": 2,
    "applications.refusedByLaw.count": 8,
    "applications.notThisBody.count": 15,
    "applications.nonexistent.count": 5,
    "contention.review.count": 4,
  });
  test.each([
    ["M07", 50, 80, 0.625],
    ["M27", 4, 80, 5],
  ])("%s is %d of %d", (id, numerator, denominator, value) =>
    expect(on(id, old)).toMatchObject({ status: "known", numerator, denominator, value }),
  );

  test("is not joined with the years after it", () => {
    for (const id of ["M07", "M27"]) expect(breaksOfMetric(named(id), 2018, 2025).map(({ year }) => year)).toContain(2019);
  });
});

const overCells = METRICS.filter((one) => one.kind !== "input");

describe("nothing asked, nothing decided", () => {
  test.each(overCells.map((one) => [one.id, one] as const))("%s on a report of zeros", (_, one) => {
    const result = evaluate(one, reportOf(one.forms.includes("C") ? "C" : "A2", {}));
    expect(result).toMatchObject(
      isRate(one) ? { status: "noCases", value: null, interval: null } : { status: "known", value: 0 },
    );
  });

  test.each(overCells.map((one) => [one.id, one] as const))("%s where every cell says “/”", (_, one) => {
    const source = exampleFor(one.id);
    const form = source.form ?? "C";
    const slashes = Object.fromEntries(cellsOfMetric(one, form).map((key) => [key, "notApplicable" as const]));
    const result = evaluate(one, { form, figures: { ...source.figures, ...slashes } });
    expect(result).toMatchObject({ status: isRate(one) ? "noCases" : "notApplicable", value: null });
  });
});

describe("a missing input leaves the metric unknown, and is named", () => {
  test.each(overCells.map((one) => [one.id, one] as const))("%s without any one of its cells", (_, one) => {
    const source = exampleFor(one.id);
    for (const key of cellsOfMetric(one, source.form ?? "C")) {
      for (const gap of ["blank", "lost", "unreadable", "absent"] as const) {
        const result = evaluate(one, { ...source, figures: { ...source.figures, [key]: gap } });
        expect(result).toMatchObject({
          status: "unknown",
          value: null,
          numerator: null,
          missing: [{ input: key, gap, source: 0 }],
        });
      }
    }
  });

  test.each(overCells.map((one) => [one.id, one] as const))("%s without any report", (_, one) => {
    const result = evaluate(one, { form: null, figures: {} });
    expect(result.status).toBe("unknown");
    expect(new Set(result.missing.map(({ gap }) => gap))).toEqual(new Set(["noReport"]));
  });

  test.each([
    ["M40", "processingFee"],
    ["M41", "publication"],
    ["M42", "sections"],
    ["M43", "hardRules"],
    ["M44", "similarity"],
    ["M46", "units"],
  ])("%s without %s", (id, input) => {
    expect(on(id, reportOf("C", {}))).toMatchObject({ status: "unknown", missing: [{ input, gap: "notGiven" }] });
  });

  test("a value that follows from the equations is used, and marked", () => {
    const result = onC("M01", { "requests.new.total": { implied: 7, was: "blank" } });
    expect(result).toMatchObject({ status: "known", value: 7, implied: ["requests.new.total"] });
  });

  test("more cases than there were: no rate, and the cells are named", () => {
    const result = onC("M05", { "requests.new.total": 3, "requests.carriedOut.total": 9 });
    expect(result.status).toBe("unknown");
    expect(result.missing).toContainEqual({ input: "requests.carriedOut.total", gap: "contradictory", source: 0 });
  });
});

describe("tiny denominators", () => {
  const tiny = METRICS.filter((one) => one.kind === "share" || one.kind === "ratio");
  test.each(tiny.map((one) => [one.id, one] as const))("%s gives so many of so many, and no rate", (_, one) => {
    if (one.kind !== "share" && one.kind !== "ratio") return;
    const form = one.forms.includes("C") ? "C" : "A2";
    const [key = "requests.new.total"] = cellsOfMetric(one, form).filter((cell) => one.whole.includes(cell));
    const few = evaluate(one, reportOf(form, { [key]: one.minimum - 1 }));
    expect(few).toMatchObject({ status: "smallDenominator", value: null, interval: null, denominator: one.minimum - 1 });
    expect(evaluate(one, reportOf(form, { [key]: one.minimum })).status).toBe("known");
  });

  test("grounds of refusal need twenty refusals", () => {
    expect(on("M12.4", EXAMPLE)).toMatchObject({ status: "smallDenominator", numerator: 4, denominator: 10 });
    expect(onC("M12.4", { "requests.deniedThirdParty.total": 20 })).toMatchObject({ status: "known", value: 1 });
  });
});

describe("forms and breaks", () => {
  test.each<[string, "A2" | "B" | "C", string]>([
    ["M02", "A2", "notOnForm"],
    ["M22", "B", "notOnForm"],
    ["M36", "B", "notOnForm"],
    ["M39", "B", "notOnForm"],
    ["M45", "C", "notOnForm"],
    ["M42", "A2", "notOnForm"],
    ["M01", "A2", "known"],
    ["M10", "A2", "noCases"],
    ["M29", "A2", "noCases"],
  ])("%s on form %s: %s", (id, form, status) => expect(on(id, { ...EXAMPLE, ...reportOf(form, {}) }).status).toBe(status));

  test.each<[string, number, number, readonly number[]]>([
    ["M08", 2018, 2025, []],
    ["M10", 2018, 2025, [2019]],
    ["M35", 2014, 2025, []],
    ["M08", 2019, 2025, []],
    ["M21", 2019, 2025, [2021]],
    ["M28", 2019, 2025, [2024]],
    ["M32", 2020, 2023, []],
    ["M01", 2014, 2025, [2019]],
    ["M41", 2018, 2025, [2019]],
  ])("%s from %d to %d breaks in %j", (id, first, last, years) => {
    expect(breaksOfMetric(named(id), first, last).map(({ year }) => year)).toEqual(years);
  });
});

describe("errors that such tools are known for", () => {
  test("the printed total is not added to its parts, and is not the denominator", () => {
    const wrong = onC("M07", { "requests.granted.total": 8, "requests.deniedByLaw.total": 2, "requests.total.total": 99 });
    expect(wrong).toMatchObject({ numerator: 8, denominator: 10 });
    expect(onC("M24", { "requests.new.individual": 9, "requests.new.enterprise": 1, "requests.new.total": 20 })).toMatchObject({
      denominator: 10,
    });
    const computed = METRICS.filter(({ id, kind }) => id.startsWith("M") || kind !== "amount");
    const cells = computed.flatMap((one) => cellsOfMetric(one, "C"));
    expect(
      cells.filter((key) => /^requests\.total\.|^disputes\.\w+\.total$|^requests\.(?!new)\w+\.(?!total$)/.test(key)),
    ).toEqual([]);
  });

  test("the groups of outcomes add up to all of them, on both forms", () => {
    for (const form of ["B", "C"] as const) {
      const rows = cellsOfMetric(named("M03"), form);
      const source = reportOf(form, Object.fromEntries(rows.map((key, index) => [key, index + 1])));
      const groups = ["M07", "M11", "M15", "M18", "M21"].map((id) => on(id, source));
      const all = on("M03", source).value ?? 0;
      expect(groups.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(all);
      expect(groups.every(({ denominator }) => denominator === all)).toBe(true);
      expect(groups.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(1, 12);
    }
  });

  test("the groups of rates are the groups of the charts", () => {
    for (const form of ["B", "C"] as const) {
      const charted = (...kinds: OutcomeKind[]) =>
        kinds.flatMap((kind) => rowsOfOutcome(kind, form).map((row) => `requests.${row}.total`)).sort();
      const rated = (id: string) => {
        const one = named(id);
        return one.kind === "share" ? [...one.part].filter((key) => cellOf(form, key)).sort() : [];
      };
      expect(rated("M07")).toEqual(charted("granted", "partial"));
      expect(rated("M11")).toEqual(charted("denied"));
      expect(rated("M15")).toEqual(charted("unavailable"));
      expect(rated("M18")).toEqual(charted("notProcessed"));
      expect(rated("M21")).toEqual(charted("otherOutcome"));
    }
  });

  test("the grounds of refusal add up to all refusals", () => {
    const grounds = METRICS.filter(({ id }) => id.startsWith("M12."));
    const source = reportOf("C", Object.fromEntries(cellsOfMetric(named("M12.1"), "C").map((key, index) => [key, index + 3])));
    expect(grounds.reduce((sum, one) => sum + (evaluate(one, source).value ?? 0), 0)).toBeCloseTo(1, 12);
  });

  test("no name stands for two metrics", () => {
    for (const field of ["id", "key", "zh", "en"] as const) {
      const names = METRICS.map((one) => one[field]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  test("pending cases are in no rate of results", () => {
    const concluded = { "disputes.review.upheld": 6, "disputes.review.corrected": 2 };
    expect(onC("M29", { ...concluded, "disputes.review.pending": 40 })).toEqual(onC("M29", concluded));
  });

  test("nothing over nothing is no cases, neither 0 % nor 100 %", () => {
    expect(onC("M08", {})).toMatchObject({ status: "noCases", value: null, numerator: 0, denominator: 0 });
  });

  test.each<[Figures["disclosure.fees.amount"], number | null]>([
    [160.5964, 160.5964],
    [{ value: 251_000, unit: "元" }, 25.1],
    [{ value: 160.5964, unit: "万元" }, 160.5964],
    [{ value: 0.3, unit: "亿元" }, 3000],
    [{ value: 25, unit: "件" }, null],
    ["notApplicable", null],
  ])("fees printed as %j are %d 万元", (figure, expected) => {
    expect(onC("M39", { "disclosure.fees.amount": figure ?? "blank" }).value).toBe(expected);
  });

  test.each([
    ["宗", 3],
    ["万件", 30_000],
    ["万", 30_000],
    ["万元", null],
    ["人", null],
  ])("three %s of requests", (unit, expected) => {
    expect(onC("M01", { "requests.new.total": { value: 3, unit } }).value).toBe(expected);
  });
});

describe("pools", () => {
  const small = reportOf("C", { "requests.granted.total": 1 });
  const large = reportOf("C", { "requests.granted.total": 50, "requests.deniedByLaw.total": 50 });

  test("are rates of sums, not averages of rates", () => {
    expect(evaluatePool(named("M08"), [small, large])).toMatchObject({
      numerator: 51,
      denominator: 101,
      value: 51 / 101,
      counted: 2,
    });
  });

  test("do not depend on the order", () => {
    for (const one of METRICS.filter(isAdditive)) {
      const there = evaluatePool(one, [EXAMPLE, small, large]);
      const back = evaluatePool(one, [large, small, EXAMPLE]);
      expect(back.value).toBe(there.value);
    }
  });

  test("leave out reports with a missing input, and say which", () => {
    const hole = reportOf("C", { "requests.granted.total": "lost", "requests.deniedByLaw.total": 4 });
    const pooled = evaluatePool(named("M08"), [small, hole, large]);
    expect(pooled).toMatchObject({ numerator: 51, denominator: 101, counted: 2 });
    expect(pooled.missing).toEqual([{ input: "requests.granted.total", gap: "lost", source: 1 }]);
  });

  test("of years before a metric existed leave those out", () => {
    const pooled = evaluatePool(named("M22"), [reportOf("B", { "requests.granted.total": 9 }), large]);
    expect(pooled).toMatchObject({ denominator: 100, counted: 1 });
    expect(pooled.missing[0]).toMatchObject({ gap: "notOnForm", source: 0 });
    expect(evaluatePool(named("M22"), [reportOf("B", {})]).status).toBe("notOnForm");
  });

  test("of publication dates are the share published on time; an undated report is not counted as on time", () => {
    const published = (publishedOn: string | null): Source => ({
      ...reportOf("C", {}),
      publication: { due: "2025-01-31", publishedOn, dates: [] },
    });
    const pooled = evaluatePool(named("M41"), [published("2025-01-31"), published("2025-02-01"), published(null)]);
    expect(pooled).toMatchObject({
      numerator: 1,
      denominator: 2,
      counted: 2,
      missing: [{ input: "publication", gap: "undated", source: 2 }],
    });
  });

  test("refuse what cannot be added", () => {
    for (const id of ["M42", "M44", "M46"]) expect(() => evaluatePool(named(id), [EXAMPLE, EXAMPLE])).toThrow(id);
  });
});

describe("what is said in prose", () => {
  const withFees = (...fees: readonly [number, string | null][]): Source => ({
    ...EXAMPLE,
    claims: fees.map(([value, unit]) => ({ measure: "processingFee", value, unit })),
  });
  test.each<[readonly [number, string | null][], number | null, string | null]>([
    [[[0.04, "万元"]], 400, null],
    [
      [
        [400, "元"],
        [0.04, "万元"],
      ],
      400,
      null,
    ],
    [
      [
        [400, "元"],
        [380, "元"],
      ],
      null,
      "contradictory",
    ],
    [[], null, "notStated"],
  ])("fees %j", (fees, value, gap) => {
    const result = on("M40", withFees(...fees));
    expect(result.value).toBe(value);
    expect(result.missing.map((one) => one.gap)).toEqual(gap ? [gap] : []);
  });
});

test("an aggregate less its units: 83 of the district, 15 of the office, 67 of the others leave one", () => {
  const units = [15, 67].map((count) => reportOf("C", { "requests.new.total": count }));
  const aggregate = {
    ...reportOf("C", { "requests.new.total": 83 }),
    units: { cell: "requests.new.total", reports: units },
  } as const;
  expect(on("M46", aggregate)).toMatchObject({ status: "known", value: 1, cells: ["requests.new.total"] });
  const holed = [...units, reportOf("C", { "requests.new.total": "blank" })];
  expect(on("M46", { ...aggregate, units: { cell: "requests.new.total", reports: holed } })).toMatchObject({ status: "unknown" });
});
