/** Series across mergers and splits (可比口径): whoever took over all of a body's work is followed together with it. */
import type { Succession, SuccessionKind } from "@/lib/report/body";

/** A transfer moves a part of the work that no report tells apart, so it joins nothing. */
const WHOLE: readonly SuccessionKind[] = ["merger", "split", "dissolution"];

/**
 * A body with everybody whose work it took over and who took over its own, however far back; itself first, the others in
 * the order of the successions. Of the same bodies whichever of them is asked about.
 */
export function joinedWith(body: string, successions: readonly Succession[]): readonly string[] {
  const links = successions.filter(({ kind }) => WHOLE.includes(kind));
  const found = new Set([body]);
  for (const one of found)
    for (const { from, to } of links) {
      if (from === one) found.add(to);
      if (to === one) found.add(from);
    }
  return [...found];
}
