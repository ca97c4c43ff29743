/**
 * Many pages of the web reach us through a program that ends each cell with a bar and then fills the row up, behind its last
 * cell, to the width of the table (行政许可 | 0 | ||). The bars of the filling stand together. They tell which cells a row
 * has; and as most of these programs drop empty cells, they also tell where some are gone, though not from which places.
 */
import type { Strip } from "./strips";
import type { Token } from "./tokens";
import type { Slots, Span } from "./window";

type Shape = Strip["shape"];
/** The cells of a row, without the bar that opens the next. */
type Cells = Pick<Strip, "cells" | "isFollowed">;
const cellsOf = ({ cells, isFollowed }: Cells): readonly Token[] =>
  isFollowed && cells.at(-1)?.kind === "empty" ? cells.slice(0, -1) : cells;

/** So many bars together are no empty cells. */
const PROOF = 3;

/** How far apart two cells stand on the same line. */
function apart(left: Token | undefined, right: Token | undefined): number | null {
  const [from, to] = [left?.place, right?.place];
  return left?.kind !== "empty" || from?.line === undefined || from.line !== to?.line
    ? null
    : (to.column ?? 0) - (from.column ?? 0);
}

/**
 * How many of the last cells are such a filling. In a line of many cells the space that ended the last of them stands before
 * it; without one, the empty cells are where they belong.
 */
export function fillingOf(cells: readonly Token[], shape: Shape): number {
  let start = cells.length - 1;
  if (cells[start]?.kind !== "empty") return 0;
  while (apart(cells[start - 1], cells[start]) === 1) start -= 1;
  if (shape !== "row") return cells.length - start;
  return apart(cells[start - 1], cells[start]) === 2 ? cells.length - start + 1 : 1;
}

/** Whether a document fills up its rows. */
export const fillsUp = (strips: readonly Strip[]): boolean =>
  strips.some((strip) => fillingOf(cellsOf(strip), strip.shape) >= PROOF);

function measure(span: Span, shape: Shape) {
  const cells = cellsOf(span);
  const filling = fillingOf(cells, shape);
  return { ...span, cells, filling, own: cells.slice(0, cells.length - filling) };
}

const isInner = ({ kind }: Token, index: number, all: readonly Token[]): boolean =>
  kind === "empty" && all.slice(index).some((after) => after.kind !== "empty");

/** Whether the rows of a document seem to have lost their empty cells: they are too short, or short by one and never hollow. */
export function dropsCells(spans: readonly Span[], shape: Shape, isFilledUp: boolean): boolean {
  const rows = spans.filter(({ cut }) => !cut).map((span) => measure(span, shape));
  const shortBy = (least: number) => rows.filter(({ own, size }) => own.length > 0 && own.length <= size - least);
  if (!isFilledUp)
    return shape === "row" && rows.some(({ cells, size }) => cells.length < size && cells.some(({ kind }) => kind !== "empty"));
  const isHollow = rows.some(({ own }) => own.some(isInner));
  return shortBy(2).length > 0 || shortBy(1).some(({ filling }) => filling > 1) || (shortBy(1).length > 1 && !isHollow);
}

/**
 * The tokens of the rows of a table whose rows are filled up; null where they are not made like that. `isComplete`: no empty
 * cell of the document seems to have been dropped.
 */
export function readFilledUp(spans: readonly Span[], shape: Shape, isComplete: boolean): Slots[] | null {
  const rows = spans.map((span) => measure(span, shape));
  if (isComplete && rows.some(({ own, size }) => own.length > size)) return null;
  return rows.map(({ cells, own, filling, size, cut }) => {
    const isWhole = own.length === size || own.length === 0;
    const isKept = isComplete && (cut || (filling === 1 && cells.length === size));
    return Array.from({ length: size }, (_, index) => ((isWhole || isKept) && cells[index]) || null);
  });
}
