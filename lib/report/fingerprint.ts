/** Whether something that a rule had read is still the same. */
import type { CellKey } from "./form";
import type { Finding } from "./report";

const mix = (state: number, unit: number, by: number): number => Math.imul(state ^ unit, by);

/** 64 bits of a text in hexadecimal: two runs of multiplication, finished as in MurmurHash3. Tells change, not forgery. */
export function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = mix(a, unit, 0x9e3779b1);
    b = mix(b, unit, 0x5f356495);
  }
  const finish = (x: number, y: number) => (mix(x ^ (x >>> 16), 0, 0x85ebca6b) ^ mix(y ^ (y >>> 13), 0, 0xc2b2ae35)) >>> 0;
  return [finish(a, b), finish(b, a)].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/**
 * What a finding rests on: the cells that were compared as they were read, both sides, the words that are quoted, and what was
 * read in other reports. Not the message, which may be worded better without anything having changed.
 */
export function inputsOf(
  { subject, cells, left, right, quotes = [], others = [] }: Omit<Finding, "inputs" | "cause" | "rule">,
  read: (key: CellKey) => CellRead | undefined,
): string {
  const seen = cells.map((key) => {
    const cell = read(key);
    return [key, cell?.status ?? null, cell?.value ?? null, cell?.unit ?? null];
  });
  return hashOf(JSON.stringify([subject, seen, left, right, quotes.map(({ text }) => text), others]));
}

/** What of a cell can change a finding. */
export type CellRead = { status: string; value: number | null; unit?: string };
