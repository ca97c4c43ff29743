/** Who reports (单位): areas, the kinds of bodies, what they were called and when, and whose work went to whom. */
import type { Language } from "./cells";

/** A day of the calendar, YYYY-MM-DD. */
export type Day = string;

export const AREA_LEVELS = ["country", "province", "city", "county"] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** `id` is the code of GB/T 2260 without its trailing zeros: 35, 3505, 350504. `revision` counts what went on display. */
export type Area = {
  id: string;
  name: string;
  nameEn: string;
  level: AreaLevel;
  parentId: string | null;
  demo: boolean;
  revision: number;
  /** The day of that revision, where it was asked for. */
  changedOn?: Day | null;
};

/** The code of the site itself, which is kept as an area so that its administrators are people of an area like all others. */
export const SITE_AREA_ID = "0";

export const BODY_KINDS = [
  "government",
  "office",
  "department",
  "town",
  "subdistrict",
  "branch",
  "committee",
  "authorised",
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const NAME_KINDS = ["full", "short", "alias", "english"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name and the days on which it held: from the first, up to but without `until`. */
export type BodyName = { name: string; kind: NameKind; from: Day | null; until: Day | null };

/** `id` is a short name in letters that survives renames; `from` and `until` as for names. */
export type Body = { id: string; kind: BodyKind; from: Day | null; until: Day | null; names: readonly BodyName[] };

export const SUCCESSION_KINDS = ["merger", "split", "transfer", "dissolution"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** The work of one body went to another on a day. A rename is no succession. */
export type Succession = { from: string; to: string; on: Day; kind: SuccessionKind; note: string };

/** A report on the whole area (全区汇总), or on the body's own work. */
export const SCOPES = ["own", "aggregate"] as const;
export type Scope = (typeof SCOPES)[number];

export const scopeOf = (kind: BodyKind): Scope => (kind === "government" ? "aggregate" : "own");

/** True where the period has a day in common with the year. */
export const coversYear = ({ from, until }: { from: Day | null; until: Day | null }, year: number): boolean =>
  (from === null || from <= `${year}-12-31`) && (until === null || until > `${year}-01-01`);

/** The name of the first kind that the body has, as it stood on the last day of a year; its id where it has none. */
export function nameAs(body: Body, kinds: readonly NameKind[], year: number): string {
  for (const kind of kinds) {
    const named = body.names.filter((name) => name.kind === kind).sort((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
    const found = named.filter(({ from }) => (from ?? "") <= `${year}-12-31`).at(-1) ?? named[0];
    if (found) return found.name;
  }
  return body.id;
}

const SHOWN: Record<Language, readonly NameKind[]> = {
  zh: ["short", "full", "alias", "english"],
  en: ["english", "short", "full", "alias"],
};

/** What a screen calls a body, in a year or now. */
export const nameOf = (body: Body, language: Language, year = 9999): string => nameAs(body, SHOWN[language], year);
