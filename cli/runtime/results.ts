/** How many tests passed and failed, from the reports that the runners write for machines. */
import { readFile } from "node:fs/promises";
import { z } from "zod";

export type Counts = { passed: number; failed: number; skipped: number };

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NOTHING,
  );

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/**
 * A runner that died, ran nothing, or failed outside any test is a failure, even where its report counts none; a
 * report that is not there or not whole likewise.
 */
const honest = (counts: Counts, status: number | null): Counts => {
  const died = status !== 0 && counts.failed === 0;
  const idle = counts.passed + counts.failed === 0;
  return died || idle ? { ...counts, failed: counts.failed + 1 } : counts;
};

async function countReport<T>(
  file: string,
  status: number | null,
  shape: z.ZodType<T>,
  count: (report: T) => Counts,
): Promise<Counts> {
  const report = await readFile(file, "utf8")
    .then((text) => shape.parse(JSON.parse(text)))
    .catch(() => null);
  return report ? honest(count(report), status) : { ...NOTHING, failed: 1 };
}

export const countVitest = (file: string, status: number | null): Promise<Counts> =>
  countReport(file, status, VitestReport, (report) => ({
    passed: report.numPassedTests,
    // A file that could not even be loaded has no tests to count.
    failed:
      report.numFailedTests +
      report.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

export const countPlaywright = (file: string, status: number | null): Promise<Counts> =>
  countReport(file, status, PlaywrightReport, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
