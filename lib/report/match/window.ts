/**
 * Which of a row's tokens are its values. A row that has all of them shows it by itself; an empty cell could also be a
 * span, a border or a column that was lost. So each way to find the values (so far from the label, from the start or from
 * the end of the row) is tried on the full rows of the same chunk, and a cell is taken only where all ways that survive
 * give it the same token.
 */
import type { Token } from "./tokens";

/**
 * A row: `cells` follow its label, `from` tokens stand left of them, `size` values are wanted. `cut`: the text ends in it.
 * `opened`: an empty token before each row belongs to none; `isFollowed`: the last of the cells is that of the next row.
 */
export type Span = {
  row: readonly Token[];
  from: number;
  cells: readonly Token[];
  size: number;
  cut: boolean;
  opened: boolean;
  isFollowed: boolean;
};

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

/** Its values are not further apart than a row is long. */
const fits = ({ span, first, last }: Extent): boolean => last - first < span.size && span.cells.length >= span.size;

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

/** A way to find the values, with where it finds them in rows of each size, and the share of the rows that it explains. */
type Finding = { way: Way; distances: ReadonlyMap<number, Distance>; share: number };

const isWhole = ({ span }: Extent): boolean => !span.cut;

/** The distance at which most full rows have their values, or what all rows together leave open. */
function distanceOf(way: Way, extents: readonly Extent[]): Distance | null {
  const anchored = extents.filter(isAnchored).map((extent) => toDistance(way, extent.span, extent.first));
  const usual = mostCommon(anchored);
  if (usual !== undefined) return { low: usual, high: usual };
  const ranges = extents.filter((extent) => isWhole(extent) && fits(extent)).map((extent) => rangeOf(way, extent));
  // Rows that the end of the text cuts prove nothing; without any other they are read from the left.
  if (ranges.length === 0) return way === "label" && extents.every(({ first }) => first === 0) ? { low: 0, high: 0 } : null;
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.min(...ranges.map((range) => range.high));
  return low <= high ? { low, high } : null;
}

/** Undefined where none comes `least` times; the first of those that are equally common. */
export function mostCommon(values: readonly number[], least = 1): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [value, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  return count < least ? undefined : value;
}

/** From the end, rows of each size have their own distance: a short row is filled up. */
function findBy(way: Way, extents: readonly Extent[]): Finding {
  const sizes = [...new Set(extents.map(({ span }) => span.size))];
  const ofSize = (size: number) => extents.filter(({ span }) => way !== "end" || span.size === size);
  const found = sizes.map((size) => [size, distanceOf(way, ofSize(size))] as const);
  const distances = new Map(found.flatMap(([size, distance]) => (distance ? [[size, distance]] : [])));
  const filled = extents.filter((extent) => isWhole(extent) && extent.count > 0);
  const explained = filled.filter((extent) => atsBy({ way, distances, share: 1 }, extent, true).length > 0);
  return { way, distances, share: filled.length === 0 ? 1 : explained.length / filled.length };
}

/** The ways that explain most rows; none where they leave too many unexplained. A row that they do not explain is spoilt. */
function findings(ways: readonly Way[], extents: readonly Extent[]): readonly Finding[] {
  const all = ways.map((way) => findBy(way, extents)).filter(({ distances }) => distances.size > 0);
  const best = Math.max(0, ...all.map(({ share }) => share));
  return best < LEAST_EXPLAINED ? [] : all.filter(({ share }) => share === best);
}

const LEAST_EXPLAINED = 2 / 3;

/** Where the values of a row can begin. */
function atsBy({ way, distances }: Finding, extent: Extent, proven: boolean): number[] {
  const distance = distances.get(extent.span.size);
  const ats = distance ? atsFor(way, extent, distance, proven) : [];
  return isAnchored(extent) ? ats.filter((at) => at === extent.first) : ats;
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
  const found = findings(WAYS, extents);
  const isProven = extents.some(isAnchored);
  const isLostLeft = found.some(({ way }) => way === "start") && !found.some(({ way }) => way === "label");
  const labelled = wordColumns(spans);
  /** Rows as long hold more than their values (numbered rows, remarks): then one of those may stand in this row too. */
  const isOverfull = ({ span: { cells } }: Extent) =>
    extents.some(({ span, count }) => count > span.size && span.cells.length === cells.length);
  const words = isLostLeft ? labelled : NO_WORDS;
  const start = found.find(({ way }) => way === "start");
  /** A value lost on the left must be missed from the left too: else it could as well be the last. */
  const isMissed = (at: number, extent: Extent) => at >= 0 || (start !== undefined && atsBy(start, extent, true).includes(at));
  /** Where no row is full, an empty cell below or above words is more likely part of a label than a value. */
  const isRuled = new Set(spans.map(({ row }) => row.length)).size === 1;
  const isClear = (at: number, { span, count }: Extent) =>
    isProven ||
    !isRuled ||
    count === 0 ||
    !Array.from({ length: span.size }, (_, index) => span.from + at + index).some((column) => labelled.has(column));
  return extents.map((extent) => {
    const ways = found.filter(({ way }) => way !== "end" || !extent.span.cut);
    const ats = ways.flatMap((finding) => atsBy(finding, extent, isProven));
    // One doubtful reading spoils the row: to drop it alone would make another look certain.
    const isCertain = ats.every((at) => isMissed(at, extent) && isClear(at, extent));
    return found.length === 0
      ? isOverfull(extent)
        ? nothingFor(extent)
        : alone(extent)
      : slotsOf(extent, isCertain ? [...new Set(ats)] : [], words);
  });
}

const NO_WORDS: ReadonlySet<number> = new Set();

const nothingFor = ({ span }: Extent): Slots => new Array(span.size).fill(null);

/** A row that nothing else helps to read: it counts where it has all its values, or none. */
function alone(extent: Extent): Slots {
  const { span, first, count } = extent;
  if (isAnchored(extent) && count === span.size) return span.cells.slice(first, first + span.size);
  return count === 0 && span.cells.length >= span.size ? span.cells.slice(0, span.size) : nothingFor(extent);
}

function slotsOf(extent: Extent, ats: readonly number[], words: ReadonlySet<number>): Slots {
  const { span, count } = extent;
  const nothing = nothingFor(extent);
  if (ats.length === 0) return count === 0 && words.size === 0 ? alone(extent) : nothing;
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

/**
 * The tokens of rows that follow each other without line ends, of which only the words tell where they begin.
 * `isOpenBelow`: of the lowest row it is not known how many empty cells follow its last number.
 */
export function chooseInFlow(spans: readonly Span[], isOpenBelow: boolean): Slots[] {
  const extents = spans.map(measure);
  const [near] = findings(["label"], extents);
  const isPadded = hasPadding(extents.filter(isWhole), isOpenBelow);
  return extents.map((extent) => {
    if (!near) return alone(extent);
    const { size, cells } = extent.span;
    const isFull = extent.count === size && (size > 1 || cells.length === size || extent === extents.at(-1));
    const isSure = extent.span.cut || isFull || isPadded(extent);
    return slotsOf(extent, isSure ? atsBy(near, extent, false) : [], NO_WORDS);
  });
}

/**
 * Empty cells are all there where rows have the same number of tokens with their words, or the same number more than they
 * need. Whichever holds for more rows is how the table is made.
 */
function hasPadding(extents: readonly Extent[], isOpenBelow: boolean): (extent: Extent) => boolean {
  const lowest = extents.at(-1);
  const upper = extents.length > 1 ? extents.slice(0, -1) : extents;
  const least = Math.min(2, extents.length); // one row is no rule
  const length = (extent: Extent) => extent.span.cells.length + (extent === lowest && extent.span.opened ? 1 : 0); // opens the next
  const width = (extent: Extent) => extent.span.from + length(extent);
  const excess = (extent: Extent) => length(extent) - extent.span.size;
  const usualWidth = mostCommon(extents.map(width), least);
  const sizes = new Set(extents.map(({ span }) => span.size));
  const ofSize = (size: number) => extents.filter(({ span }) => span.size === size);
  const usualExcess = new Map([...sizes].map((size) => [size, mostCommon(ofSize(size).map(excess), least)]));
  const isEnd = (extent: Extent) => isOpenBelow && extent === lowest && excess(extent) === 0;
  const isAsWide = (extent: Extent) => width(extent) === usualWidth || isEnd(extent);
  const isAsFilled = (extent: Extent) => excess(extent) === usualExcess.get(extent.span.size) || isEnd(extent);
  const [wide, filled] = [isAsWide, isAsFilled].map((holds) => upper.filter(holds).length / upper.length);
  if (wide === undefined || filled === undefined || Math.max(wide, filled) < LEAST_EXPLAINED) return () => false;
  return (extent) => (wide < filled || isAsWide(extent)) && (filled < wide || isAsFilled(extent));
}
