/**
 * Which of a row's tokens are its values. A row that has all of them shows it by itself; an empty cell could also be a
 * span, a border or a column that was lost. So each way to find the values (so far from the label, from the start or from
 * the end of the row) is tried on the full rows of the same chunk, and a cell is taken only where all ways that survive
 * give it the same token.
 */
import type { Token } from "./tokens";

/** A row: `cells` follow its label, `from` tokens stand left of them, `size` values are wanted. `cut`: the text ends in it. */
export type Span = { row: readonly Token[]; from: number; cells: readonly Token[]; size: number; cut: boolean };

/** The token of each wanted cell; null where it cannot be told. */
export type Slots = readonly (Token | null)[];

const WAYS = ["label", "start", "end"] as const;
type Way = (typeof WAYS)[number];
/** How far the values stand from where a way counts; a range where nothing fixes it yet. */
type Distance = { low: number; high: number };

const isFilled = ({ kind }: Token): boolean => kind !== "empty";

export type Extent = { span: Span; first: number; last: number; count: number };

export function measure(span: Span): Extent {
  const first = span.cells.findIndex(isFilled);
  return { span, first, last: span.cells.findLastIndex(isFilled), count: span.cells.filter(isFilled).length };
}

/** It reaches from its first value to its last. */
export const isAnchored = ({ span, first, last, count }: Extent): boolean => count > 0 && last - first + 1 === span.size;

const toDistance = (way: Way, { from, cells, size }: Span, at: number): number =>
  way === "label" ? at : way === "start" ? from + at : cells.length - size - at;
const toIndex = (way: Way, { from, cells, size }: Span, distance: number): number =>
  way === "label" ? distance : way === "start" ? distance - from : cells.length - size - distance;

/** Where the values of a row could begin, as far as the row itself tells. */
function rangeOf(way: Way, { span, first, last, count }: Extent): Distance {
  const lowest = count === 0 ? 0 : Math.max(0, last - span.size + 1);
  const highest = Math.min(count === 0 ? Number.POSITIVE_INFINITY : first, span.cells.length - span.size);
  const ends = [toDistance(way, span, lowest), toDistance(way, span, highest)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Values reach past the label only where full rows prove it: a column was lost, and with it a cell of this row. */
const holds = (at: number, { span, first, last, count }: Extent, proven: boolean): boolean =>
  (at >= 0 || (proven && at > -span.size)) &&
  (span.cut || at + span.size <= span.cells.length) &&
  (count === 0 || (first >= at && last < at + span.size));

/** The distance that all rows agree on, or null where a way fails on one of them. */
function survive(way: Way, extents: readonly Extent[]): Distance | null {
  const anchored = extents.filter(isAnchored);
  const whole = extents.filter(({ span }) => !span.cut);
  const ranges =
    anchored.length > 0 ? anchored.map((extent) => rangeOf(way, extent)) : whole.map((extent) => rangeOf(way, extent));
  // Rows that the end of the text cuts prove nothing; without any other they are read from the left.
  if (ranges.length === 0) return way === "label" && extents.every(({ first }) => first === 0) ? { low: 0, high: 0 } : null;
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.min(...ranges.map((range) => range.high));
  if (!(low <= high)) return null;
  const fits = whole.every((extent) => extent.count === 0 || atsFor(way, extent, { low, high }, anchored.length > 0).length > 0);
  return fits ? { low, high } : null;
}

function atsFor(way: Way, extent: Extent, { low, high }: Distance, proven: boolean): number[] {
  const ats = [];
  for (let distance = low; distance <= Math.min(high, low + extent.span.row.length); distance++) {
    const at = toIndex(way, extent.span, distance);
    if (holds(at, extent, proven)) ats.push(at);
  }
  return ats;
}

/** Columns in which some row of the chunk has words. An empty cell there may be part of a label. */
function wordColumns(spans: readonly Span[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { row, from } of spans) for (let at = 0; at < from; at++) if (row[at]?.kind === "text") columns.add(at);
  return columns;
}

/** The tokens of every row of a chunk of a grid. */
export function chooseInRows(spans: readonly Span[]): Slots[] {
  const extents = spans.map(measure);
  const sizes = [...new Set(spans.map(({ size }) => size))];
  const near = survive("label", extents);
  const far = survive("start", extents);
  const back = new Map(
    sizes.map((size) => [
      size,
      survive(
        "end",
        extents.filter(({ span }) => span.size === size),
      ),
    ]),
  );
  const isProven = extents.some(isAnchored);
  const words = near === null && far !== null ? wordColumns(spans) : new Set<number>();
  return extents.map((extent) => {
    const ways: [Way, Distance | null][] = [
      ["label", near],
      ["start", far],
      ["end", extent.span.cut ? null : (back.get(extent.span.size) ?? null)],
    ];
    const ats = ways.flatMap(([way, distance]) => (distance ? atsFor(way, extent, distance, isProven) : []));
    return slotsOf(extent, [...new Set(ats)], words);
  });
}

function slotsOf(extent: Extent, ats: readonly number[], words: ReadonlySet<number>): Slots {
  const { span, first, count } = extent;
  if (isAnchored(extent) && (count === span.size || ats.includes(first))) return span.cells.slice(first, first + span.size);
  const nothing: Slots = new Array(span.size).fill(null);
  if (ats.length === 0)
    return count === 0 && words.size === 0 && span.cells.length >= span.size ? span.cells.slice(0, span.size) : nothing;
  const readings = ats.map((at) => nothing.map((_, index) => tokenAt(span, at + index, words)));
  return nothing.map((_, index) => {
    const [one, ...others] = readings.map((reading) => reading[index] ?? null);
    const isSame = one && others.every((other) => other === one || (other?.kind === "empty" && one.kind === "empty"));
    return isSame ? one : null;
  });
}

function tokenAt({ cells, from }: Span, at: number, words: ReadonlySet<number>): Token | null {
  const token = at < 0 ? undefined : cells[at];
  return token === undefined || (token.kind === "empty" && words.has(from + at)) ? null : token;
}

/** The tokens of rows that follow each other without line ends, of which only the words tell where they begin. */
export function chooseInFlow(spans: readonly Span[]): Slots[] {
  const extents = spans.map(measure);
  const whole = extents.filter(({ span }) => !span.cut);
  const near = survive("label", extents);
  const isPadded = hasPadding(whole);
  return extents.map((extent) => {
    const ats = near && (extent.span.cut || isPadded(extent)) ? atsFor("label", extent, near, false) : [];
    return slotsOf(extent, ats, NO_WORDS);
  });
}

const NO_WORDS: ReadonlySet<number> = new Set();

/** Empty cells are all there where rows have the same number of tokens, or the same number too many; what follows the lowest row is not its own. */
function hasPadding(extents: readonly Extent[]): (extent: Extent) => boolean {
  const lowest = extents.at(-1);
  const upper = extents.length > 1 ? extents.slice(0, -1) : extents;
  const anchored = upper.filter(isAnchored);
  const model = anchored.length > 0 ? anchored : upper;
  const width = ({ span }: Extent) => span.from + span.cells.length;
  const excess = ({ span }: Extent) => span.cells.length - span.size;
  const [widths, excesses] = [width, excess].map((of) => new Set(model.map(of)));
  return (extent) =>
    (extent === lowest && excess(extent) >= 0) ||
    (widths?.size === 1 && widths.has(width(extent))) ||
    (excesses?.size === 1 && excesses.has(excess(extent)));
}
