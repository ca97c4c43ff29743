/** Characters with their places → lines and text, as a person would read them. */
import { around, aroundAll, type Box, type Glyph, heightOf, middleX, middleY, widthOf } from "./layout-page";

export type Line = { glyphs: readonly Glyph[]; box: Box };

/** Of the usual height of a character: how far the middles of neighbours on a line may differ, and those of all on it. */
const STEP = 0.35;
const SPREAD = 0.8;

const byMiddle = (a: Glyph, b: Glyph): number => middleY(a.box) - middleY(b.box);
const fromLeft = (a: Glyph, b: Glyph): number => a.box[0] - b.box[0];

/** Groups upright characters into lines from top to bottom, each from left to right. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  if (glyphs.length === 0) return [];
  const usual = usualHeight(glyphs);
  const lines: Glyph[][] = [];
  let [first, last] = [-Infinity, -Infinity];
  for (const glyph of [...glyphs].sort(byMiddle)) {
    const middle = middleY(glyph.box);
    if (middle - last < usual * STEP && middle - first < usual * SPREAD) lines.at(-1)?.push(glyph);
    else {
      lines.push([glyph]);
      first = middle;
    }
    last = middle;
  }
  return lines.map(lineOf);
}

const lineOf = (members: Glyph[]): Line => ({ glyphs: members.sort(fromLeft), box: aroundAll(members) });

function usualHeight(glyphs: readonly Glyph[]): number {
  const heights = glyphs.map((glyph) => heightOf(glyph.box));
  // Most are of one size; then there is nothing to sort.
  if (heights.some((height) => height !== heights[0])) heights.sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

const WORD = /[\p{Script=Latin}\d.,%:/@+-]/u;
const WIDE = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef“”‘’]/u;
/** ASCII and the block of 一 to 龥 are nearly all that is ever asked about. */
const isWide = (text: string): boolean => {
  const code = text.length === 1 ? text.charCodeAt(0) : 0;
  return (code >= 0x4e00 && code <= 0x9fa5) || ((code === 0 || code > 0x7f) && WIDE.test(text));
};

/** Text of a line. A space stands where the source has one between words or where the gap is wider than half a character. */
export function textOf(glyphs: readonly Glyph[]): string {
  let text = "";
  let last: Glyph | undefined;
  let wasWide = false;
  for (const glyph of glyphs) {
    const wide = isWide(glyph.text);
    if (last) {
      const gap = glyph.box[0] - last.box[2];
      const size = Math.max(heightOf(last.box), heightOf(glyph.box));
      const tight = wasWide || wide;
      if (gap > size * (tight ? 0.8 : 0.25) || (glyph.spaced && (!tight || gap > size * 0.2))) text += " ";
    }
    text += glyph.text;
    last = glyph;
    wasWide = wide;
  }
  return text;
}

/** Puts characters that lie on their side upright, turning the whole cell with them. */
export function upright(glyphs: readonly Glyph[]): readonly Glyph[] {
  const turned = glyphs.filter((glyph) => glyph.angle === 90 || glyph.angle === 270);
  if (turned.length * 2 <= glyphs.length) return glyphs;
  const clockwise = turned[0]?.angle === 90;
  return glyphs.map((glyph) => {
    const [left, top, right, bottom] = glyph.box;
    return { ...glyph, angle: 0, box: clockwise ? [top, -right, bottom, -left] : [-bottom, left, -top, right] };
  });
}

/** Columns of a cell written from top to bottom, right column first; null where it is written in lines. */
function columnsOf(lines: readonly Line[]): Line[] | null {
  const rows = lines.filter((line) => line.glyphs.length > 1);
  if (lines.length < 2 || rows.length === 0) return null;
  const stacked = lines.every((line) => line.glyphs.every((glyph, index) => isApart(line.glyphs[index - 1], glyph)));
  if (!stacked) return null;
  const glyphs = lines.flatMap((line) => line.glyphs);
  const columns: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => middleX(b.box) - middleX(a.box))) {
    const column = columns.at(-1);
    const first = column?.[0];
    if (column && first && Math.abs(middleX(first.box) - middleX(glyph.box)) < widthOf(glyph.box) / 2) column.push(glyph);
    else columns.push([glyph]);
  }
  if (columns.length !== Math.max(...lines.map((line) => line.glyphs.length))) return null;
  return columns.map((column) => {
    const ordered = column.sort((a, b) => middleY(a.box) - middleY(b.box));
    return { glyphs: ordered, box: around(ordered.map((glyph) => glyph.box)) };
  });
}

const isApart = (before: Glyph | undefined, glyph: Glyph): boolean =>
  isWide(glyph.text) &&
  glyph.text.length === 1 &&
  (before === undefined || glyph.box[0] - before.box[2] > Math.max(1, widthOf(glyph.box) * 0.25));

const PADDING = 12;

/** True where what comes next would not have fitted behind this line: the break means nothing. */
export function isWrapped(line: Line, next: Line, width: number): boolean {
  const [last, first] = [line.glyphs.at(-1), next.glyphs[0]];
  const inNumber = last && first && /\d$/.test(last.text) && /^\d/.test(first.text);
  // A number is broken only where not one more digit fits.
  const needed = inNumber ? widthOf(first.box) / first.text.length : firstWord(next.glyphs);
  return widthOf(line.box) + needed + PADDING > width;
}

/** How wide the first word of a line is; a run that OCR could not divide counts by its share of characters. */
function firstWord(glyphs: readonly Glyph[]): number {
  let width = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const end = [...glyph.text].findIndex((character) => !WORD.test(character));
    if (index > 0 && (glyph.spaced || end === 0)) break;
    const share = end === -1 ? 1 : Math.max(1, end) / [...glyph.text].length;
    width += widthOf(glyph.box) * share;
    if (end !== -1) break;
  }
  return width;
}

/** What joins two lines of one sentence: nothing in Chinese and inside a number, a space between Latin words. */
export const glueOf = (before: string, after: string): string =>
  /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";

/** Text of a cell of the given width: wrapped lines joined, broken ones kept apart by a line break. */
export function textOfCell(lines: readonly Line[], width: number): string {
  const columns = columnsOf(lines);
  if (columns) return columns.flatMap((column) => column.glyphs.map((glyph) => glyph.text)).join("");
  let text = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const own = textOf(line.glyphs);
    if (before === undefined) text = own;
    else text += (isWrapped(before, line, width) ? glueOf(text, own) : "\n") + own;
  }
  return text;
}

export const squash = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
const NUMBER = /^[+-]?[\d.,]*\d[\d.,]*%?$/;
/** Without squashing where that can change nothing: 一 to 龥 stay what they are. */
export const isNumber = (text: string): boolean =>
  NUMBER.test(text) || (text !== "" && !/^[\u4e00-\u9fa5]/.test(text) && NUMBER.test(squash(text)));
/** Starts with the number of a list: 1. 一、 （一） … */
export const begins = (text: string): boolean =>
  /^([\d一二三四五六七八九十]+[.、．]|[(（][\d一二三四五六七八九十]+[)）])/.test(squash(text));
