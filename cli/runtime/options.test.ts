import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const run = (name: string, ...options: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", `cli/${name}.ts`, ...options], { encoding: "utf8" });

const COMMANDS = readdirSync("cli").filter((file) => /^(?!.*\.test).*\.ts$/.test(file));
const withOptions = COMMANDS.filter((file) => readFileSync(`cli/${file}`, "utf8").includes("readOptions("));

test("every command that takes options reads them here", () => {
  const others = COMMANDS.filter((file) => /parseArgs/.test(readFileSync(`cli/${file}`, "utf8")));
  expect([withOptions.length > 10, others]).toEqual([true, []]);
});

test.each(["export", "start", "parse"])("npm run %s tells its use where it is asked for", (name) => {
  const { status, stdout, stderr } = run(name, "--help");
  expect([status, stdout, stderr]).toEqual([0, expect.stringContaining(`npm ${name === "start" ? "" : "run "}`), ""]);
});

test("a wrong option is said with the use of the command, without a trace of the program", () => {
  const { status, stdout, stderr } = run("export", "--ara", "990101");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/Unknown option '--ara'[\s\S]*npm run export -- --area CODE/);
  expect(stderr).not.toMatch(/\bat .*:\d+/);
});
