/** Processes that never outlive the one that started them. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type Child = {
  pid: number;
  /** Resolves when the process has ended, however it ended. */
  exited: Promise<Exit>;
  /** Asks the process and all it started to end, insists after a while, and waits for it. */
  stop(): Promise<void>;
};

type Options = Omit<SpawnOptions, "detached"> & {
  /** What asks the process to end in good order. */
  endBy?: NodeJS.Signals;
  /** How long it may take to do so, in milliseconds. */
  patience?: number;
};

const WINDOWS = process.platform === "win32";

/**
 * Waits for word on its input, which also ends when our process is killed: then nobody says so, and the group is told
 * to end. The signals that end us from a terminal are not for it.
 */
const GUARD = 'trap "" INT TERM HUP; read -r _ || kill -s "$1" -- "-$2"';

/** Stands by while `pid` runs; returns what relieves it. Windows has neither groups nor `sh`: there the child is left alone. */
function guard(pid: number, signal: NodeJS.Signals): () => void {
  if (WINDOWS) return () => {};
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
    process.kill(WINDOWS ? pid : -pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

const exitOf = (child: ChildProcess): Promise<Exit> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });

/** What was started and has not ended, in order. */
const running = new Set<Child>();

let stopping = false;
/** From when everything is being ended nothing is to be started any more. */
export const isStopping = (): boolean => stopping;

/** Ends everything that was started, the latest first. */
export async function stopAll(): Promise<void> {
  stopping = true;
  for (const child of [...running].reverse()) await child.stop();
}

function follow(process: ChildProcess, pid: number, { endBy = "SIGTERM", patience = 10_000 }: Options): Child {
  const exited = exitOf(process);
  const child: Child = {
    pid,
    exited,
    async stop() {
      signalGroup(pid, endBy);
      const insist = setTimeout(() => signalGroup(pid, "SIGKILL"), patience);
      await exited.finally(() => clearTimeout(insist));
    },
  };
  running.add(child);
  const relieve = guard(pid, endBy);
  void exited.then(() => {
    running.delete(child);
    relieve();
  });
  return child;
}

function start(command: string, args: readonly string[], options: Options): Promise<{ process: ChildProcess; child: Child }> {
  const process = spawn(command, args, { ...options, detached: !WINDOWS });
  const { pid } = process;
  if (pid !== undefined) return Promise.resolve({ process, child: follow(process, pid, options) });
  return new Promise((_, reject) => process.once("error", reject));
}

/**
 * Starts a command in a group of its own, so that Ctrl-C reaches only us and we end things in order. From when it has resolved
 * the command does not outlive us, however we end.
 */
export const startChild = async (command: string, args: readonly string[], options: Options = {}): Promise<Child> =>
  (await start(command, args, options)).child;

/** Runs a command to its end; returns what it wrote, and throws it where the command failed. */
export async function run(command: string, args: readonly string[], options: Options = {}): Promise<string> {
  const { process, child } = await start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  for (const stream of [process.stdout, process.stderr]) stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  const spoken = once(process, "close");
  const { code, signal } = await child.exited;
  await spoken;
  const output = Buffer.concat(chunks).toString().trim();
  if (code === 0) return output;
  throw new Error(`${command.split("/").at(-1)} failed (${signal ?? code})${output && `:\n${output}`}`);
}
