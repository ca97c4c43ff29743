/** Bodies by any name that they bear or bore: characters, pinyin with or without spaces, its initials, or English. */
import { pinyin } from "pinyin-pro";
import type { Body, BodyName } from "@/lib/report/body";
import { searchable } from "@/lib/report/find";

export type FoundBody = { body: Body; name: BodyName };

const known = new Map<string, readonly string[]>();
/** Names are asked for again and again; more than this many of them would only fill the memory. */
const MOST_KNOWN = 20_000;

/** Every way of writing a name, the best first. */
function writingsOf(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const writings = write(name);
  known.set(name, writings);
  return writings;
}

/** Every way of writing any name of a body, and what it is called in addresses: words to look for what a reader types. */
export const allWritings = ({ id, names }: Body): string =>
  [...new Set([...names.flatMap(({ name }) => [name.toLowerCase(), ...writingsOf(name)]), id.toLowerCase()])].join(" ");

function write(name: string): readonly string[] {
  const folded = searchable(name);
  if (!/[\u4e00-\u9fff]/.test(name)) return [folded];
  const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  return [folded, searchable(syllables.join("")), searchable(syllables.map((one) => one[0] ?? "").join(""))];
}

/** 0 for the whole name, 1 for its beginning, 2 for anything within; null where it is not there. */
function rankOf(writing: string, sought: string): number | null {
  if (writing === sought) return 0;
  if (writing.startsWith(sought)) return 1;
  return writing.includes(sought) ? 2 : null;
}

/** Whether a query names something by any part of one of its names, however it is written. */
export function isNamed(names: readonly string[], query: string): boolean {
  const sought = searchable(query);
  return names.some((name) => writingsOf(name).some((writing) => rankOf(writing, sought) !== null));
}

const MOST = 20;

/** The bodies that a query names, best first, each with the name by which it was found. */
export function findBodies(bodies: readonly Body[], query: string): readonly FoundBody[] {
  const sought = searchable(query);
  if (sought === "") return [];
  const found = bodies.flatMap((body) => {
    const ranked = body.names.flatMap((name) =>
      writingsOf(name.name).flatMap((writing, way) => {
        const rank = rankOf(writing, sought);
        return rank === null ? [] : [{ body, name, rank: rank * 10 + way }];
      }),
    );
    const [best] = ranked.toSorted((a, b) => a.rank - b.rank || a.name.name.length - b.name.name.length);
    return best ? [best] : [];
  });
  return found.toSorted((a, b) => a.rank - b.rank).slice(0, MOST);
}
