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

/** Failures and warnings. */
const found = (report: DemoReport): readonly Finding[] =>
  findings.get(keyIn(report))?.filter(({ verdict }) => verdict === "fail" || verdict === "warn") ?? [];

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
