/** By when a report on a year must be published (条例第四十九条), where an area may set an earlier day of its own. */
import type { BodyKind, Day } from "./body";
import { legalDue } from "./timeliness";

/** What an area has set for a kind of body: the law's day as it stood for that year, and its own where it has one. */
export type Deadline = { year: number; kind: BodyKind; legal: Day; local: Day | null };

export type Due = { legal: Day; local: Day | null; due: Day };

/** The law's day, the area's own, and the one that counts: the area's own, else the law's. */
export function dueDate(kind: BodyKind, year: number, deadlines: readonly Deadline[]): Due {
  const set = deadlines.find((deadline) => deadline.kind === kind && deadline.year === year);
  const legal = set?.legal ?? legalDue(kind, year);
  return { legal, local: set?.local ?? null, due: set?.local ?? legal };
}
