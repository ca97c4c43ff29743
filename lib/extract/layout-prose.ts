/** Lines outside tables → paragraphs, the wraps of the page undone. */
import { around, type Box, heightOf, widthOf } from "./layout-page";
import { begins, glueOf, type Line, textOf } from "./layout-text";

export type Prose = { page: number; text: string; box: Box };
export type PageLine = { page: number; line: Line };

/** Where the text of a page begins and ends, across. */
export type Measure = { left: number; right: number };

/** Joins lines that follow each other, within a page or over a break, where the first is full and the next not indented. */
export function paragraphsOf(lines: readonly PageLine[], measure: Measure): Prose[] {
  const found: (Prose & { lines: PageLine[] })[] = [];
  for (const next of lines) {
    const text = textOf(next.line.glyphs);
    const open = found.at(-1);
    if (open && runsOn(open.lines, next, measure) && !isNewPoint(open, next, text)) {
      open.text += glueOf(open.text, text) + text;
      open.lines.push(next);
      if (next.page === open.page) open.box = around([open.box, next.line.box]);
    } else found.push({ page: next.page, text, box: next.line.box, lines: [next] });
  }
  return found;
}

const sizeOf = (line: Line): number => {
  const heights = line.glyphs.map((glyph) => heightOf(glyph.box)).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
};

/** A full line that also ends its sentence: what follows is a paragraph of its own where it is numbered or stands further off. */
function isNewPoint(open: Prose & { lines: readonly PageLine[] }, next: PageLine, text: string): boolean {
  if (!/[。！？：；]$/.test(open.text)) return false;
  const [before, last] = open.lines.slice(-2);
  const pitch = before && last && before.page === last.page ? last.line.box[1] - before.line.box[1] : Infinity;
  return begins(text) || (last?.page === next.page && next.line.box[1] - last.line.box[1] > pitch * 1.2);
}

const GAPS = 2;

/** Wide gaps in a line: a row of a table that has no lines, not a sentence. */
const isTabular = ({ glyphs }: Line): boolean =>
  glyphs.filter((glyph, index) => glyph.box[0] - (glyphs[index - 1]?.box[2] ?? glyph.box[0]) > heightOf(glyph.box)).length >=
  GAPS;

function runsOn(lines: readonly PageLine[], next: PageLine, { left, right }: Measure): boolean {
  const last = lines.at(-1);
  if (!last) return false;
  const [a, b] = [last.line, next.line];
  const size = sizeOf(a);
  const first = b.glyphs[0];
  if (!first || Math.abs(sizeOf(b) - size) > size * 0.2) return false;
  if (last.page === next.page && b.box[1] - a.box[3] > size * 1.6) return false;
  if (isTabular(a) || isTabular(b)) return false;
  const full = a.box[2] + Math.max(widthOf(first.box) / first.text.length, size * 0.5) > right - size * 1.1;
  const centred = Math.abs(a.box[0] + a.box[2] - b.box[0] - b.box[2]) < size * 2;
  return full && (b.box[0] < left + size * 1.2 || (centred && b.box[0] > left + size * 3));
}
