/** A picture of a page → characters and lines, as PDF and OFD give them, each with the confidence of its recognition. */

import { boxOf, extentOf, type Lattice, latticeOf } from "./layout-grid";
import type { Box, Glyph, Page } from "./layout-page";
import { groupRules } from "./layout-rules";
import type { Recogniser } from "./ocr";
import { evenLight, type Gray, rotated, withoutDust } from "./scan-gray";
import { erase, type Ink, inkIn, type Patch, rowsOf, stretches } from "./scan-ink";
import { inPieces, textLines } from "./scan-lines";
import { readTwice, type ScanLine } from "./scan-reading";
import { rulesIn } from "./scan-rules";
import { skewOf } from "./scan-skew";
import { hasTrace } from "./scan-trace";
import { isWriting } from "./scan-writing";

/** In points. */
const INSET = 1.1;
const SMALLEST = 5;
const LARGEST = 30;
const USUAL = 10;
const LEVEL = 0.0008;
/** From the edge of a cell, where its border still shines through. */
const CLEAR = 1.5;
/** Across a border, with what is left out on both sides of it. */
const BORDER = 6;
const ILLEGIBLE = "\ufffd";
/** Times the height of a character. */
const LONGEST = 24;

/** Reads one page; `scale` is points per pixel. */
export async function readScan(picture: Gray, scale: number, number: number, recognise: Recogniser): Promise<Page> {
  const light = withoutDust(evenLight(picture));
  const skew = skewOf(light);
  const askew = Math.abs(skew) > LEVEL;
  const gray = askew ? rotated(light, -skew) : light;
  const ink = inkIn(gray);
  const rules = rulesIn(gray, scale).filter((rule) => !isWriting(ink, rule, scale));
  const lattices = groupRules(rules)
    .map(latticeOf)
    .filter((lattice) => lattice !== null);
  const { lines, traces } = linesIn(gray, ink, lattices, scale);
  const readings = await readTwice(gray, ink, lines, recognise);
  const glyphAt = ({ left, top, right, bottom }: Patch, text: string, confidence: number): Glyph => {
    const box: Box = [left * scale, top * scale, right * scale, bottom * scale];
    return { text: text === "" ? ILLEGIBLE : text, box, angle: 0, spaced: false, confidence };
  };
  const glyphs = [
    ...lines.map(({ patch }, index) => glyphAt(patch, readings[index]?.text ?? "", readings[index]?.confidence ?? 0)),
    ...traces.map((patch) => glyphAt(patch, "", 0)),
  ];
  const [width, height] = [gray.width * scale, gray.height * scale];
  return {
    number,
    width,
    height,
    glyphs,
    rules,
    shown: askew ? (box) => turned(box, skew, width / 2, height / 2) : (box) => box,
  };
}

/** The box around a box turned clockwise about a point. */
function turned([left, top, right, bottom]: Box, angle: number, cx: number, cy: number): Box {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [mx, my] = [(left + right) / 2 - cx, (top + bottom) / 2 - cy];
  const [x, y] = [cos * mx - sin * my + cx, sin * mx + cos * my + cy];
  return [x - (right - left) / 2, y - (bottom - top) / 2, x + (right - left) / 2, y + (bottom - top) / 2];
}

type Found = {
  /** Lines of text, cell by cell, then those outside tables. */
  lines: ScanLine[];
  /** Cells without a line that are not blank either. */
  traces: Patch[];
};

function linesIn(gray: Gray, ink: Ink, lattices: readonly Lattice[], scale: number): Found {
  const toPixels = ([left, top, right, bottom]: Box, inset: number): Patch => ({
    left: Math.max(0, Math.round((left + inset) / scale)),
    top: Math.max(0, Math.round((top + inset) / scale)),
    right: Math.min(ink.width, Math.round((right - inset) / scale)),
    bottom: Math.min(ink.height, Math.round((bottom - inset) / scale)),
  });
  const cells = lattices
    .flatMap((lattice) => lattice.slots.map((slot) => toPixels(boxOf(lattice, slot), INSET)))
    .filter((cell) => cell.right - cell.left > 2 && cell.bottom - cell.top > 2);
  const outside: Ink = { ...ink, data: ink.data.slice() };
  for (const lattice of lattices) erase(outside, toPixels(extentOf(lattice), -INSET));
  const page: Patch = { left: 0, top: 0, right: ink.width, bottom: ink.height };
  const character = characterIn(ink, cells, outside, page, scale);
  const pieces = (of: Ink, patch: Patch) =>
    textLines(of, patch, character).flatMap(({ patch: line, cut }) =>
      inPieces(of, line, character * LONGEST).map((piece) => ({ patch: piece, cut })),
    );
  const read = cells.map((cell) => ({ cell, lines: pieces(ink, cell) }));
  const empty = read.filter(({ lines }) => lines.length === 0).map(({ cell }) => shrunk(cell, Math.round(CLEAR / scale)));
  const cut = read.flatMap(({ lines }) => lines.flatMap((line) => (line.cut ? [line.patch] : [])));
  const near = Math.round(BORDER / scale);
  return {
    lines: [...read.flatMap(({ lines }) => lines), ...pieces(outside, page)],
    traces: empty.filter((cell) => hasTrace(gray, cell) || cut.some((patch) => isBeside(patch, cell, near))),
  };
}

/** Whether a cut line of text stands right above or below a cell: what is missing of it may lie there. */
const isBeside = (line: Patch, cell: Patch, near: number): boolean =>
  line.left < cell.right &&
  cell.left < line.right &&
  (Math.abs(line.top - cell.bottom) <= near || Math.abs(cell.top - line.bottom) <= near);

const shrunk = ({ left, top, right, bottom }: Patch, by: number): Patch => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

/** The usual height of a character in pixels: the middle one of all bands of ink that could be a line of text. */
function characterIn(ink: Ink, cells: readonly Patch[], outside: Ink, page: Patch, scale: number): number {
  const heights = [...cells.flatMap((cell) => stretches(rowsOf(ink, cell))), ...stretches(rowsOf(outside, page))]
    .map(([from, to]) => to - from)
    .filter((height) => height * scale >= SMALLEST && height * scale <= LARGEST)
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? USUAL / scale;
}
