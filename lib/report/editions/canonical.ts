/** One text for one value: keys in order, numbers as ECMAScript writes them, nothing that could differ between machines. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** For values made of plain objects, lists, texts, finite numbers, booleans and null. */
export function canonicalText(value: unknown): string {
  return write(value as Json); // checked case by case below
}

function write(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    // By code unit, not by a locale.
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${write(one as Json)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} has no canonical text`);
  if (value === undefined || typeof value === "function") throw new Error(`${typeof value} has no canonical text`);
  return JSON.stringify(value);
}
