/**
 * `npm run -s check -- FILE…`: what the rules find in each report (docs/rules.md), a finding on each line.
 * `npm run check` without files checks the code instead: types, lint and unit tests.
 */

import { spawnSync } from "node:child_process";
import { checkReport } from "@/lib/report/check";
import { printLines } from "./files";
import { helpWithUse } from "./runtime/options";

const USAGE = `npm run -s check -- FILE…   what the rules find in each report (docs/rules.md), a finding on each line
npm run check              types, lint and unit tests of the code`;

helpWithUse(USAGE);
const paths = process.argv.slice(2);
if (paths.length === 0) {
  const { status } = spawnSync("npm", ["run", "-s", "check:code"], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
await printLines(paths, checkReport);
