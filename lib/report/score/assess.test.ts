import { describe, expect, test } from "vitest";
import type { BodyKind } from "@/lib/report/body";
import { cellsOf } from "@/lib/report/cells";
import type { Figure, Figures } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import { reportOf } from "@/lib/report/metrics/example";
import { assess, type Entry, outcomesOf, timelinessOf } from "./assess";
import { completenessOf, filledOf } from "./completeness";
import { INDEX } from "./configuration";
import { confirmedOf, consistencyOf, type Judged } from "./consistency";

const CUT_OFF = "2026-06-30";

type Report = NonNullable<Entry["report"]>;
const entry = (report: Partial<Report> = {}, kind: BodyKind = "department"): Entry => ({
  body: "kjj",
  kind,
  report: {
    form: "C",
    figures: reportOf("C", {}).figures,
    sections: 6,
    publication: { due: "2026-01-31", publishedOn: "2026-01-20", dates: [] },
    judged: [],
    ...report,
  },
});
const assessed = (report: Partial<Report> = {}, kind?: BodyKind) => assess(entry(report, kind), CUT_OFF, INDEX);
const publishedOn = (day: string | null): Partial<Report> => ({
  publication: { due: "2026-01-31", publishedOn: day, dates: [] },
});

describe("T: timeliness", () => {
  test.each([
    [0, 100],
    [1, 98],
    [10, 80],
    [50, 0],
    [51, 0],
    [400, 0],
  ])("%d days late: %d", (days, expected) => expect(timelinessOf(days, INDEX)).toBe(expected));
});

describe("C: completeness", () => {
  const completeness = (given: Figures, sections = 6, form: "A2" | "B" | "C" = "C"): number | null =>
    completenessOf(filledOf(form, reportOf(form, given).figures, sections, INDEX.completeness.credit), INDEX);
  const cell = (figure: Figure, key: CellKey = "requests.granted.total"): number | null => completeness({ [key]: figure });

  test.each<[string, Figure, number]>([
    ["zero is an answer", 0, 1],
    ["implied where the page is blank", { implied: 0, was: "blank" }, 0.5],
    ["implied where our reading lost it", { implied: 0, was: "lost" }, 1],
    ["“/”", "notApplicable", 0.5],
    ["blank", "blank", 0],
    ["a row left out", "absent", 0],
    ["a sum of money with its own unit", { value: 3, unit: "元" }, 1],
  ])("%s", (_, figure, credit) => expect(cell(figure)).toBeCloseTo(100 * (0.7 * ((199 + credit) / 200) + 0.3), 10));

  test("“/” for government rules is a full answer", () => expect(cell("notApplicable", "disclosure.rules.issued")).toBe(100));

  test("cells that we could not read count neither way, and are counted apart", () => {
    expect(cell("lost")).toBe(100);
    expect(cell("unreadable")).toBe(100);
    const half = { ...reportOf("C", {}).figures, "requests.new.total": "lost", "requests.new.individual": "blank" } as const;
    expect(filledOf("C", half, 6, INDEX.completeness.credit)).toEqual({ credit: 198, cells: 199, lost: 1, sections: 6 });
  });

  test("of sections", () => expect(completeness({}, 5)).toBeCloseTo(95, 10));

  test.each([
    ["B", 198],
    ["C", 200],
  ] as const)("form %s has %d cells", (form, cells) => {
    expect(filledOf(form, reportOf(form, {}).figures, 6, INDEX.completeness.credit).cells).toBe(cells);
  });

  test("a report of blanks is not a report of zeros", () => {
    const blanks = Object.fromEntries(cellsOf("C").map(({ key }) => [key, "blank" as const]));
    expect(completeness(blanks)).toBeCloseTo(30, 10);
  });

  test("nothing read at all is unknown, not nothing", () => {
    const lost = Object.fromEntries(cellsOf("C").map(({ key }) => [key, "lost" as const]));
    expect(completeness(lost)).toBeNull();
  });
});

describe("K: consistency", () => {
  const judged = (rule: string, severity: Judged["severity"], state: Judged["state"], cause: string): Judged => ({
    rule,
    severity,
    state,
    cause,
  });
  test.each<[string, readonly Judged[], number, number, number]>([
    ["nothing found", [], 0, 0, 100],
    ["a machine's finding alone", [judged("V-301", "E", "open", "a")], 0, 0, 100],
    ["explained", [judged("V-301", "E", "explained", "a")], 0, 0, 100],
    ["misread by us", [judged("V-301", "E", "misread", "a")], 0, 0, 100],
    ["one confirmed failure", [judged("V-301", "E", "confirmed", "a")], 1, 0, 85],
    [
      "one wrong cell breaks three equations",
      ["V-301", "V-302", "V-303"].map((rule) => judged(rule, "E", "confirmed", "a")),
      1,
      0,
      85,
    ],
    ["two wrong cells", ["a", "b"].map((cause) => judged("V-303", "E", "confirmed", cause)), 2, 0, 70],
    ["a confirmed warning", [judged("V-N01", "W", "confirmed", "a")], 0, 1, 95],
    ["a warning of the same cause", [judged("V-301", "E", "confirmed", "a"), judged("V-N01", "W", "confirmed", "a")], 1, 0, 85],
    [
      "likeness, copied prose and notes",
      [judged("V-X06", "W", "confirmed", "a"), judged("V-N07", "W", "confirmed", "b"), judged("V-207", "I", "confirmed", "c")],
      0,
      0,
      100,
    ],
    [
      "more than there are points",
      ["a", "b", "c", "d", "e", "f", "g"].map((cause) => judged("V-303", "E", "confirmed", cause)),
      7,
      0,
      0,
    ],
  ])("%s", (_, findings, failures, warnings, expected) => {
    const confirmed = confirmedOf(findings);
    expect(confirmed).toEqual({ failures, warnings });
    expect(consistencyOf(confirmed, INDEX)).toBe(expected);
  });
});

describe("who has a place, and who has none and why", () => {
  test.each<[string, Partial<Report>, BodyKind | undefined, string | null]>([
    ["a bureau in time", {}, undefined, null],
    ["a town in time", {}, "town", null],
    ["the aggregate", {}, "government", "aggregate"],
    ["the office", {}, "office", "office"],
    ["published after the cut-off", publishedOn("2026-07-01"), undefined, "unpublished"],
    ["published on the cut-off", publishedOn("2026-06-30"), undefined, null],
    ["without a date", publishedOn(null), undefined, "undated"],
    [
      "with dates on both sides of the due day",
      { publication: { due: "2026-01-31", publishedOn: "2026-01-18", dates: [{ kind: "address", value: "2026-06-15" }] } },
      undefined,
      "doubtful",
    ],
    ["on no known form", { form: null, figures: {} }, undefined, "noForm"],
    ["all lost", { figures: Object.fromEntries(cellsOf("C").map(({ key }) => [key, "lost" as const])) }, undefined, "notRead"],
    [
      "an outcome blank",
      { figures: reportOf("C", { "requests.deniedByLaw.total": "blank" }).figures },
      undefined,
      "outcomesUnknown",
    ],
    [
      "a result of a review blank",
      { figures: reportOf("C", { "disputes.review.corrected": "blank" }).figures },
      undefined,
      "outcomesUnknown",
    ],
    ["on the form of 2014", { form: "A2", figures: reportOf("A2", {}).figures }, undefined, null],
  ])("%s", (_, report, kind, reason) => expect(assessed(report, kind).reason).toBe(reason));

  test("a body that published nothing", () => {
    const none = assess({ body: "kjj", kind: "department", report: null }, CUT_OFF, INDEX);
    expect(none).toMatchObject({ reason: "unpublished", timeliness: 0, completeness: null, outcomes: null });
  });
});

describe("outcomes", () => {
  test("open of decided and of all; corrected of concluded, reviews and both kinds of suits together", () => {
    const figures = reportOf("C", {
      "requests.granted.total": 5,
      "requests.partial.total": 1,
      "requests.deniedByLaw.total": 2,
      "requests.unavailableNotHeld.total": 12,
      "disputes.review.upheld": 3,
      "disputes.review.corrected": 1,
      "disputes.review.pending": 50,
      "disputes.directSuit.other": 1,
      "disputes.reviewedSuit.corrected": 1,
    }).figures;
    expect(outcomesOf({ form: "C", figures })).toEqual({
      decided: { cases: 6, of: 8 },
      handled: { cases: 6, of: 20 },
      concluded: { cases: 2, of: 6 },
    });
  });

  test("on the table of 2014: already public counts as open, answers of other kinds are not decided", () => {
    const figures = reportOf("A2", {
      "applications.alreadyPublic.count": 2,
      "applications.granted.count": 3,
      "applications.refused.count": 99,
      "applications.refusedPrivacy.count": 1,
      "applications.nonexistent.count": 4,
      "contention.reviewUpheld.count": 1,
      "contention.suitCorrected.count": 1,
    }).figures;
    expect(outcomesOf({ form: "A2", figures })).toEqual({
      decided: { cases: 5, of: 6 },
      handled: { cases: 5, of: 10 },
      concluded: { cases: 1, of: 2 },
    });
  });

  test("a missing cell can never make a better body: every one takes the place away or lowers the score", () => {
    const figures = reportOf("C", { "requests.granted.total": 4, "requests.deniedByLaw.total": 6 }).figures;
    const before = assessed({ figures });
    for (const { key } of cellsOf("C")) {
      for (const gap of ["blank", "absent"] as const) {
        const after = assessed({ figures: { ...figures, [key]: gap } });
        expect(after.completeness).toBeLessThan(before.completeness ?? 0);
        if (after.outcomes !== null) expect(after.outcomes).toEqual(before.outcomes);
      }
      const lost = assessed({ figures: { ...figures, [key]: "lost" } });
      expect(lost.filled?.lost).toBe(1);
      if (lost.outcomes !== null) expect(lost.outcomes).toEqual(before.outcomes);
    }
  });
});
