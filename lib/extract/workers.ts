/** Reads files in processes of their own, with limits on time and memory: one that dies takes one file with it. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Document } from "@/lib/document";
import type { Picture } from "./picture";
import { type Trouble, unreadable } from "./problems";
import type { NamedFile } from "./together";
import type { Answer, Job } from "./worker";

export type WorkerLimits = {
  /** Processes at a time. */
  processes: number;
  milliseconds: number;
  /** Memory of one process, all of it: the heap, WebAssembly and native code. Watched where the system tells (Linux). */
  megabytes: number;
  /** After so many files a process is replaced: WebAssembly never gives memory back. */
  files: number;
};

const USUAL: WorkerLimits = { processes: availableParallelism(), milliseconds: 180_000, megabytes: 1_536, files: 100 };
const WATCH = 100;
const HEAP_SHARE = 0.5;

/** What a process answered, or why it did not. */
type Result = Answer | { trouble: Trouble };
type Waiting = { job: Job; settle: (result: Result) => void };

const documentIn = (result: Result): Document =>
  "document" in result ? result.document : unreadable("trouble" in result ? result.trouble : "reader-died");

export class Workers {
  private readonly limits: WorkerLimits;
  private readonly queue: Waiting[] = [];
  private readonly idle: Reader[] = [];
  private readonly busy = new Set<Reader>();
  private closed = false;
  /** The most megabytes that any of the processes has held. */
  peak = 0;

  /** `entry` is the file that each process runs. */
  constructor(
    limits: Partial<WorkerLimits> = {},
    private readonly entry = "lib/extract/worker.ts",
  ) {
    this.limits = { ...USUAL, ...limits };
  }

  /** Never rejects: a file that its reader did not survive is a document with that problem. */
  extract(bytes: Uint8Array, name: string): Promise<Document> {
    return this.extractTogether([{ bytes, name }]);
  }

  /** Files that are one report, read as one. */
  async extractTogether(files: readonly NamedFile[]): Promise<Document> {
    return documentIn(await this.ask({ files }));
  }

  /** A picture of a page (from 1) of a file; null where there is none or it cannot be drawn. Never rejects. */
  async draw(bytes: Uint8Array, page: number): Promise<Picture | null> {
    const result = await this.ask({ bytes, page });
    return "picture" in result ? result.picture : null;
  }

  private ask(job: Job): Promise<Result> {
    return new Promise((settle) => {
      this.queue.push({ job, settle });
      this.next();
    });
  }

  /** Ends all processes; files that they were reading and those still waiting come back unread. */
  close(): void {
    this.closed = true;
    for (const { settle } of this.queue.splice(0)) settle({ trouble: "reader-died" });
    for (const reader of [...this.idle.splice(0), ...this.busy]) reader.end();
  }

  private next(): void {
    if (this.busy.size >= this.limits.processes) return;
    const waiting = this.queue.shift();
    if (!waiting) return;
    const reader = this.idle.pop() ?? new Reader(this.limits, this.entry);
    this.busy.add(reader);
    void reader.read(waiting.job).then((result) => {
      this.peak = Math.max(this.peak, reader.peak);
      waiting.settle(result);
      this.busy.delete(reader);
      if (reader.isFresh && !this.closed) this.idle.push(reader);
      else reader.end();
      this.next();
    });
  }
}

/** One process. */
class Reader {
  private readonly process: ChildProcess;
  private files = 0;
  peak = 0;

  constructor(
    private readonly limits: WorkerLimits,
    entry: string,
  ) {
    const heap = Math.round(limits.megabytes * HEAP_SHARE);
    // Not `fork`, whose path the bundler of the pages takes for an import.
    this.process = spawn(process.execPath, ["--import", "tsx", `--max-old-space-size=${heap}`, join(process.cwd(), entry)], {
      serialization: "advanced",
      // The reader of a stranger's file knows no password of ours.
      env: { PATH: process.env.PATH ?? "", NODE_ENV: process.env.NODE_ENV },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.process.unref();
    this.process.channel?.unref();
  }

  get isFresh(): boolean {
    return this.process.connected && !this.process.killed && this.files < this.limits.files;
  }

  end(): void {
    this.process.kill("SIGKILL");
  }

  async read(job: Job): Promise<Result> {
    this.files += 1;
    const child = this.process;
    return new Promise((resolve) => {
      const watches = [
        setTimeout(() => stop("too-slow"), this.limits.milliseconds),
        setInterval(() => void memoryOf(child.pid).then(watch), WATCH),
      ];
      const watch = (used: number) => {
        this.peak = Math.max(this.peak, used);
        if (used > this.limits.megabytes) stop("too-heavy");
      };
      const finish = (result: Result) => {
        for (const one of watches) clearTimeout(one);
        child.removeAllListeners();
        child.channel?.unref();
        resolve(result);
      };
      const stop = (trouble: Trouble) => {
        child.kill("SIGKILL");
        finish({ trouble });
      };
      child.channel?.ref();
      child.once("message", (answer: Answer) => {
        this.peak = Math.max(this.peak, answer.megabytes);
        finish(answer);
      });
      child.once("exit", () => finish({ trouble: "reader-died" }));
      child.once("error", () => stop("reader-died"));
      child.send(job, (error) => error && stop("reader-died"));
    });
  }
}

const PAGE_SIZE = 4096;

/** Megabytes that a process holds; 0 where the system does not tell. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return (Number(text.split(" ")[1] ?? 0) * PAGE_SIZE) / 2 ** 20;
}
