/** Numbers in one unit: a page may print 251000元 where the form counts 万元, or 3宗 where it counts 件. */
import { type Figure, numberOf } from "./figure";

const SCALES: Readonly<Record<string, number>> = { "": 1, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** Words that count the same things in these reports. */
const COUNTERS = "件条项个宗起份次篇例笔部";

type Unit = { scale: number; of: string };

function unitOf(written: string): Unit {
  const [, size = "", of = ""] = /^([百千万亿]?)(.*)$/.exec(written) ?? [];
  return { scale: SCALES[size] ?? 1, of: COUNTERS.includes(of) && of !== "" ? "件" : of };
}

/**
 * The number behind a figure, in `unit`; null where there is none or where its own unit is another thing. Where the form
 * leaves the unit open (`unit` null), a bare number has none and a printed unit is not converted.
 */
export function numberInUnit(figure: Figure | undefined, unit: string | null): number | null {
  const value = numberOf(figure);
  if (value === null || unit === null) return null;
  if (typeof figure !== "object" || !("unit" in figure) || figure.unit === unit) return value;
  const from = unitOf(figure.unit);
  const to = unitOf(unit);
  // “3万” in a cell is a number of what the form counts there.
  return from.of === to.of || from.of === "" ? (value * from.scale) / (from.of === "" ? 1 : to.scale) : null;
}
