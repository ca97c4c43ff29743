import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, equationsOf, isCellKey } from "./cells";
import { checkReport } from "./check";
import { documentOf } from "./fixtures/document-of";
import { reportOf } from "./fixtures/report-of";
import { FORM_IDS } from "./form";
import { readProse } from "./read-prose";
import type { Finding } from "./report";
import { RULES } from "./rules";

const brief = ({ rule, subject, verdict, left, right, difference }: Finding) => ({
  rule,
  subject,
  verdict,
  left,
  right,
  difference,
});
const failing = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict !== "pass").map(brief);

describe("equations of the form", () => {
  it.each(FORM_IDS)("form %s: each is found to hold in a report of zeros, and nothing else is found", (form) => {
    const findings = checkReport(reportOf(form, {}));
    expect(failing(findings)).toEqual([]);
    const subjects = findings.map(({ rule, subject }) => `${rule} ${subject}`);
    expect(subjects).toEqual(expect.arrayContaining(equationsOf(form).map(({ id }) => id)));
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it("fail with both sides and the cells, in words that name them", () => {
    const findings = checkReport(
      reportOf("C", {
        "requests.new.individual": 5,
        "requests.new.total": 5,
        "requests.granted.individual": 4,
        "requests.granted.total": 4,
        "requests.total.individual": 4,
        "requests.total.total": 4,
      }),
    );
    expect(failing(findings)).toEqual([
      { rule: "V-301", subject: "requests.individual", verdict: "fail", left: 5, right: 4, difference: 1 },
      { rule: "V-301", subject: "requests.total", verdict: "fail", left: 5, right: 4, difference: 1 },
    ]);
    const [first] = findings.filter(({ verdict }) => verdict === "fail");
    expect(first?.cells).toEqual([
      "requests.new.individual",
      "requests.carriedIn.individual",
      "requests.total.individual",
      "requests.carriedOut.individual",
    ]);
    expect(first?.message.zh).toContain("“自然人”一列");
    expect(first?.message.zh).toContain("相差1");
    expect(first?.message.en).toContain("column “natural persons”");
  });

  it("are undecided, never failed, where a cell is blank, lost, unreadable or left out", () => {
    for (const status of ["blank", "lost", "unreadable", "absent"] as const) {
      const findings = checkReport(reportOf("C", { "disputes.review.total": 7, "disputes.review.pending": status }));
      expect(failing(findings).filter(({ rule }) => rule !== "V-304")).toEqual([
        { rule: "V-401", subject: "disputes.review", verdict: "undecided", left: 7, right: null, difference: null },
      ]);
    }
    const [finding] = checkReport(reportOf("C", { "disputes.review.pending": "lost" })).filter(
      ({ verdict }) => verdict === "undecided",
    );
    expect(finding?.message.zh).toContain("尚未审结”提取缺失");
    expect(finding?.message.en).toContain("pending” is lost in extraction");
  });

  it("count “/” as nothing", () => {
    expect(
      failing(
        checkReport(reportOf("C", { "disputes.review.total": "notApplicable", "disputes.review.upheld": "notApplicable" })),
      ),
    ).toEqual([]);
    const findings = checkReport(reportOf("C", { "disputes.review.total": "notApplicable", "disputes.review.upheld": 1 }));
    expect(failing(findings)).toEqual([
      { rule: "V-401", subject: "disputes.review", verdict: "fail", left: 0, right: 1, difference: -1 },
    ]);
  });

  it("judge a cell as blank or as known, never both, whatever the cells say", () => {
    const keys = cellsOf("C").map(({ key }) => key);
    const given = fc.dictionary(
      fc.constantFrom(...keys),
      fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constantFrom(null, "lost" as const, "notApplicable" as const)),
    );
    fc.assert(
      fc.property(given, (cells) => {
        for (const { verdict, left, right, difference, message } of checkReport(reportOf("C", cells))) {
          if (verdict === "undecided") expect(difference).toBeNull();
          if (left !== null && right !== null) expect(difference).toBe(left - right);
          expect(message.zh.length * message.en.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("table 2", () => {
  it("cannot have fewer documents in force than were issued and not repealed", () => {
    const findings = checkReport(reportOf("C", { "disclosure.normative.issued": 2 }));
    expect(failing(findings)).toEqual([
      { rule: "V-201", subject: "disclosure.normative", verdict: "fail", left: 0, right: 2, difference: -2 },
    ]);
    expect(
      failing(
        checkReport(
          reportOf("C", {
            "disclosure.normative.issued": 5,
            "disclosure.normative.repealed": 12,
            "disclosure.normative.inForce": 8,
          }),
        ),
      ),
    ).toEqual([]);
  });

  it("of 2019 may take items away, but not more than there were", () => {
    const fits = { "disclosure.penalty.priorItems": 253, "disclosure.penalty.change": -253 } as const;
    expect(failing(checkReport(reportOf("B", fits)))).toEqual([]);
    const findings = checkReport(reportOf("B", { ...fits, "disclosure.penalty.change": -254 }));
    expect(failing(findings)).toMatchObject([{ rule: "V-204", subject: "disclosure.penalty", verdict: "fail" }]);
  });

  it("asks for an explanation where more was newly disclosed than is public", () => {
    const findings = checkReport(reportOf("B", { "disclosure.normative.disclosed": 3, "disclosure.normative.everPublic": 2 }));
    expect(failing(findings)).toMatchObject([{ rule: "V-202", verdict: "warn" }]);
  });
});

it("counts are whole and not negative; money need not be whole", () => {
  const fine = reportOf("C", { "disclosure.fees.amount": 0.092 });
  expect(failing(checkReport(fine))).toEqual([]);
  const findings = checkReport(
    reportOf("C", { "disclosure.licensing.decisions": 1.5, "disputes.review.upheld": -1, "disputes.review.total": -1 }),
  );
  expect(findings.filter(({ verdict }) => verdict === "fail").map(({ rule, cells }) => [rule, cells])).toEqual([
    ["V-304", ["disclosure.licensing.decisions"]],
    ["V-304", ["disputes.review.upheld", "disputes.review.total"]],
  ]);
});

describe("form of the year", () => {
  it.each([
    ["C", 2023, "pass"],
    ["B", 2020, "pass"],
    ["A2", 2016, "pass"],
    ["A2", 2019, "note"],
    ["B", 2022, "warn"],
    ["C", 2020, "warn"],
    ["C", null, "undecided"],
    ["C", 2012, "undecided"],
  ] as const)("%s for %s: %s", (form, year, verdict) => {
    const finding = checkReport(reportOf(form, {}, { year })).find(({ rule }) => rule === "V-F02");
    expect(finding?.verdict).toBe(verdict);
  });

  it("is all that is said of a report without a form", () => {
    expect(checkReport({ ...reportOf("C", {}), form: null, cells: {} }).map(brief)).toMatchObject([
      { rule: "V-F02", verdict: "undecided" },
    ]);
  });
});

describe("text against table", () => {
  const findingsFor = (text: string, cells: Parameters<typeof reportOf>[1]) => {
    const { claims } = readProse(documentOf(`一、总体情况\n${text}`), new Set(), "C");
    return checkReport(reportOf("C", cells, { claims })).filter(({ rule }) =>
      ["V-N01", "V-N02", "V-N04", "V-N06"].includes(rule),
    );
  };
  const three = {
    "requests.new.total": 3,
    "requests.new.individual": 3,
    "requests.carriedIn.total": 1,
    "requests.carriedIn.individual": 1,
  } as const;

  it.each([
    ["收到政府信息公开申请3件。", "pass", 3, 3],
    ["收到政府信息公开申请4件。", "pass", 4, 4],
    ["收到政府信息公开申请2件。", "warn", 2, 3],
    ["新收政府信息公开申请4件。", "warn", 4, 3],
  ])("%s %s", (text, verdict, left, right) => {
    expect(findingsFor(text, three).map(brief)).toEqual([
      { rule: "V-N01", subject: "newRequests 1", verdict, left, right, difference: left - right },
    ]);
  });

  it("does not bear “none received” where some were", () => {
    expect(findingsFor("未收到政府信息公开申请。", three).map(brief)).toEqual([
      { rule: "V-N06", subject: "noneReceived 1", verdict: "warn", left: 0, right: 3, difference: -3 },
    ]);
  });

  it("says nothing of what the form does not count, of round numbers, or of another unit", () => {
    expect(findingsFor("主动公开政府信息15件，收到政府信息公开申请10余件，行政事业性收费400元。", three)).toEqual([]);
  });

  it("cannot judge a blank", () => {
    expect(findingsFor("予以公开2件。", { "requests.granted.total": null }).map(brief)).toMatchObject([
      { rule: "V-N02", verdict: "undecided", right: null },
    ]);
  });
});

it("rules have names of their own and tell on what they rest", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { zh, en, basis, forms } of RULES) {
    expect([zh, en, basis.zh, basis.en].every((text) => text.length > 3)).toBe(true);
    expect(forms.length).toBeGreaterThan(0);
  }
  for (const { cells } of checkReport(reportOf("C", {}))) expect(cells.every(isCellKey)).toBe(true);
});
