/** Has anything public of an area changed? Asked for every request, so that no page outlives a change by a moment. */
import { readRevisions } from "@/lib/db/revisions";

type Ask = (codes: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * Answers with what was so when it was asked, or later. One question is on its way at a time; those who ask meanwhile wait
 * for the next, which asks for all of them at once.
 */
export function sharing(ask: Ask): (code: string) => Promise<number | undefined> {
  let running: Promise<unknown> | null = null;
  let next: { codes: Set<string>; answer: Promise<ReadonlyMap<string, number>> } | null = null;
  const start = (codes: ReadonlySet<string>) => {
    const answer = ask([...codes]);
    running = answer
      .catch(() => {})
      .then(() => {
        running = null;
      });
    return answer;
  };
  return async (code) => {
    if (!next) {
      const codes = new Set([code]);
      const before: Promise<unknown> = running ?? Promise.resolve();
      next = {
        codes,
        answer: before.then(() => {
          next = null;
          return start(codes);
        }),
      };
    }
    next.codes.add(code);
    return (await next.answer).get(code);
  };
}

export const readRevision = sharing(readRevisions);
