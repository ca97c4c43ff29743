/** What stands on a line between gaps: words and figures of tables without lines. */
import { around, type Box, type Glyph, heightOf } from "./layout-page";
import { isNumber, type Line, textOf } from "./layout-text";

export type Chunk = { glyphs: readonly Glyph[]; box: Box; text: string; isFigure: boolean };
export type Row = { line: Line; chunks: readonly Chunk[] };

/** Of the height of a character: the gap between two words, and between two figures, which stand closer. */
const APART = 0.9;
const FIGURES_APART = 0.25;

/** What stands on a line between gaps as wide as a character. */
export function chunksOf(line: Line): Chunk[] {
  const runs: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    const last = runs.at(-1)?.at(-1);
    const apart = last && /\d$/.test(last.text) && /^\d/.test(glyph.text) ? FIGURES_APART : APART;
    if (last && glyph.box[0] - last.box[2] <= heightOf(glyph.box) * apart) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map((glyphs) => {
    const text = textOf(glyphs);
    return { glyphs, box: around(glyphs.map((glyph) => glyph.box)), text, isFigure: isNumber(text) || /^[/／—–-]+$/.test(text) };
  });
}

/** A label and at least one figure to its right, or figures whose label stands on lines around them. */
export const isFigures = ({ chunks }: Row): boolean => chunks.some((chunk, index) => index > 0 && chunk.isFigure);
