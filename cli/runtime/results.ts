/** How many tests passed and failed, and which failed, from the reports that the runners write for machines. */
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { z } from "zod";

export type Counts = {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, by file and title; an error outside any test has only its file or what it says. */
  failures: readonly string[];
};

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      failures: [...total.failures, ...one.failures],
    }),
    NOTHING,
  );

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const PlaywrightSuite = z.object({
  specs: z.array(z.object({ title: z.string(), file: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});
type PlaywrightSuite = z.infer<typeof PlaywrightSuite>;

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(PlaywrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

const failedSpecs = ({ specs, suites = [] }: PlaywrightSuite): readonly string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `e2e/${file}: ${title}`),
  ...suites.flatMap(failedSpecs),
];

/**
 * A runner that died, ran nothing, or failed outside any test is a failure, even where its report counts none; a
 * report that is not there or not whole likewise.
 */
const honest = (counts: Counts, status: number | null): Counts => {
  const died = status !== 0 && counts.failed === 0;
  const idle = counts.passed + counts.failed === 0;
  if (!died && !idle) return counts;
  const why = idle ? "a runner ran nothing" : `a runner ended with ${status ?? "a signal"}`;
  return { ...counts, failed: counts.failed + 1, failures: [...counts.failures, why] };
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
  return report ? honest(count(report), status) : { ...NOTHING, failed: 1, failures: ["a runner left no report"] };
}

export const countVitest = (file: string, status: number | null): Promise<Counts> =>
  countReport(file, status, VitestReport, (report) => {
    // A file that could not even be loaded has no tests to count.
    const unloaded = report.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0);
    const failures = report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => `${relative(".", name)}: ${fullName}`),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: [...failures, ...unloaded.map(({ name }) => relative(".", name))],
    };
  });

export const countPlaywright = (file: string, status: number | null): Promise<Counts> =>
  countReport(file, status, PlaywrightReport, ({ stats, suites, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...suites.flatMap(failedSpecs), ...errors.map(({ message = "an error outside any test" }) => message)],
  }));
