/** Rows of a flow, a cell on each line: what its empty lines mean, and what became of its empty cells. */
import { NO_HIT } from "./lexicon";
import type { Token } from "./tokens";
import { chooseInFlow, type Slots, type Span } from "./window";

/** A row of a flow with the empty lines below it. */
export type FlowSpan = Span & { tail: number };

const isWhole = ({ cells, size, cut }: FlowSpan) => cut || cells.length === size;

/**
 * Empty cells may be left out, may be empty tokens, or may show as more empty lines than stand between other cells. Only
 * the reading that explains every row is taken.
 */
export function readFlow(spans: readonly FlowSpan[]): Slots[] {
  const usual = usualGap(spans);
  const hasGaps = spans.some((span) => gapsOf(span).some((gap) => gap > usual));
  if (hasGaps) {
    const readings = [1, usual + 1].flatMap((unit) => expandAll(spans, usual, unit)).map(chooseInFlow);
    const complete = readings.filter((reading) => reading.every((slots, index) => spans[index]?.cut || slots.every(Boolean)));
    if (complete.length > 0) return agree(complete);
  }
  return spans.some(({ cells }) => cells.some(({ kind }) => kind === "empty")) ? chooseInFlow(spans) : readDense(spans);
}

const isSame = (a: Token | null, b: Token | null): boolean => a === b || (a?.kind === "empty" && b?.kind === "empty");

/** What all readings have in common. */
const agree = ([first = [], ...others]: readonly (readonly Slots[])[]): Slots[] =>
  first.map((slots, row) =>
    slots.map((token, index) => (others.every((other) => isSame(token, other[row]?.[index] ?? null)) ? token : null)),
  );

/** Without any trace of empty cells a row counts only if it is full; one that the text cuts is read from its left. */
function readDense(spans: readonly FlowSpan[]): Slots[] {
  const isComplete = spans.every(isWhole);
  return spans.map(({ cells, size, cut }) => {
    const isKnown = cells.length === size || (cut && isComplete && cells.length < size);
    return Array.from({ length: size }, (_, index) => (isKnown ? (cells[index] ?? null) : null));
  });
}

const gapsOf = ({ cells, tail, cut }: FlowSpan): number[] => [...cells.map(({ gap }) => gap), ...(cut ? [] : [tail])];

const usualGap = (spans: readonly FlowSpan[]): number => Math.min(...spans.flatMap(gapsOf), Number.POSITIVE_INFINITY);

const EMPTY: Token = {
  ...{ kind: "empty", text: "", value: { value: null, status: "blank" }, hit: NO_HIT },
  ...{ place: {}, block: -1, gap: 0, columns: [0, 0] },
};

/** The rows with an empty cell for each `unit` of empty lines above the usual; none where that does not come out even. */
function expandAll(spans: readonly FlowSpan[], usual: number, unit: number): FlowSpan[][] {
  const expanded: FlowSpan[] = [];
  for (const span of spans) {
    const counts = span.cells.map(({ gap }) => (gap - usual) / unit);
    if (!counts.every(Number.isInteger)) return [];
    const below = Math.max(0, Math.min(MOST, Math.floor((span.tail - usual) / unit)));
    if (counts.some((count) => count > MOST)) return [];
    const cells = span.cells.flatMap((cell, index) => [...empties(counts[index] ?? 0), cell]);
    expanded.push({ ...span, cells: [...cells, ...empties(below)] });
  }
  return [expanded];
}

/** No row of the forms has as many cells. */
const MOST = 40;
const empties = (count: number): Token[] => new Array(count).fill(EMPTY);
