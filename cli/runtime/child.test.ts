import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { run, startChild } from "./child";
import { commandOf, gone } from "./processes";

test("a child is told to end and waited for", async () => {
  const child = await startChild("sleep", ["60"]);
  await child.stop();
  expect(await child.exited).toEqual({ code: null, signal: "SIGTERM" });
});

test("a child that does not listen is ended all the same", async () => {
  const child = await startChild("sh", ["-c", 'trap "" TERM; while true; do sleep 0.1; done'], { patience: 200 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await child.stop();
  expect(await child.exited).toEqual({ code: null, signal: "SIGKILL" });
});

test("a command that is not there is an error, not a crash", async () => {
  await expect(startChild("no-such-command-here", [])).rejects.toThrow("spawn no-such-command-here");
});

test("the output of a command is what it said, or what its failure says", async () => {
  expect(await run("echo", ["said"])).toBe("said");
  await expect(run("sh", ["-c", "echo why >&2; exit 3"])).rejects.toThrow(/sh failed \(3\):\nwhy/);
});

test("what was started ends when its starter is killed, also what it started itself", async () => {
  // Both speak: what was started of its own child, and the starter once it has started it. Before that nobody stands guard.
  const script = `import { startChild } from "./cli/runtime/child.ts"; await startChild("sh", ["-c", "sleep 61 & echo $!; wait"], { stdio: ["ignore", "inherit", "ignore"] }); console.log("started"); setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  const said: string[] = [];
  for await (const line of createInterface(starter.stdout)) if (said.push(line) === 2) break;
  const pid = Number(said.find((line) => line !== "started"));
  // For a moment after it was told apart from the shell it has no command line of its own.
  await expect.poll(() => commandOf(pid)).toContain("sleep 61");
  starter.kill("SIGKILL");
  expect(await gone(pid, 20_000)).toBe(true);
});
