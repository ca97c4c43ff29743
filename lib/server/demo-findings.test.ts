import { beforeAll, expect, test } from "vitest";
import { expectedAlone, expectedAmong } from "@/lib/demo/expected";
import type { DemoReport } from "@/lib/demo/reports";
import { demoTruth } from "@/lib/demo/truth";
import { extract } from "@/lib/extract/extract";
import { type AreaReport, judgeAmong, keyOf } from "@/lib/report/among";
import { sharedCauses } from "@/lib/report/causes/shared";
import { checkReport } from "@/lib/report/check";
import { dueDate } from "@/lib/report/deadline";
import { figuresOf } from "@/lib/report/figure";
import { readReport } from "@/lib/report/read";
import type { Finding, Report } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";
import { demoFile } from "./demo-file";

const truth = demoTruth();
const findings = new Map<string, readonly Finding[]>();
let read: readonly { report: DemoReport; content: Report; alone: readonly Finding[] }[] = [];
const keyIn = ({ bodyId, year, scope }: DemoReport) => keyOf({ body: bodyId, year, scope });

const areaReport = (
  { bodyId, year, scope }: DemoReport,
  { form, cells, claims, sections, dates, publishedOn }: Report,
): AreaReport => ({
  ...{ body: bodyId, year, scope, version: 1, form, claims, sections, dates, publishedOn },
  figures: form === null ? {} : figuresOf(form, cells),
});

/** Rules that only note something, and of which one was planted. */
const NOTED: readonly string[] = ["V-207", "V-N08", "V-N10", "V-X07"];

/** Failures, warnings and those notes. */
const found = (report: DemoReport): readonly Finding[] =>
  findings
    .get(keyIn(report))
    ?.filter(({ rule, verdict }) => verdict === "fail" || verdict === "warn" || (verdict === "note" && NOTED.includes(rule))) ??
  [];

/** What its file says: that is what the office and the public see, whatever was printed. */
async function contentOf(report: DemoReport): Promise<Report> {
  const { bytes, name, reading } = await demoFile(report);
  return readReport(reading ?? (await extract(bytes, name)));
}

beforeAll(async () => {
  read = await Promise.all(
    truth.reports.map(async (report) => {
      const content = await contentOf(report);
      return { report, content, alone: checkReport(content) };
    }),
  );
  const among = judgeAmong({
    bodies: truth.bodies,
    successions: truth.successions,
    reports: read.map(({ report, content }) => areaReport(report, content)),
    dueOf: ({ kind }, year) => dueDate(kind, year, []).due,
  });
  for (const { report, alone } of read) findings.set(keyIn(report), [...alone, ...(among.get(keyIn(report)) ?? [])]);
}, 120_000);

test("is doubted where something was planted and nowhere else, alone and in comparison", () => {
  const byBody = new Map(truth.reports.map((report) => [`${report.bodyId} ${report.year}`, report]));
  for (const report of truth.reports) {
    const expected = [...expectedAlone(report), ...expectedAmong(report, byBody)];
    const told = found(report).map(({ rule, subject, verdict }) => `${rule} ${subject} ${verdict}`);
    expect.soft(told.sort(), report.file).toEqual(expected.sort());
  }
});

test("has one cause for each thing that was planted in a report, and knows the cell of every slip that shows twice", () => {
  for (const report of truth.reports) {
    const slip = report.flaws.find((flaw) => flaw.kind === "slip");
    const alone = found(report).filter(({ rule }) => !/^V-(?:X|A01|4)/.test(rule));
    if (alone.length === 0) continue;
    expect.soft(new Set(alone.map(({ cause }) => cause)).size, report.file).toBe(1);
    const repairs = new Set(alone.flatMap(({ repair }) => (repair ? [repair.cell] : [])));
    if (slip && alone.length > 1) expect.soft([...repairs], report.file).toEqual([slip.cell]);
  }
});

test("what a slip breaks in other reports goes back to that slip, and to no cell that is right", () => {
  const reports = read.map(({ report, alone, content }) => {
    const among = (findings.get(keyIn(report)) ?? []).slice(alone.length);
    return { ...areaReport(report, content), alone, among };
  });
  const roots = [...sharedCauses(reports)].flatMap(([report, causes]) =>
    Object.values(causes).map((root) => ({ report, slip: `${root.body} ${root.year} ${root.cell}`, value: root.value })),
  );
  const slips: (readonly [string, number | null | undefined])[] = truth.reports.flatMap(({ bodyId, year, cells, flaws }) =>
    flaws.flatMap((flaw) =>
      flaw.kind === "slip"
        ? [[`${bodyId} ${year} ${flaw.cell}`, cells.find(({ key }) => key === flaw.cell)?.right] as const]
        : [],
    ),
  );
  for (const { slip, value } of roots) expect.soft(new Map(slips).get(slip), slip).toBe(value);
  // Where a unit is silent the sum of the units cannot be told, so that its year joins nothing.
  const shown = new Map(roots.map(({ slip }) => [slip, roots.filter((one) => one.slip === slip).map(({ report }) => report)]));
  expect([...shown]).toEqual([
    ["ziran 2023 requests.carriedOut.individual", ["ziran 2023 own", "ziran 2024 own", "zhengfu 2023 aggregate"]],
    ["chengguan 2023 requests.unavailableNotHeld.individual", ["zhengfu 2023 aggregate", "chengguan 2023 own"]],
    ["nongye 2024 disputes.review.total", ["nongye 2024 own", "zhengfu 2024 aggregate"]],
  ]);
});

/**
 * Judged by the same code as one that was planted (sums and inequalities of the table of 2014, V-201 as V-202), following
 * from one (V-309 from V-301), or notes that are no faults.
 */
const UNPLANTED: readonly string[] = [
  ...["V-A22", "V-A23", "V-A24", "V-A25", "V-A26", "V-A28", "V-A29", "V-201", "V-309"],
  ...["V-305", "V-308", "V-407"],
];

test("has something planted for every rule", () => {
  const told = new Set(truth.reports.flatMap((report) => found(report).map(({ rule }) => rule)));
  expect(
    RULES.map(({ id }) => id)
      .filter((id) => !told.has(id))
      .sort(),
  ).toEqual(UNPLANTED.toSorted());
});
