/** A process that never outlives the one that started it. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type Child = {
  pid: number;
  /** Resolves when the process has ended, however it ended. */
  exited: Promise<Exit>;
  /** Asks the process and all it started to end, insists after `patience` milliseconds, and waits for it. */
  stop(patience?: number): Promise<void>;
};

type Options = Omit<SpawnOptions, "detached"> & {
  /** What asks the process to end in good order. */
  endBy?: NodeJS.Signals;
};

/**
 * Waits for word on its input, which also ends when our process is killed: then nobody says so, and the group is told
 * to end. The signals that end us from a terminal are not for it.
 */
const GUARD = 'trap "" INT TERM HUP; read -r _ || kill -s "$1" -- "-$2"';

/** Stands by while `pid` runs; returns what relieves it. Windows has neither groups nor `sh`: there the child is left alone. */
function guard(pid: number, signal: NodeJS.Signals): () => void {
  if (process.platform === "win32") return () => {};
  const watcher = spawn("sh", ["-c", GUARD, "guard", signal.slice(3), String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.on("error", () => {});
  watcher.stdin?.on("error", () => {});
  watcher.unref();
  return () => watcher.stdin?.end("done\n");
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

const exitOf = (child: ChildProcess): Promise<Exit> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });

/** Starts a command in a group of its own, so that Ctrl-C reaches only us and we end things in order. */
export async function startChild(command: string, args: readonly string[], options: Options = {}): Promise<Child> {
  const { endBy = "SIGTERM", ...rest } = options;
  const child = spawn(command, args, { ...rest, detached: process.platform !== "win32" });
  const exited = exitOf(child);
  const { pid } = child;
  if (pid === undefined) throw await exited.then(() => new Error(`${command} did not start`));
  const relieve = guard(pid, endBy);
  void exited.then(relieve);
  return {
    pid,
    exited,
    async stop(patience = 10_000) {
      signalGroup(pid, endBy);
      const insist = setTimeout(() => signalGroup(pid, "SIGKILL"), patience);
      await exited.finally(() => clearTimeout(insist));
    },
  };
}
