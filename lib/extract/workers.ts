/** Reads files in processes of their own, with limits on time and memory: one that dies takes one file with it. */
import { availableParallelism } from "node:os";
import type { Document } from "@/lib/document";
import type { Cost } from "./guard";
import type { Picture } from "./picture";
import { unreadable } from "./problems";
import { type Answer, Reader, type ReaderLimits } from "./reader";
import type { NamedFile } from "./together";
import type { Job } from "./worker";

/** `processes`: so many at a time. */
export type WorkerLimits = ReaderLimits & { processes: number };

const MINUTE = 60_000;
const USUAL: WorkerLimits = {
  processes: availableParallelism(),
  milliseconds: 3 * MINUTE,
  longest: 30 * MINUTE,
  megabytes: 1_536,
  files: 100,
};

type Waiting = { job: Job; settle: (answer: Answer) => void };

const documentIn = (answer: Answer): Document =>
  "result" in answer && "document" in answer.result
    ? answer.result.document
    : unreadable("trouble" in answer ? answer.trouble : "reader-died");

export class Workers {
  private readonly limits: WorkerLimits;
  private readonly queue: Waiting[] = [];
  private readonly idle: Reader[] = [];
  private readonly busy = new Set<Reader>();
  private closed = false;

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

  /** With what it took; of a file that was stopped, the limits. */
  async extractAtCost(bytes: Uint8Array, name: string): Promise<{ document: Document; cost: Cost }> {
    const answer = await this.ask({ files: [{ bytes, name }] });
    return { document: documentIn(answer), cost: answer.cost };
  }

  /** A picture of a page (from 1) of a file; null where there is none or it cannot be drawn. Never rejects. */
  async draw(bytes: Uint8Array, page: number): Promise<Picture | null> {
    const answer = await this.ask({ bytes, page });
    return "result" in answer && "picture" in answer.result ? answer.result.picture : null;
  }

  private ask(job: Job): Promise<Answer> {
    return new Promise((settle) => {
      this.queue.push({ job, settle });
      this.next();
    });
  }

  /** Ends all processes; files that they were reading and those still waiting come back unread. */
  close(): void {
    this.closed = true;
    for (const { settle } of this.queue.splice(0)) settle({ trouble: "reader-died", cost: { milliseconds: 0, megabytes: 0 } });
    for (const reader of [...this.idle.splice(0), ...this.busy]) reader.end();
  }

  private next(): void {
    if (this.busy.size >= this.limits.processes) return;
    const waiting = this.queue.shift();
    if (!waiting) return;
    const reader = this.idle.pop() ?? new Reader(this.limits, this.entry);
    this.busy.add(reader);
    void reader.read(waiting.job).then((answer) => {
      waiting.settle(answer);
      this.busy.delete(reader);
      if (reader.isFresh && !this.closed) this.idle.push(reader);
      else reader.end();
      this.next();
    });
  }
}
