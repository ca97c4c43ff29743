/** The rules as one text, so that it can be told by which ones a version was judged, and which have changed since. */
import { RULES } from "./rules";
import { isAlone, type Rule } from "./rules/declare";

/** “V-201:1 V-202:1 …”. */
export const rulebookOf = (rules: readonly Pick<Rule, "id" | "revision">[]): string =>
  rules
    .map(({ id, revision }) => `${id}:${revision}`)
    .sort()
    .join(" ");

/** Of the rules that need one report, and of those that compare. */
export const RULEBOOK = rulebookOf(RULES.filter(isAlone));
export const AMONG_RULEBOOK = rulebookOf(RULES.filter((rule) => !isAlone(rule)));

/** Rules that are new or changed since a text was written, and those that are gone. */
export function changedSince(
  rulebook: string,
  rules: readonly Rule[] = RULES.filter(isAlone),
): { changed: readonly Rule[]; gone: readonly string[] } {
  const before = new Map(rulebook.split(" ").flatMap((part) => (part === "" ? [] : [part.split(":") as [string, string]]))); // written by rulebookOf
  const changed = rules.filter(({ id, revision }) => before.get(id) !== String(revision));
  const now = new Set(rules.map(({ id }) => id));
  return { changed, gone: [...before.keys()].filter((id) => !now.has(id)) };
}
