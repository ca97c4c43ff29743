/**
 * Runs of a binary Word file: pages of 512 bytes within its main stream say for ranges of bytes which modifiers hold.
 * A list in the table stream names the pages.
 */
import { viewOf } from "./compound";
import { LIMITS } from "./limits";

/** From byte `start` to before byte `end` of the main stream the modifiers in `list` hold; `style` is that of a paragraph. */
export type Run = { start: number; end: number; list: Uint8Array; style: number };

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

type ReadRun = (page: Uint8Array, runs: number, index: number) => Pick<Run, "list" | "style">;
const NOTHING = { list: new Uint8Array(), style: 0 };

/** The runs of all pages that a list names, in order. `read` takes the modifiers of a run out of its page. */
function runsIn(main: Uint8Array, list: Uint8Array, read: ReadRun): Run[] {
  const view = viewOf(list);
  const pages = Math.max(0, Math.floor((list.length - 4) / 8));
  const runs: Run[] = [];
  for (let index = 0; index < Math.min(pages, LIMITS.chain); index += 1) {
    const at = (view.getUint32((pages + 1 + index) * 4, true) & PAGE_NUMBER) * PAGE;
    const page = main.subarray(at, at + PAGE);
    if (page.length < PAGE) continue;
    const count = page[PAGE - 1] ?? 0;
    if ((count + 1) * 4 + count > PAGE) continue;
    const bounds = viewOf(page);
    for (let run = 0; run < count; run += 1)
      runs.push({
        start: bounds.getUint32(run * 4, true),
        end: bounds.getUint32(run * 4 + 4, true),
        ...read(page, count, run),
      });
  }
  return runs;
}

export const characterRuns = (main: Uint8Array, list: Uint8Array): Run[] =>
  runsIn(main, list, (page, runs, index) => {
    const at = (page[(runs + 1) * 4 + index] ?? 0) * 2;
    return at === 0 ? NOTHING : { list: page.subarray(at + 1, at + 1 + (page[at] ?? 0)), style: 0 };
  });

/** In front of its modifiers a paragraph names its style in two bytes. */
export const paragraphRuns = (main: Uint8Array, list: Uint8Array): Run[] =>
  runsIn(main, list, (page, runs, index) => {
    const at = (page[(runs + 1) * 4 + index * 13] ?? 0) * 2;
    if (at === 0) return NOTHING;
    const length = page[at] ?? 0;
    const [start, end] = length > 0 ? [at + 1, at + length * 2] : [at + 2, at + 2 + (page[at + 1] ?? 0) * 2];
    return { list: page.subarray(start + 2, end), style: (page[start] ?? 0) | ((page[start + 1] ?? 0) << 8) };
  });

/** Finds the run at a byte. The runs are sorted here: fast saved files have them in any order. */
export function finderOf<Found extends Run>(runs: readonly Found[]): (byte: number) => Found | undefined {
  const sorted = runs.toSorted((a, b) => a.start - b.start);
  return (byte) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= byte) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low - 1];
    return found && byte < found.end ? found : undefined;
  };
}
