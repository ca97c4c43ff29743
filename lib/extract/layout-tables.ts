/** Ruled tables of a page: lattices with the characters that stand in their cells. */

import { boxOf, extentOf, type Lattice, latticeOf, type Slot } from "./layout-grid";
import { aroundAll, type Box, type Glyph, heightOf, middleX, middleY, type Page, widthOf } from "./layout-page";
import { groupRules, joinRules } from "./layout-rules";
import { type Line, linesOf, textOfCell, upright } from "./layout-text";

export type Piece = { page: number; box: Box };
export type Cell = Slot & { text: string; lines: readonly Line[]; pieces: readonly Piece[]; confidence?: number };

/** A table before its columns get their final numbers: pieces on several pages may still become one. */
export type Table = Pick<Lattice, "xs" | "openTop" | "openBottom"> & {
  rows: number;
  cells: readonly Cell[];
  page: number;
  box: Box;
  /** By lines; else its columns are those of its figures. */
  drawn: boolean;
};

const MOST_RULES = 3000;
const DIGIT = /^[\d.,%+-]+$/;

/** Of a digit's height: closer than this they are one number. */
const TOUCHING = 0.12;
/** Of its width: further over each other they are two numbers printed as one. */
const OVER = 0.4;
/** Of the width of its cell: how far from its middle a number still stands in the middle. */
const CENTRED = 0.1;
/** In points: how far a number may touch its border. */
const LOOSE = 0.6;
const ILLEGIBLE = "\ufffd";

/** Characters that no cell border may part: the digits of one number. */
function units(glyphs: readonly Glyph[]): Glyph[][] {
  const found: Glyph[][] = [];
  for (const line of linesOf(glyphs)) {
    let last: Glyph | undefined;
    for (const glyph of line.glyphs) {
      const joins = last && DIGIT.test(last.text) && DIGIT.test(glyph.text) && !glyph.spaced;
      const gap = last ? glyph.box[0] - last.box[2] : 0;
      if (joins && gap <= heightOf(glyph.box) * TOUCHING) {
        const isOver = gap < -widthOf(glyph.box) * OVER;
        found.at(-1)?.push(...(isOver ? [{ ...glyph, text: ILLEGIBLE }] : []), glyph);
      } else found.push([glyph]);
      last = glyph;
    }
  }
  return found;
}

const holds = (box: Box, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

/** The tables that a page's lines draw, and the characters outside them. */
export function tablesOf(page: Page): { tables: Table[]; rest: Glyph[] } {
  const rules = joinRules(page.rules)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST_RULES);
  const lattices = groupRules(rules)
    .map(latticeOf)
    .filter((lattice) => lattice !== null)
    .sort((a, b) => areaOf(extentOf(a)) - areaOf(extentOf(b)));
  const extents = lattices.map(extentOf);
  const inside: Glyph[][][] = lattices.map(() => []);
  const rest: Glyph[] = [];
  for (const unit of units(page.glyphs)) {
    const box = aroundAll(unit);
    const [x, y] = [middleX(box), middleY(box)];
    const home = extents.findIndex((extent) => holds(extent, x, y));
    if (home === -1) rest.push(...unit);
    else inside[home]?.push(unit);
  }
  return { tables: lattices.map((lattice, index) => fill(page, lattice, inside[index] ?? [])), rest };
}

const areaOf = (box: Box): number => (box[2] - box[0]) * heightOf(box);

function fill(page: Page, lattice: Lattice, inside: readonly Glyph[][]): Table {
  const fields = lattice.slots.map((slot): Field => ({ slot, box: boxOf(lattice, slot), glyphs: [] }));
  for (const unit of inside) for (const { field, glyphs } of sharesOf(unit, fields)) field.glyphs.push(...glyphs);
  return {
    xs: lattice.xs,
    openTop: lattice.openTop,
    openBottom: lattice.openBottom,
    rows: lattice.ys.length - 1,
    cells: fields.map((field) => cellOf(page, field)),
    page: page.number,
    box: extentOf(lattice),
    drawn: true,
  };
}

/** A cell of a lattice with the characters that are found to stand in it. */
type Field = { slot: Slot; box: Box; glyphs: Glyph[] };
type Share = { field: Field; glyphs: readonly Glyph[] };

/**
 * Which cell a unit belongs to. A number wider than its cell stands in the middle of it; two that touch over a border
 * each stand in the middle of theirs; anything else could be either, and all cells that it touches are illegible.
 */
function sharesOf(unit: readonly Glyph[], fields: readonly Field[]): Share[] {
  const whole = shareOf(unit, fields);
  if (!whole || unit.length === 1 || fits(whole) || isCentred(whole)) return whole ? [whole] : [];
  const parts: Share[] = [];
  for (const glyph of unit) {
    const part = shareOf([glyph], fields);
    const last = parts.at(-1);
    if (last && last.field === part?.field) last.glyphs = [...last.glyphs, glyph];
    else if (part) parts.push(part);
  }
  if (parts.every((part) => fits(part) && isCentred(part))) return parts;
  // None of the cells that it touches is blank for certain.
  return parts.map((part) => ({
    ...part,
    glyphs: part.glyphs.flatMap((glyph) => [glyph, { ...glyph, text: ILLEGIBLE }]),
  }));
}

function shareOf(glyphs: readonly Glyph[], fields: readonly Field[]): Share | null {
  const box = aroundAll(glyphs);
  const [x, y] = [middleX(box), middleY(box)];
  const field = fields.find((candidate) => holds(candidate.box, x, y));
  return field ? { field, glyphs } : null;
}

const spanOf = ({ glyphs }: Share): Box => aroundAll(glyphs);

function fits(share: Share): boolean {
  const [span, { box }] = [spanOf(share), share.field];
  return span[0] >= box[0] - LOOSE && span[2] <= box[2] + LOOSE;
}

const isCentred = (share: Share): boolean =>
  Math.abs(middleX(spanOf(share)) - middleX(share.field.box)) <= CENTRED * widthOf(share.field.box);

function cellOf(page: Page, { slot, box, glyphs }: Field): Cell {
  const lines = linesOf(upright(glyphs));
  const sure = glyphs.map((glyph) => glyph.confidence).filter((confidence) => confidence !== undefined);
  const cell = { ...slot, text: textOfCell(lines, box[2] - box[0]), lines, pieces: [{ page: page.number, box }] };
  return sure.length === 0 ? cell : { ...cell, confidence: Math.min(...sure) };
}
