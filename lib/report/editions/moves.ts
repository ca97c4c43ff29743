/** What moved from one edition to the next, and why: the list that a new edition comes with. */
import type { Day } from "@/lib/report/body";
import type { Figure } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import type { Reason } from "@/lib/report/score/assess";
import type { Tier } from "@/lib/report/score/rank";
import { canonicalText } from "./canonical";
import type { EditionResult } from "./edition";
import type { EditionInput, ReportRow } from "./input";

/** Where a body stood: a place among its group, or outside with a reason. */
export type Standing = { place: number; shared: number; score: number; tier: Tier } | { reason: Reason; score: number | null };

export type Cause =
  | { what: "configuration" | "code" | "cutOff" | "arrived" | "left" | "withdrawn" | "kind" | "others" }
  | { what: "published" | "due"; before: Day | null; after: Day | null }
  | { what: "dates" }
  | { what: "sections"; before: number; after: number }
  | { what: "form" }
  | { what: "cell"; cell: CellKey; before: Figure | null; after: Figure | null }
  | { what: "confirmed" | "unconfirmed"; rule: string };

export type Move = { body: string; before: Standing | null; after: Standing | null; causes: readonly Cause[] };

/** Everything about an edition that the next is compared with. */
export type Made = { input: EditionInput; result: EditionResult };

export function standingsOf({ ranking }: EditionResult): ReadonlyMap<string, Standing> {
  const ranked = ranking.groups.flatMap(({ bodies }) =>
    bodies.map(({ body, place, shared, score, tier }) => [body, { place, shared, score, tier }] as const),
  );
  return new Map<string, Standing>([
    ...ranked,
    ...ranking.unranked.map(({ body, reason, score }) => [body, { reason, score }] as const),
  ]);
}

/** One entry for each body whose standing or whose own rows differ, in the order of their identifiers. */
export function movesBetween(former: Made, next: Made): readonly Move[] {
  const [before, after] = [standingsOf(former.result), standingsOf(next.result)];
  const general = generalCauses(former.input, next.input);
  const bodies = [...new Set([...before.keys(), ...after.keys()])].sort();
  return bodies.flatMap((body) => {
    const stood = before.get(body) ?? null;
    const stands = after.get(body) ?? null;
    const own = ownCauses(body, former.input, next.input);
    const moved = canonicalText(stood) !== canonicalText(stands);
    if (!moved && own.length === 0) return [];
    const causes = [...general, ...own];
    return [{ body, before: stood, after: stands, causes: causes.length > 0 ? causes : [{ what: "others" }] }];
  });
}

function generalCauses({ heading: a }: EditionInput, { heading: b }: EditionInput): readonly Cause[] {
  return [
    ...(canonicalText(a.configuration) === canonicalText(b.configuration) ? [] : [{ what: "configuration" } as const]),
    ...(a.code === b.code ? [] : [{ what: "code" } as const]),
    ...(a.cutOff === b.cutOff ? [] : [{ what: "cutOff" } as const]),
  ];
}

function ownCauses(body: string, former: EditionInput, next: EditionInput): readonly Cause[] {
  const find = <T extends { body: string }>(rows: readonly T[]) => rows.find((one) => one.body === body);
  const [was, is] = [find(former.bodies), find(next.bodies)];
  if (!was) return [{ what: "arrived" }];
  if (!is) return [{ what: "left" }];
  return [
    ...(was.kind === is.kind ? [] : [{ what: "kind" } as const]),
    ...reportCauses(find(former.reports), find(next.reports)),
    ...verdictCauses(body, former, next),
  ];
}

function reportCauses(was: ReportRow | undefined, is: ReportRow | undefined): readonly Cause[] {
  if (!was && !is) return [];
  if (!was) return [{ what: "published", before: null, after: is?.publishedOn ?? null }];
  if (!is) return [{ what: "withdrawn" }];
  const same = (one: keyof ReportRow) => canonicalText(was[one]) === canonicalText(is[one]);
  return [
    ...(same("publishedOn") ? [] : [{ what: "published", before: was.publishedOn, after: is.publishedOn } as const]),
    ...(same("due") ? [] : [{ what: "due", before: was.due, after: is.due } as const]),
    ...(same("dates") ? [] : [{ what: "dates" } as const]),
    ...(same("sections") ? [] : [{ what: "sections", before: was.sections, after: is.sections } as const]),
    ...(same("form") ? [] : [{ what: "form" } as const]),
    ...cellCauses(was, is),
  ];
}

function cellCauses({ figures: was }: ReportRow, { figures: is }: ReportRow): readonly Cause[] {
  // The keys of figures are keys of cells by their type.
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort() as CellKey[];
  return keys.flatMap((cell): Cause[] => {
    const [before, after] = [was[cell] ?? null, is[cell] ?? null];
    return canonicalText(before) === canonicalText(after) ? [] : [{ what: "cell", cell, before, after }];
  });
}

function verdictCauses(body: string, former: EditionInput, next: EditionInput): readonly Cause[] {
  const own = ({ verdicts }: EditionInput) => verdicts.filter((one) => one.body === body);
  const keys = (input: EditionInput) => new Set(own(input).map((one) => canonicalText(one)));
  const [had, has] = [keys(former), keys(next)];
  return [
    ...own(next).flatMap((one): Cause[] => (had.has(canonicalText(one)) ? [] : [{ what: "confirmed", rule: one.rule }])),
    ...own(former).flatMap((one): Cause[] => (has.has(canonicalText(one)) ? [] : [{ what: "unconfirmed", rule: one.rule }])),
  ];
}
