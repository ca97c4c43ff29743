/** The frame of every command that starts others. */
import { existsSync } from "node:fs";
import { styleText } from "node:util";
import { stopAll } from "./child";
import { checkNode } from "./node";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Being asked to end is no failure: everything is stopped, and whoever asks again waits for the same. */
function endOnSignals(): { ending: boolean } {
  const state = { ending: false };
  const end = (): void => {
    if (state.ending) return;
    state.ending = true;
    void stopAll().finally(() => process.exit(0));
  };
  for (const signal of SIGNALS) process.on(signal, end);
  if (process.env.npm_lifecycle_event) onOrphaned(end);
  return state;
}

/** `kill` on npm ends the shell between npm and us and does not reach us; that we have another parent then does. */
function onOrphaned(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n${explain(error.cause)}`;
};

/** Runs a command and leaves with its exit status; whatever it started ends with it, however it ends. */
export async function command(main: () => Promise<number>): Promise<void> {
  const state = endOnSignals();
  const status = await begin(main).catch((error: unknown) => {
    if (!state.ending) process.stderr.write(`${styleText("red", "✗")} ${explain(error)}\n`);
    return 1;
  });
  if (state.ending) return;
  state.ending = true;
  await stopAll();
  process.exit(status);
}

async function begin(main: () => Promise<number>): Promise<number> {
  checkNode();
  if (existsSync(".env")) process.loadEnvFile(".env");
  return main();
}
