/** Rows of a flow, a cell on each line: what its empty lines mean, and what became of its empty cells. */
import { NO_HIT } from "./lexicon";
import type { Token } from "./tokens";
import { chooseInFlow, mostCommon, type Slots, type Span } from "./window";

/** A row of a flow with the empty lines below it; `between` are those between its own words. */
export type FlowSpan = Span & { tail: number; between: readonly number[] };

/** How a document shows its empty cells: the empty lines between two cells, and those that one empty cell adds. */
export type Spacing = { usual: number; unit: number };

const isWhole = ({ cells, size, cut }: FlowSpan) => cut || cells.length === size;

/** `complete`: no row has fewer cells than it needs, so that none seem to have been left out. */
export type FlowReading = { slots: Slots[]; spacings: readonly Spacing[]; complete: boolean };

/**
 * Empty cells may be left out, may be empty tokens, or may show as more empty lines than stand between other cells. Only
 * the reading that explains every row is taken. `isComplete`: what was read of the document before left none out.
 */
export function readFlow(spans: readonly FlowSpan[], isComplete: boolean): FlowReading {
  const usual = mostCommon(spans.flatMap(gapsOf)) ?? 0;
  const readings = [...new Set([1, usual + 1])].flatMap((unit) => {
    const slots = readSpaced(spans, { usual, unit }, 2);
    return slots ? [{ slots, spacing: { usual, unit } }] : [];
  });
  const spacings = readings.map(({ spacing }) => spacing);
  if (readings.length > 0) return { slots: agree(readings.map(({ slots }) => slots)), spacings, complete: true };
  const isMarked = spans.some(({ cells }) => cells.some(({ kind }) => kind === "empty"));
  if (isMarked) return { slots: chooseInFlow(spans, false), spacings, complete: true };
  const complete = isComplete && spans.every(isWhole);
  return {
    slots: spans.map((span) => readDense(span, complete && span.cells.every(({ gap }) => gap === usual))),
    spacings,
    complete,
  };
}

/** Reads rows whose empty cells show in a known way; null where that does not explain all but the lowest, by `least` empty cells. */
export function readSpaced(spans: readonly FlowSpan[], spacing: Spacing, least: number): Slots[] | null {
  const expanded = expandAll(spans, spacing);
  if (!expanded || addedTo(spans, expanded) < least) return null;
  const slots = chooseInFlow(expanded, true);
  return slots.every((row, index) => index === spans.length - 1 || row.every(Boolean)) ? slots : null;
}

/** Empty cells that rows need; one alone may be a page break, and below the lowest row stands the end of the table. */
function addedTo(spans: readonly FlowSpan[], expanded: readonly FlowSpan[]): number {
  const added = spans.map((span, index) => {
    const cells = expanded[index]?.cells ?? [];
    const end = index === spans.length - 1 && !span.cut ? cells.findLastIndex((cell) => cell !== EMPTY) + 1 : cells.length;
    return span.cells.length < span.size ? cells.slice(0, end).filter((cell) => cell === EMPTY).length : 0;
  });
  return added.reduce((sum, count) => sum + count, 0);
}

const isSame = (a: Token | null, b: Token | null): boolean => a === b || (a?.kind === "empty" && b?.kind === "empty");

/** What all readings have in common. */
export const agree = ([first = [], ...others]: readonly (readonly Slots[])[]): Slots[] =>
  first.map((slots, row) =>
    slots.map((token, index) => (others.every((other) => isSame(token, other[row]?.[index] ?? null)) ? token : null)),
  );

/** Without any trace of empty cells a row counts only if it is full; one that the text cuts may be read from its left. */
export function readDense({ cells, size, cut }: FlowSpan, isReadable: boolean): Slots {
  const isKnown = cells.length === size || (cut && isReadable && cells.length < size);
  return Array.from({ length: size }, (_, index) => (isKnown ? (cells[index] ?? null) : null));
}

const gapsOf = ({ cells, tail, cut, between }: FlowSpan): number[] => [
  ...between,
  ...cells.map(({ gap }) => gap),
  ...(cut ? [] : [tail]),
];

const EMPTY: Token = {
  ...{ kind: "empty", text: "", value: { value: null, status: "blank" }, hit: NO_HIT },
  ...{ place: {}, block: -1, gap: 0, columns: [0, 0] },
};

/** The rows with an empty cell for each `unit` of empty lines above the usual; null where that does not come out even. */
function expandAll(spans: readonly FlowSpan[], { usual, unit }: Spacing): FlowSpan[] | null {
  const expanded: FlowSpan[] = [];
  for (const span of spans) {
    const counts = span.cells.map(({ gap }) => (gap - usual) / unit);
    if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= MOST)) return null;
    const cells = span.cells.flatMap((cell, index) => [...empties(counts[index] ?? 0), cell]);
    const below = Math.max(0, Math.min(MOST, Math.floor((span.tail - usual) / unit)));
    expanded.push({ ...span, cells: [...cells, ...empties(span === spans.at(-1) ? belowLowest(span, below) : below)] });
  }
  return expanded;
}

/** Below the lowest row the table ends: what is empty there says only of a row without any number that it is blank. */
const belowLowest = ({ cells, size, cut }: FlowSpan, below: number): number =>
  cut ? below : cells.length === 0 ? Math.min(below, size) : 0;

/** No row of the forms has as many cells. */
const MOST = 40;
const empties = (count: number): Token[] => new Array(count).fill(EMPTY);
