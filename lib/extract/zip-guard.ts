/** Refuses archives that are made to exhaust whoever opens them, before anything in them is inflated. */
import { LIMITS } from "./limits";
import type { Trouble } from "./problems";

/** What an archive's directory says of an entry, in bytes; `offset` is where its own header begins. */
export type Listed = { offset: number; size: number; compressedSize: number };

/** Below this an entry may grow by any factor: it can do no harm. */
const SMALL = 2 ** 20;

export function guard(entries: readonly Listed[], archiveBytes: number): Trouble | null {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > LIMITS.archiveEntries || size > LIMITS.archiveBytes) return "archive-too-large";
  const grows = entries.some((entry) => entry.size > SMALL && entry.size > LIMITS.inflation * entry.compressedSize);
  return grows || overlap(entries, archiveBytes) ? "archive-bomb" : null;
}

/** No two entries may share bytes: that is how a small archive names the same data a million times. */
function overlap(entries: readonly Listed[], archiveBytes: number): boolean {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  return sorted.some((entry, index) => entry.offset + entry.compressedSize > (sorted[index + 1]?.offset ?? archiveBytes));
}
