import { beforeAll, expect, test } from "vitest";
import { expectedAlone, expectedAmong } from "@/lib/demo/expected";
import type { DemoReport } from "@/lib/demo/reports";
import { demoTruth } from "@/lib/demo/truth";
import { extractText } from "@/lib/extract/text";
import { type AreaReport, judgeAmong, keyOf } from "@/lib/report/among";
import { checkReport } from "@/lib/report/check";
import { dueDate } from "@/lib/report/deadline";
import { figuresOf } from "@/lib/report/figure";
import { readReport } from "@/lib/report/read";
import type { Finding, Report } from "@/lib/report/report";
import { RULES } from "@/lib/report/rules";

const truth = demoTruth();
const findings = new Map<string, readonly Finding[]>();
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

beforeAll(() => {
  const encoder = new TextEncoder();
  const read = truth.reports.map((report) => ({ report, content: readReport(extractText(encoder.encode(report.text))) }));
  const among = judgeAmong({
    bodies: truth.bodies,
    successions: truth.successions,
    reports: read.map(({ report, content }) => areaReport(report, content)),
    dueOf: ({ kind }, year) => dueDate(kind, year, []).due,
  });
  for (const { report, content } of read)
    findings.set(keyIn(report), [...checkReport(content), ...(among.get(keyIn(report)) ?? [])]);
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
