/** Lines that hang together → the cells between them. */
import { around, type Box, clusters, nearest, type Rule } from "./layout-page";

export type Slot = { row: number; column: number; rowSpan: number; columnSpan: number };

/** Cells of a ruled table: `xs` and `ys` are the edges of its columns and rows, `slots` what is left after merging. */
export type Lattice = {
  xs: readonly number[];
  ys: readonly number[];
  slots: readonly Slot[];
  /** No line closes the table there: a page break went through a row. */
  openTop: boolean;
  openBottom: boolean;
};

const NARROWEST = 3;
/** Characters such as 田 draw lattices too. */
const SMALLEST = { width: 40, height: 12 };
const OPEN = 4;

/** The lattice that a group of lines draws; null where it encloses fewer than two cells. */
export function latticeOf(rules: readonly Rule[]): Lattice | null {
  const uprights = rules.filter((rule) => rule.upright);
  const levels = rules.filter((rule) => !rule.upright);
  const xs = edges(uprights, levels);
  const ys = edges(levels, uprights);
  if (xs.length < 2 || ys.length < 2) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  if (right - left < SMALLEST.width || bottom - top < SMALLEST.height) return null;
  const slots = merge(xs, ys, uprights, levels);
  if (slots.length < 2) return null;
  const ends = levels.map((rule) => rule.at);
  return {
    xs,
    ys,
    slots,
    openTop: top < Math.min(...ends) - OPEN,
    openBottom: bottom > Math.max(...ends) + OPEN,
  };
}

/** Where lines of one direction stand, and where those across them end beyond the outermost: an open edge of the table. */
function edges(along: readonly Rule[], across: readonly Rule[]): number[] {
  const found = clusters(
    along.map((rule) => rule.at),
    NARROWEST,
  );
  const first = Math.min(...across.map((rule) => rule.from));
  const last = Math.max(...across.map((rule) => rule.to));
  if (first < (found[0] ?? Infinity) - OPEN) found.unshift(first);
  if (last > (found.at(-1) ?? -Infinity) + OPEN) found.push(last);
  return found;
}

/** Joins fields that no line parts, each group completed to a rectangle. */
function merge(xs: readonly number[], ys: readonly number[], uprights: readonly Rule[], levels: readonly Rule[]): Slot[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const right = walls(xs, ys, uprights);
  const below = walls(ys, xs, levels);
  const taken = new Set<number>();
  const slots: Slot[] = [];
  const free: Free = (row, column) => row < rows && column < columns && !taken.has(row * columns + column);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!free(row, column)) continue;
      const slot = grow({ row, column, rowSpan: 1, columnSpan: 1 }, free, right, below);
      for (let r = row; r < row + slot.rowSpan; r++)
        for (let c = column; c < column + slot.columnSpan; c++) taken.add(r * columns + c);
      slots.push(slot);
    }
  return slots;
}

type Wall = (line: number, field: number) => boolean;

/** Tells whether line `line` is drawn along field `field`: over more than half of it. */
function walls(at: readonly number[], across: readonly number[], rules: readonly Rule[]): Wall {
  const covered = at.map(() => new Array<number>(across.length - 1).fill(0));
  for (const rule of rules) {
    const fields = covered[nearest(at, rule.at)];
    if (!fields) continue;
    for (let field = 0; field < fields.length; field++) {
      const [from, to] = [across[field] ?? 0, across[field + 1] ?? 0];
      fields[field] = (fields[field] ?? 0) + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)) / (to - from);
    }
  }
  return (line, field) => (covered[line]?.[field] ?? 0) > 0.5;
}

type Free = (row: number, column: number) => boolean;

/** Widens a field to the right, then downwards, as long as no line stands in between on its whole length. */
function grow(slot: Slot, free: Free, right: Wall, below: Wall): Slot {
  const { row, column } = slot;
  let { rowSpan, columnSpan } = slot;
  while (free(row, column + columnSpan) && !right(column + columnSpan, row)) columnSpan++;
  while (isOpen(row + rowSpan, column, column + columnSpan, free, right, below)) rowSpan++;
  return { row, column, rowSpan, columnSpan };
}

/** Whether the fields of a row from one column up to another are free, with no line above or between them. */
function isOpen(row: number, from: number, end: number, free: Free, right: Wall, below: Wall): boolean {
  for (let column = from; column < end; column++)
    if (!free(row, column) || below(row, column) || (column > from && right(column, row))) return false;
  return true;
}

export const boxOf = ({ xs, ys }: Pick<Lattice, "xs" | "ys">, slot: Slot): Box => [
  xs[slot.column] ?? 0,
  ys[slot.row] ?? 0,
  xs[slot.column + slot.columnSpan] ?? 0,
  ys[slot.row + slot.rowSpan] ?? 0,
];

export const extentOf = ({ xs, ys }: Pick<Lattice, "xs" | "ys">): Box =>
  around([[xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0]]);
