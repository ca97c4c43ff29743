/** `npm test`: types, lint, unit, database and end-to-end tests; the last line counts them all. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, hasChineseFont } from "./runtime/browser";
import { generateClient } from "./runtime/build";
import { run, startChild } from "./runtime/child";
import { command } from "./runtime/command";
import { step } from "./runtime/progress";
import { type Counts, countPlaywright, countVitest, NOTHING, sum } from "./runtime/results";

const node = (program: string, ...args: string[]) => [process.execPath, [`node_modules/${program}`, ...args]] as const;

/** Counts what passes or fails as a whole as one test. */
async function counted(title: string, run: () => Promise<unknown>): Promise<Counts> {
  try {
    await run();
    return { ...NOTHING, passed: 1 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { ...NOTHING, failed: 1, failures: [title] };
  }
}

async function checkTypes(): Promise<void> {
  await step("Database client", generateClient);
  await step("Types of the routes", () => run(...node("next/dist/bin/next", "typegen")));
  await step("Types", () => run(...node("typescript/bin/tsc", "-p", ".")));
}

const lint = (): Promise<unknown> => step("Lint", () => run(...node("@biomejs/biome/bin/biome", "check", "--error-on-warnings")));

type Count = (file: string, status: number | null) => Promise<Counts>;

/** Runs a test runner on the terminal and counts from the report that it writes. */
async function suite(title: string, program: readonly [string, readonly string[]], file: string, count: Count): Promise<Counts> {
  console.log(`\n${title}`);
  const child = await startChild(...program, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, NODE_ENV: "test" },
  });
  const { code } = await child.exited;
  return count(file, code);
}

async function chooseBrowser(): Promise<void> {
  const browser = await step("Browser", findBrowser);
  if (!hasChineseFont()) console.log("  No Chinese font is installed: the tests pass without, pictures of pages show boxes.");
  process.env.E2E_BROWSER = JSON.stringify(browser);
}

async function endToEnd(folder: string): Promise<Counts> {
  const browser = await counted("browser", chooseBrowser);
  if (browser.failed > 0) return browser;
  const file = join(folder, "e2e.json");
  return suite("End-to-end tests", node("@playwright/test/cli.js", "test", "--reporter=list,json"), file, countPlaywright);
}

function unitAndDatabase(folder: string): Promise<Counts> {
  const file = join(folder, "vitest.json");
  const vitest = node("vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`);
  return suite("Unit and database tests", vitest, file, countVitest);
}

await command(async () => {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-results-"));
  try {
    const total = sum([
      await counted("types", checkTypes),
      await counted("lint", lint),
      await unitAndDatabase(folder),
      await endToEnd(folder),
    ]);
    if (total.failed > 0) console.log(["\nFailed:", ...total.failures].join("\n  "));
    const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
    console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
    return total.failed === 0 && total.passed > 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
