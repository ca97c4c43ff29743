import { describe, expect, test } from "vitest";
import type { Adjustment, AdjustmentKind } from "@/lib/report/aggregate/unit";
import { type AreaReport, judgeAmong } from "@/lib/report/among";
import type { Body } from "@/lib/report/body";
import { judgedOf } from "@/lib/report/fixtures/among";
import type { Finding } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";
import type { AmongRule } from "@/lib/report/rules/declare";

const NEW = "requests.new.total";
const body = (id: string, kind: Body["kind"]): Body => ({
  id,
  kind,
  from: null,
  until: null,
  names: [{ name: id, kind: "short", from: null, until: null }],
});
const BODIES = [body("district", "government"), body("keji", "department"), body("jiaoyu", "department")];

const report = (id: string, count: number): AreaReport => ({
  ...judgedOf("C", { [NEW]: count }),
  body: id,
  scope: id === "district" ? "aggregate" : "own",
  version: 1,
});
const { year } = report("keji", 0);

const adjustment = (kind: AdjustmentKind, amount: number | null, more: Partial<Adjustment & { year: number }> = {}) => ({
  ...{ number: 1, kind, amount, cells: [NEW] as const, body: null, reason: "一件转办两次", by: "office", at: "2026-03-01" },
  ...{ undone: null, year, ...more },
});

/** What V-A01 finds about the new requests of an aggregate of 10. */
function found(units: readonly AreaReport[], ...adjustments: ReturnType<typeof adjustment>[]): Finding | undefined {
  const area = {
    bodies: BODIES,
    successions: [],
    adjustments,
    reports: [report("district", 10), ...units],
    dueOf: () => "2024-01-31",
  };
  const rules = RULES.filter((rule): rule is AmongRule => "among" in rule && rule.id === "V-A01");
  return judgeAmong(area, ({ scope }) => scope === "aggregate", rules)
    .get(`district ${year} aggregate`)
    ?.find(({ subject }) => subject === NEW);
}

const both = [report("keji", 4), report("jiaoyu", 7)];

describe("the aggregate against its units, with what the office has explained", () => {
  test("without a word it fails; one transfer taken off, it holds", () => {
    expect(found(both)).toMatchObject({ verdict: "fail", left: 10, right: 11, difference: -1 });
    expect(found(both, adjustment("transferred", -1))).toBeUndefined();
  });

  test.each([
    ["taken back", adjustment("transferred", -1, { undone: { by: "office", at: "2026-03-02" } })],
    ["of another year", adjustment("transferred", -1, { year: year - 1 })],
    ["of another cell", adjustment("transferred", -1, { cells: ["requests.granted.total"] })],
  ])("an adjustment %s explains nothing", (_, given) =>
    expect(found(both, given)).toMatchObject({ verdict: "fail", difference: -1 }),
  );

  test("one that explains too much fails by the rest, with its reason in the message", () => {
    const finding = found(both, adjustment("codefendant", -3, { reason: "共同被告" }));
    expect(finding).toMatchObject({ verdict: "fail", right: 8, difference: 2 });
    expect(finding?.message.zh).toContain("按调整（共同被告）应为8，相差2");
  });

  test("a unit without a report: not to be judged, unless it is left out or its number is known", () => {
    const leftOut = adjustment("leftOut", null, { cells: [], body: "jiaoyu" });
    expect(found([report("keji", 9)])).toMatchObject({ verdict: "undecided" });
    expect(found([report("keji", 9)], leftOut)).toMatchObject({ verdict: "fail", difference: 1 });
    expect(found([report("keji", 10)], leftOut)).toBeUndefined();
    expect(found([report("keji", 4)], adjustment("supplied", 6, { body: "jiaoyu" }))).toBeUndefined();
    expect(found([report("keji", 4)], adjustment("supplied", 5, { body: "jiaoyu" }))).toMatchObject({
      verdict: "fail",
      right: 9,
    });
  });

  test("what is supplied stands in the place of what the unit printed", () => {
    expect(found(both, adjustment("supplied", 3, { body: "keji" }))).toBeUndefined();
  });
});
