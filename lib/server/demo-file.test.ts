import { describe, expect, test } from "vitest";
import { ORIGINALS } from "@/lib/demo/originals";
import { type DemoReport, demoReports } from "@/lib/demo/reports";
import { extract } from "@/lib/extract/extract";
import { recogniser } from "@/lib/extract/ocr";
import { figuresOf } from "@/lib/report/figure";
import { readReport } from "@/lib/report/read";
import { demoFile } from "./demo-file";

const reports = demoReports().filter(({ original }) => original !== null);
const figuresIn = ({ cells }: DemoReport) => Object.fromEntries(cells.map(({ key, figure }) => [key, figure]));
const canRecognise = (await recogniser()) !== null;

test("every report that is kept as a file is one of the demo", () => {
  expect(reports.map(({ original }) => original?.kind).sort()).toEqual(ORIGINALS.map(({ kind }) => kind).sort());
});

// Stale? node --import tsx bench/originals/main.ts
describe.each(reports.map((report) => [report.file, report] as const))("%s, a kept file", (_, report) => {
  test("says exactly what the demo says, each figure with its place", async () => {
    const { bytes, name, reading } = await demoFile(report);
    const { form, body, year, publishedOn, cells } = readReport(reading ?? (await extract(bytes, name)));
    expect({ year, form, publishedOn }).toEqual({ year: report.year, form: report.form, publishedOn: report.publishedOn });
    expect(report.printed.title).toContain(body);
    expect(form && figuresOf(form, cells)).toEqual(figuresIn(report));
    expect(Object.values(cells).filter(({ place }) => !place)).toEqual([]);
  });
});

// Tens of seconds of recognition: by command, SCANS=all. Another machine may doubt other cells, but read none otherwise.
test.runIf(canRecognise && process.env.SCANS === "all")(
  "what was kept of the scan is what recognition reads from it",
  async () => {
    for (const report of reports.filter(({ original }) => original?.kind === "scan")) {
      const { bytes, name } = await demoFile(report);
      const { form, cells } = readReport(await extract(bytes, name));
      const figures = form === null ? {} : figuresOf(form, cells);
      const expected = figuresIn(report);
      const others = Object.entries(figures).filter(([key, figure]) => figure !== expected[key]);
      expect(others.filter(([, figure]) => figure !== "unreadable")).toEqual([]);
      expect(others.length).toBeLessThan(10);
    }
  },
  300_000,
);
