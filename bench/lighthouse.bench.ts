/**
 * The scores of Lighthouse on its own settings for a phone. It is fetched when it is asked for, as 60 MB are too much for
 * everybody who installs; where it cannot be had this says so and measures nothing.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { BROWSER_ARGUMENTS } from "@/cli/runtime/browser";
import { areaCode } from "@/lib/db/load-figures";
import { type Bench, middle } from "./measure";
import { withPages } from "./served";

const PACKAGE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
const AREA = `/${areaCode(0)}`;
const PATHS = ["/", AREA, `${AREA}/bodies/body1`, `${AREA}/rankings`, `${AREA}/compare`, `${AREA}/bodies`, "/form"];
/** With one area there would be no page that lists them. */
const EXTENT = { areas: 12, bodies: 60, years: 12 };
const TIMES = 3;

const Category = z.object({ score: z.number().nullable() });
const Audit = z.object({ score: z.number().nullable(), numericValue: z.number().optional(), title: z.string() });
const Result = z.object({
  categories: z.record(z.string(), Category),
  audits: z.record(z.string(), Audit),
  environment: z.object({ benchmarkIndex: z.number() }),
});
type Result = z.infer<typeof Result>;

const run = promisify(execFile);
const lighthouse = (parameters: readonly string[], env: Readonly<Record<string, string>>) =>
  run("npm", ["exec", "--yes", `--package=${PACKAGE}`, "--", "lighthouse", ...parameters], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });

async function judge(url: string, env: Readonly<Record<string, string>>): Promise<Result> {
  const flags = ["--headless=new", ...BROWSER_ARGUMENTS].join(" ");
  const only = `--only-categories=${CATEGORIES.join(",")}`;
  const look = () => lighthouse([url, "--output=json", "--quiet", only, `--chrome-flags=${flags}`], env);
  // Now and then its trace lacks the beginning (NO_NAVSTART); it asks to be run again.
  const { stdout } = await look().catch(look);
  return Result.parse(JSON.parse(stdout));
}

async function tell(path: string, origin: string, env: Readonly<Record<string, string>>): Promise<void> {
  await fetch(origin + path).then((response) => response.text());
  const results: Result[] = [];
  for (let time = 0; time < TIMES; time++) results.push(await judge(origin + path, env));
  const score = (name: string) => middle(results.map(({ categories }) => (categories[name]?.score ?? 0) * 100)).toFixed(0);
  const value = (name: string) => middle(results.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN));
  console.log(
    `  ${path}: ${CATEGORIES.map((name) => `${name} ${score(name)}`).join(", ")} · largest paint ${value("largest-contentful-paint").toFixed(0)} ms, blocked ${value("total-blocking-time").toFixed(0)} ms, shift ${value("cumulative-layout-shift").toFixed(3)} · machine ${middle(results.map(({ environment }) => environment.benchmarkIndex)).toFixed(0)}`,
  );
  const last = results.at(-1);
  const failed = Object.values(last?.audits ?? {}).filter(({ score }) => score === 0);
  if (failed.length > 0) console.log(`    not met: ${failed.map(({ title }) => title).join("; ")}`);
}

export const bench: Bench = async () => {
  const reason = await lighthouse(["--version"], {}).then(
    () => null,
    (error: Error) => error.message.split("\n")[0],
  );
  if (reason !== null) {
    console.log(`  skipped: ${PACKAGE} cannot be had (${reason})`);
    return [];
  }
  await withPages(EXTENT, async (origin, { path, env }) => {
    for (const one of PATHS) await tell(one, origin, { ...env, CHROME_PATH: path });
  });
  return [];
};
