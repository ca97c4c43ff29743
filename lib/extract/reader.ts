/** One process that reads files, as its parent sees it. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Cost } from "./guard";
import type { Trouble } from "./problems";
import type { Served } from "./serve";
import type { Job, Result } from "./worker";

export type ReaderLimits = {
  /** Processor time of one file: a busy machine takes nothing away from it. The process watches it itself. */
  milliseconds: number;
  /** By the clock, behind it: for what waits and never comes to an end. */
  longest: number;
  /** Memory of the process, all of it: the heap, WebAssembly and native code. */
  megabytes: number;
  /** After so many files a process is replaced: WebAssembly never gives memory back. */
  files: number;
};

/** What a process answered, or why it did not. */
export type Answer = Served<Result> | { trouble: Trouble; cost: Cost };

const HEAP_SHARE = 0.5;

/** What ended a process: its own guard or the system (`guard-thread.ts`), or V8 where its heap was full. */
const TROUBLES: Readonly<Partial<Record<NodeJS.Signals, Trouble>>> = {
  SIGVTALRM: "too-slow",
  SIGKILL: "too-heavy",
  SIGABRT: "too-heavy",
};

export class Reader {
  private readonly process: ChildProcess;
  private files = 0;
  private ended = false;

  constructor(
    private readonly limits: ReaderLimits,
    entry: string,
  ) {
    const { milliseconds, megabytes } = limits;
    const heap = Math.round(megabytes * HEAP_SHARE);
    const command = ["--import", "tsx", `--max-old-space-size=${heap}`, join(process.cwd(), entry)];
    // Not `fork`, whose path the bundler of the pages takes for an import.
    this.process = spawn(process.execPath, [...command, `${milliseconds}`, `${megabytes}`], {
      serialization: "advanced",
      // The reader of a stranger's file knows no password of ours.
      env: { PATH: process.env.PATH ?? "", NODE_ENV: process.env.NODE_ENV },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.process.unref();
    this.process.channel?.unref();
  }

  get isFresh(): boolean {
    return this.process.connected && !this.ended && this.files < this.limits.files;
  }

  end(): void {
    this.ended = true;
    this.process.kill("SIGKILL");
  }

  async read(job: Job): Promise<Answer> {
    this.files += 1;
    const child = this.process;
    return new Promise((resolve) => {
      const finish = (answer: Answer) => {
        clearTimeout(longest);
        child.removeAllListeners();
        child.channel?.unref();
        resolve(answer);
      };
      const stop = (trouble: Trouble) => {
        this.end();
        finish({ trouble, cost: this.limits });
      };
      const longest = setTimeout(() => stop("too-slow"), this.limits.longest);
      child.channel?.ref();
      child.once("message", (answer: Served<Result>) => finish(answer));
      child.once("exit", (_, signal) => stop(this.ended || !signal ? "reader-died" : (TROUBLES[signal] ?? "reader-died")));
      child.once("error", () => stop("reader-died"));
      child.send(job, (error) => error && stop("reader-died"));
    });
  }
}
