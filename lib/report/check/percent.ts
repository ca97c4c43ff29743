/** Whether a printed percentage is that of two numbers, rounded or cut off where it ends. */

const decimalsOf = (raw: string): number => /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;

/** Enough for binary fractions, far below any printed digit. */
const SLACK = 1e-9;

/** @param raw as printed, for its decimals: 4.34% of 35 and 805 (4.3478…) is cut off, 4.35% is rounded; both hold. */
export function isPercentOf(percent: number, raw: string, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const exact = (100 * part) / whole;
  const step = 10 ** -decimalsOf(raw);
  const off = exact - percent;
  return Math.abs(off) <= step / 2 + SLACK || (off >= -SLACK && off < step - SLACK);
}
