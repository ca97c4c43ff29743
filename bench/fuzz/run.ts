/** Reads damaged files and watches what becomes of each: a document, in time, and nothing thrown. */
import type { Document } from "@/lib/document";
import { filesIn } from "@/lib/extract/archive";
import type { Cost } from "@/lib/extract/guard";
import { Unreadable } from "@/lib/extract/problems";
import { type Random, randomOf } from "@/lib/report/random";
import { mutate } from "./mutate";
import type { Seed } from "./seeds";

/** `failure` says what went wrong; `cost` is that of the costliest file of the run, which may be an archive. */
export type Outcome = { run: number; format: string; cost: Cost; problems: readonly string[]; failure?: string };

type Read = { document: Document; cost: Cost };
type Extract = (bytes: Uint8Array) => Promise<Read>;

/** What a process answers for a file that it did not survive. */
const DEATHS = new Set(["reader-died", "too-slow", "too-heavy"]);

function drawn(seeds: readonly Seed[], run: number): { seed: Seed; random: Random } {
  const random = randomOf(run);
  const seed = seeds[Math.floor(random() * seeds.length)];
  if (!seed) throw new Error("no seeds");
  return { seed, random };
}

export const formatOf = (seeds: readonly Seed[], run: number): string => drawn(seeds, run).seed.format;

/** The damaged file of a run: the same on every machine. */
export function damaged(seeds: readonly Seed[], run: number): { format: string; bytes: Uint8Array } {
  const { seed, random } = drawn(seeds, run);
  return { format: seed.format, bytes: mutate(seed.bytes, random) };
}

export async function tryRun(seeds: readonly Seed[], run: number, extract: Extract): Promise<Outcome> {
  const { format, bytes } = damaged(seeds, run);
  const outcome = { run, format, cost: { milliseconds: 0, megabytes: 0 }, problems: [] as string[] };
  try {
    for await (const { document, cost } of readAll(bytes, extract)) {
      outcome.problems.push(...document.problems.map(({ code }) => code));
      outcome.cost = {
        milliseconds: Math.max(outcome.cost.milliseconds, cost.milliseconds),
        megabytes: Math.max(outcome.cost.megabytes, cost.megabytes),
      };
      const failure = outcome.problems.find((code) => DEATHS.has(code)) ?? flawIn(document);
      if (failure) return { ...outcome, failure };
    }
    return outcome;
  } catch (error) {
    return { ...outcome, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The document of a file, and where it is an archive, of each file in it. */
async function* readAll(bytes: Uint8Array, extract: Extract): AsyncGenerator<Read> {
  const read = await extract(bytes);
  yield read;
  if (!read.document.problems.some(({ code }) => code === "archive")) return;
  try {
    for await (const file of filesIn(bytes)) if ("bytes" in file) yield await extract(file.bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

/** What no document may be, however damaged its file: cells outside of their grid, or over each other's beginnings. */
function flawIn(document: Document): string | null {
  for (const block of document.blocks) {
    if (block.kind === "paragraph") continue;
    const begun = new Set<number>();
    for (const { row, column, rowSpan, columnSpan, places } of block.cells) {
      if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1)
        return `cell at ${row}, ${column} spans ${rowSpan} × ${columnSpan}`;
      if (row + rowSpan > block.rows || column + columnSpan > block.columns)
        return `cell at ${row}, ${column} leaves ${block.rows} × ${block.columns}`;
      if (begun.has(row * block.columns + column)) return `two cells at ${row}, ${column}`;
      if (places.length === 0) return `cell at ${row}, ${column} has no place`;
      begun.add(row * block.columns + column);
    }
  }
  return null;
}
