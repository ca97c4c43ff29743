/** Numbers as prose writes them, in folded text: 1,568 · 3.5万 · 十二 · 二〇二一. */

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

// Bounded, so that a search through endless digits takes no longer than their number.
const ARABIC = String.raw`(?:\d{1,3}(?:[,，]\d{3}){1,5}(?!\d)|\d{1,15})(?:\.\d{1,9})?`;
const CHINESE = "[〇零一二两三四五六七八九十百千]{1,12}";

/** Source of a regular expression for one number; what it finds goes to `numberIn`. */
export const NUMBER = `(?:${ARABIC}|${CHINESE})万?`;

/** Source of a regular expression for the number of a year. */
export const YEAR = "(?:(?:19|20)\\d{2}|二[〇零][〇零一二三四五六七八九]{2})";

/** The value of a written number; null where the characters make none (十十, 百). */
export function numberIn(written: string): number | null {
  const inMyriads = written.endsWith("万");
  const digits = inMyriads ? written.slice(0, -1) : written;
  const value = /^\d/.test(digits) ? Number(digits.replace(/[,，]/g, "")) : chineseValue(digits);
  if (value === null || !Number.isFinite(value)) return null;
  return inMyriads ? Math.round(value * 1e8) / 1e4 : value;
}

function chineseValue(digits: string): number | null {
  if (digits === "") return null;
  if (!/[十百千]/.test(digits)) return spelledValue(digits);
  let sum = 0;
  let pending: number | null = null;
  let unitAbove = 10_000;
  for (const character of digits) {
    const unit = UNITS[character];
    const digit = DIGITS[character] ?? 0;
    if (unit === undefined) {
      if (pending !== null && pending > 0) return null;
      pending = digit;
    } else {
      if (unit >= unitAbove || (pending === null && unit !== 10)) return null;
      sum += (pending || 1) * unit;
      unitAbove = unit;
      pending = null;
    }
  }
  return sum + (pending ?? 0);
}

/** 二〇二一 spells a number digit by digit; 三四 is a way to say “a few”, so two digits are none. */
function spelledValue(digits: string): number | null {
  if (digits.length === 2 || digits.length > 15) return null;
  return [...digits].reduce((value, character) => value * 10 + (DIGITS[character] ?? 0), 0);
}
