/** Damages a file by chance: bits, bytes and numbers changed, pieces cut out, doubled or swapped, hostile words put in. */
import { unzipSync, zipSync } from "fflate";
import type { Random } from "@/lib/report/random";

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const below = (random: Random, end: number): number => Math.floor(random() * Math.max(1, end));
/** Heads of files decide on everything after them, so they are hit more often. */
const place = (random: Random, bytes: Uint8Array): number =>
  below(random, random() < 0.3 ? Math.min(bytes.length, 1_024) : bytes.length);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe];
const WORDS = [
  "<table>",
  "<tr><td rowspan=65534 colspan=1000>",
  "<div style='display:table'>",
  "</table></td>",
  "<w:tbl><w:tr><w:tc>",
  '<w:gridSpan w:val="99999999"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c r="XFD1048576"><v>1</v></c>',
  "\\trowd\\cellx999999999",
  "\\bin999999999 ",
  "\\u-1",
  "{{{{",
  "&#x10ffff;",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  '"',
  "\0",
];

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    for (let left = 1 + below(random, 16); left > 0; left -= 1) {
      const at = place(random, bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
    }
    return changed;
  },
  (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    const view = new DataView(changed.buffer);
    const at = place(random, bytes);
    const value = NUMBERS[below(random, NUMBERS.length)] ?? 0;
    if (at + 4 <= changed.length) view.setUint32(at, value, true);
    return changed;
  },
  (bytes, random) => bytes.slice(0, place(random, bytes)),
  (bytes, random) => {
    const at = place(random, bytes);
    return joined(bytes.subarray(0, at), bytes.subarray(at + below(random, 200)));
  },
  (bytes, random) => {
    const [from, to] = [place(random, bytes), place(random, bytes)];
    const piece = bytes.subarray(from, from + below(random, 2_000));
    return joined(bytes.subarray(0, to), piece, piece, bytes.subarray(to));
  },
  (bytes, random) => {
    const at = place(random, bytes);
    const word = new TextEncoder().encode(WORDS[below(random, WORDS.length)] ?? "");
    const times = random() < 0.1 ? 200 : 1;
    return joined(bytes.subarray(0, at), ...Array.from({ length: times }, () => word), bytes.subarray(at));
  },
];

export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  // A ZIP protects its parts by checksums: most damage must be done within.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && random() < 0.8) return mutateWithin(bytes, random);
  let changed = bytes;
  for (let left = 1 + below(random, 3); left > 0 && changed.length > 0; left -= 1)
    changed = MUTATIONS[below(random, MUTATIONS.length)]?.(changed, random) ?? changed;
  return changed;
}

function mutateWithin(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[below(random, names.length)] ?? "";
  const part = parts[name];
  return part ? zipSync({ ...parts, [name]: mutate(part, random) }, { level: 0 }) : bytes;
}
