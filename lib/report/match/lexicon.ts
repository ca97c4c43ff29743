/** What a text on a page may mean of all that the forms print. */
import type { FormId } from "@/lib/report/form";
import { bigramsOf, isNote, type LabelText, labelText } from "@/lib/report/label";
import { type Entry, WORDS } from "./words";

/** `likeness` 3: it says just this; 2: but for a gloss; 1: but for its ordinal; 0: it is cut, garbled, or has more to it. */
export type Meaning = { entry: Entry; forms: readonly FormId[]; likeness: 0 | 1 | 2 | 3 };

/**
 * `note`: the text stands in brackets from end to end. `glued`: it is made of several words of the forms, without a break;
 * `digits` are numbers that are glued to its end.
 */
export type Hit = { meanings: readonly Meaning[]; note: boolean; glued: readonly (readonly Meaning[])[]; digits: string };
export const NO_HIT: Hit = { meanings: [], note: false, glued: [], digits: "" };

type Known = { entry: Entry; forms: readonly FormId[]; text: LabelText };

const KNOWN: readonly Known[] = WORDS.map(({ entry, forms, name }) => ({ entry, forms, text: labelText(name) }));

function indexBy(part: keyof LabelText): ReadonlyMap<string, readonly Known[]> {
  const index = new Map<string, Known[]>();
  for (const known of KNOWN) index.set(known.text[part], [...(index.get(known.text[part]) ?? []), known]);
  return index;
}

const WHOLE = indexBy("whole");
const LONGEST_WORD = Math.max(...[...WHOLE.keys()].map(({ length }) => length));
const INDEXES = [
  [3, "whole", WHOLE],
  [2, "core", indexBy("core")],
  [1, "bare", indexBy("bare")],
] as const;

/** Words that are long enough to be told by a part of them, by each pair of characters in them. */
const PARTIAL = KNOWN.filter(({ text, entry }) => entry.kind !== "unit" && text.bare.length > 2);
const PAIRS = new Map<string, number[]>();
for (const [index, { text }] of PARTIAL.entries())
  for (const pair of new Set(bigramsOf(text.bare))) PAIRS.set(pair, [...(PAIRS.get(pair) ?? []), index]);

/** Longer texts are prose. The longest label of the forms has 38 characters. */
const LONGEST = 120;
/** Words that offices hang on a label without changing what it counts. */
const TAIL = /^(?:事项|事项数|数|数量|件数|总数|情况|信息)$/;
const ARTICLE = /^第?二十条第/;

const seen = new Map<string, Hit>();
const REMEMBERED = 20_000;

/** All that a text may mean; nothing for prose. */
export function lookUp(raw: string): Hit {
  if (raw.length > LONGEST) return NO_HIT;
  const known = seen.get(raw);
  if (known) return known;
  if (seen.size > REMEMBERED) seen.clear();
  const hit = search(raw);
  seen.set(raw, hit);
  return hit;
}

function search(raw: string): Hit {
  const text = labelText(raw);
  const digits = /^\p{Script=Han}.*?\D(?<digits>\d+)$/u.exec(text.core)?.groups?.digits ?? "";
  const exact = exactly(text);
  const glued = exact.length > 0 ? [] : unglue(digits === "" ? text.whole : text.core.slice(0, -digits.length));
  const meanings = exact.length > 0 || glued.length > 0 ? exact : guess(text);
  return { meanings, note: isNote(text) && meanings.length === 0, glued, digits: exact.length > 0 ? "" : digits };
}

function exactly(text: LabelText): Meaning[] {
  const found = new Map<string, Meaning>();
  for (const [likeness, part, index] of INDEXES)
    for (const { entry, forms } of text[part] === "" ? [] : (index.get(text[part]) ?? [])) {
      const key = `${entry.kind} ${entry.id}`;
      const before = found.get(key);
      if (!before) found.set(key, { entry, forms, likeness });
      else if (before.likeness === likeness) found.set(key, { ...before, forms: [...new Set([...before.forms, ...forms])] });
    }
  return [...found.values()];
}

/** The words of a text that is nothing but words of the forms in a row; none where something else is between them. */
function unglue(text: string): readonly (readonly Meaning[])[] {
  const words: Meaning[][] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + LONGEST_WORD);
    while (end > start + 1 && !WHOLE.has(text.slice(start, end))) end -= 1;
    if (end <= start + 1) return [];
    words.push((WHOLE.get(text.slice(start, end)) ?? []).map(({ entry, forms }) => ({ entry, forms, likeness: 3 })));
    start = end;
  }
  return words;
}

/** The words of which a text is a part, or with which it shares nearly all pairs of characters. */
function guess({ bare, core }: LabelText): Meaning[] {
  if (ARTICLE.test(core))
    return KNOWN.filter(({ text }) => ARTICLE.test(text.core))
      .slice(0, 1)
      .map(meaning);
  if (bare.length < 3) return [];
  const shared = new Map<number, number>();
  for (const pair of new Set(bigramsOf(bare)))
    for (const index of PAIRS.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  const scored = [...shared].map(([index, pairs]) => ({
    index,
    score: likenessOf(bare, PARTIAL[index]?.text.bare ?? "", pairs),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < 0.7) return [];
  return scored
    .filter(({ score }) => score > best - 0.1)
    .flatMap(({ index }) => PARTIAL[index] ?? [])
    .map(meaning);
}

const meaning = ({ entry, forms }: Known): Meaning => ({ entry, forms, likeness: 0 });

function likenessOf(text: string, word: string, pairs: number): number {
  if (word.includes(text)) return text.length * 3 >= word.length ? 0.8 : 0;
  if (text.includes(word)) return text.startsWith(word) && TAIL.test(text.slice(word.length)) ? 0.9 : 0;
  const dice = (2 * pairs) / (text.length + word.length - 2);
  return text.length < 7 && dice < 0.85 ? 0 : dice;
}
