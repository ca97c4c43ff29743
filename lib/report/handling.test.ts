import { describe, expect, it } from "vitest";
import { checkReport } from "./check";
import { reportOf } from "./fixtures/report-of";
import { counts, handle, type PersonVerdict, rootsOf } from "./handling";
import type { Finding } from "./report";

const SLIP = { "requests.total.total": 1 } as const;
const findingsOf = (cells: Parameters<typeof reportOf>[1]) => checkReport(reportOf("C", cells));
const doubts = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict !== "pass");
const find = (findings: readonly Finding[], rule: string, subject: string): Finding => {
  const found = findings.find((one) => one.rule === rule && one.subject === subject);
  if (!found) throw new Error(`No ${rule} ${subject}`);
  return found;
};
const verdictOn = (finding: Finding, changes: Partial<PersonVerdict> = {}): PersonVerdict => ({
  number: 1,
  rule: finding.rule,
  subject: finding.subject,
  inputs: finding.inputs,
  state: "confirmed",
  note: "与原件核对",
  finding,
  by: "office",
  at: new Date("2026-02-02T09:00:00+08:00"),
  replyBy: "2026-02-09",
  ...changes,
});

describe("a person's verdict", () => {
  const balance = find(findingsOf(SLIP), "V-301", "requests.total");
  const afterwards = (cells: Parameters<typeof reportOf>[1], verdicts: readonly PersonVerdict[]) =>
    handle(findingsOf(cells), verdicts).find(({ finding }) => finding.rule === "V-301" && finding.subject === "requests.total");

  it("survives every re-check in which the rule reads the same", () => {
    const again = afterwards({ ...SLIP, "disputes.review.total": 5, "requests.new.individual": 3 }, [verdictOn(balance)]);
    expect(again).toMatchObject({ state: "confirmed", asksAgain: false });
  });

  it.each([
    ["a value", { "requests.total.total": 2 }],
    ["a status", { ...SLIP, "requests.carriedIn.total": "notApplicable" }],
    ["the other side", { ...SLIP, "requests.carriedOut.total": 4 }],
  ] as const)("ends when %s changes: the finding asks again, with its history", (_, cells) => {
    const again = afterwards(cells, [verdictOn(balance)]);
    expect(again).toMatchObject({ state: "open", asksAgain: true });
    expect(again?.history.map(({ note }) => note)).toEqual(["与原件核对"]);
  });

  it("asks again even where it now holds, and comes back when the old numbers do", () => {
    expect(afterwards({}, [verdictOn(balance)])).toMatchObject({ state: "open", asksAgain: true, finding: { verdict: "pass" } });
    expect(afterwards(SLIP, [verdictOn(balance)])?.state).toBe("confirmed");
  });

  it("is replaced by the next one, whatever the order in which they are read", () => {
    const verdicts = [verdictOn(balance, { number: 2, state: "misread", replyBy: null }), verdictOn(balance)];
    expect(afterwards(SLIP, verdicts)).toMatchObject({ state: "misread", verdict: { number: 2 } });
    expect(afterwards(SLIP, verdicts)?.history.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("is not moved by better words", () => {
    const reworded: Finding = { ...balance, message: { zh: "换一种说法", en: "in other words" } };
    expect(handle([reworded], [verdictOn(balance)])[0]?.state).toBe("confirmed");
  });

  it("counts from the day after the reply period, and only while confirmed", () => {
    const handled = { state: "confirmed", verdict: verdictOn(balance) } as const;
    expect(counts(handled, "2026-02-09")).toBe(false);
    expect(counts(handled, "2026-02-10")).toBe(true);
    for (const state of ["open", "explained", "misread"] as const)
      expect(counts({ ...handled, state }, "2026-03-01")).toBe(false);
  });
});

describe("causes", () => {
  it("one wrong cell is one cause, though it breaks a row, a column and the balance", () => {
    const failed = doubts(findingsOf(SLIP));
    expect(failed.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([
      "V-301 requests.total",
      "V-302 requests.total",
      "V-303 requests.total",
      "V-309 total",
    ]);
    expect(new Set(failed.map(({ cause }) => cause)).size).toBe(1);
    expect(rootsOf(failed.map((finding) => ({ finding })))).toHaveLength(1);
  });

  it("two wrong cells that share no comparison are two", () => {
    const failed = doubts(findingsOf({ "requests.deniedSecret.individual": 1, "disputes.review.total": 1 }));
    expect(new Set(failed.map(({ cause }) => cause)).size).toBe(2);
  });
});
