import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countPlaywright, countVitest, sum } from "./results";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-counts-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(text: string): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(file, text);
  return file;
}

const vitest = (passed: number, failed: number, testResults: object[] = []): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1, testResults });

const playwright = (expected: number, unexpected: number, errors: object[] = []): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky: 0, skipped: 4 }, suites: [], errors });

test("counts are taken from the reports and added up", async () => {
  const unit = await countVitest(await written(vitest(10, 1)), 1);
  const pages = await countPlaywright(await written(playwright(5, 0)), 0);
  expect(sum([unit, pages])).toMatchObject({ passed: 15, failed: 1, skipped: 7 });
});

test("what failed is named", async () => {
  const assertionResults = [
    { fullName: "adds up", status: "passed" },
    { fullName: "tells zero from blank", status: "failed" },
  ];
  const files = [
    { name: join(process.cwd(), "lib/a.test.ts"), status: "failed", assertionResults },
    { name: join(process.cwd(), "lib/b.test.ts"), status: "failed", assertionResults: [] },
  ];
  const unit = await countVitest(await written(vitest(1, 1, files)), 1);
  expect(unit.failures).toEqual(["lib/a.test.ts: tells zero from blank", "lib/b.test.ts"]);
  const specs = [{ title: "reads", file: "desk.spec.ts", ok: false }];
  const suites = [{ specs: [], suites: [{ specs }] }];
  const report = JSON.stringify({ stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 }, suites, errors: [] });
  expect((await countPlaywright(await written(report), 1)).failures).toEqual(["e2e/desk.spec.ts: reads"]);
});

test.each([
  ["ended badly though every test passed", vitest(10, 0), 1, 1],
  ["was killed", vitest(10, 0), null, 1],
  ["ran nothing", vitest(0, 0), 0, 1],
  ["could not load a file", vitest(10, 0, [{ name: "a.test.ts", status: "failed", assertionResults: [] }]), 1, 1],
  ["left half a report", vitest(10, 0).slice(0, 40), 0, 1],
])("a runner that %s is a failure", async (_, report, status, failed) => {
  expect((await countVitest(await written(report), status)).failed).toBe(failed);
});

test("a runner that left no report is a failure", async () => {
  expect(await countPlaywright(join(folder, "none.json"), 0)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
});

test("an error outside any test is a failure", async () => {
  expect((await countPlaywright(await written(playwright(5, 0, [{ message: "the server did not start" }])), 1)).failed).toBe(1);
});
