/** Reads damaged files and watches what becomes of each: a document, in time, and nothing thrown. */
import type { Document } from "@/lib/document";
import { filesIn } from "@/lib/extract/archive";
import { Unreadable } from "@/lib/extract/problems";
import { randomOf } from "@/lib/report/random";
import { mutate } from "./mutate";
import type { Seed } from "./seeds";

/** `failure` says what went wrong; `ms` is how long the file took. */
export type Outcome = { run: number; format: string; ms: number; problems: readonly string[]; failure?: string };

type Extract = (bytes: Uint8Array) => Promise<Document>;

/** The damaged file of a run: the same on every machine. */
export function damaged(seeds: readonly Seed[], run: number): { format: string; bytes: Uint8Array } {
  const random = randomOf(run);
  const seed = seeds[Math.floor(random() * seeds.length)];
  if (!seed) throw new Error("no seeds");
  return { format: seed.format, bytes: mutate(seed.bytes, random) };
}

export async function tryRun(seeds: readonly Seed[], run: number, extract: Extract): Promise<Outcome> {
  const { format, bytes } = damaged(seeds, run);
  const since = performance.now();
  const problems: string[] = [];
  const outcome = (failure?: string | null) => ({
    run,
    format,
    ms: performance.now() - since,
    problems,
    ...(failure && { failure }),
  });
  try {
    for await (const document of documentsIn(bytes, extract)) {
      problems.push(...document.problems.map(({ code }) => code));
      const flaw = flawIn(document);
      if (flaw) return outcome(flaw);
    }
    return outcome();
  } catch (error) {
    return outcome(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** The document of a file, and where it is an archive, of each file in it. */
async function* documentsIn(bytes: Uint8Array, extract: Extract): AsyncGenerator<Document> {
  const document = await extract(bytes);
  yield document;
  if (!document.problems.some(({ code }) => code === "archive")) return;
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
