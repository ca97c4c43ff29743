/** The characters of a PDF page. */
import { type Box, type Glyph, heightOf, middleX, middleY, widthOf } from "./layout-page";
import { LIMITS } from "./limits";
import { apply, type Matrix, mapped } from "./matrix";
import type { Pdfium } from "./pdf-engine";
import { plainCharacter } from "./radicals";

export type PdfGlyphs = {
  glyphs: Glyph[];
  /** How many of them the font gives no meaning: they are drawn, but cannot be read. */
  unmapped: number;
};

const UNKNOWN = "\ufffd";

/** `invisible`: text objects that are drawn without ink, such as the OCR layer that a scanner left. */
export function glyphsOf(engine: Pdfium, page: number, view: Matrix, invisible: ReadonlySet<number>): PdfGlyphs {
  const { call } = engine;
  const text = call.FPDFText_LoadPage(page);
  try {
    const count = call.FPDFText_CountChars(text);
    const glyphs: Glyph[] = [];
    let unmapped = 0;
    let spaced = false;
    for (let index = 0; index < Math.min(count, LIMITS.pageCharacters); index++) {
      const code = codeAt(engine, text, index);
      if (isLow(code)) continue;
      // PDFium makes up spaces and line ends where it sees gaps; the layout judges gaps by itself.
      if (call.FPDFText_IsGenerated(text, index) === 1) continue;
      if (isSpace(code)) {
        spaced = true;
        continue;
      }
      if (invisible.size > 0 && invisible.has(call.FPDFText_GetTextObject(text, index))) continue;
      const mapless = isMapless(code) || call.FPDFText_HasUnicodeMapError(text, index) === 1;
      if (mapless) unmapped++;
      const glyph = glyphAt(engine, text, index, view, mapless ? UNKNOWN : plainCharacter(String.fromCodePoint(code)), spaced);
      if (glyph && !isTwin(glyph, glyphs.at(-1))) glyphs.push(glyph);
      spaced = false;
    }
    return { glyphs, unmapped };
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

/** Characters outside the basic plane come in halves: both are read at the first. */
function codeAt({ call }: Pdfium, text: number, index: number): number {
  const code = call.FPDFText_GetUnicode(text, index);
  if (code < 0xd800 || code > 0xdbff) return code;
  const low = call.FPDFText_GetUnicode(text, index + 1);
  return isLow(low) ? 0x10000 + (code - 0xd800) * 0x400 + (low - 0xdc00) : code;
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x09 && code <= 0x0d);

const isMapless = (code: number): boolean =>
  code < 0x20 || code === 0xfffd || code === 0xfffe || code > 0x10ffff || (code >= 0xd800 && code <= 0xf8ff);

const ASCENT = 0.88;

/**
 * A box with the height of the font size around the base line, the same for all characters of a line: their ink alone
 * would put 一 on a line of its own, and the fonts' own heights reach into the lines above and below.
 */
function glyphAt(engine: Pdfium, text: number, index: number, view: Matrix, own: string, spaced: boolean): Glyph | null {
  const { call, scratch, doubleAt, floatAt } = engine;
  if (!call.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24)) return null;
  const drawn = mapped(view, [doubleAt(0), doubleAt(3), doubleAt(1), doubleAt(2)]);
  const isLoose = call.FPDFText_GetLooseCharBox(text, index, scratch) !== 0;
  const wide = isLoose ? mapped(view, [floatAt(0), floatAt(1), floatAt(2), floatAt(3)]) : drawn;
  if (!call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)) return null;
  const [x, y] = apply(view, doubleAt(0), doubleAt(1));
  if (!call.FPDFText_GetMatrix(text, index, scratch)) return null;
  const scale = call.FPDFText_GetFontSize(text, index);
  const [alongX, alongY] = turned(view, floatAt(0), floatAt(1));
  const [upX, upY] = turned(view, floatAt(2) * scale, floatAt(3) * scale);
  const angle = (Math.round((Math.atan2(alongY, alongX) * 2) / Math.PI) * 90 + 360) % 360;
  const top: Point = [x + upX * ASCENT, y + upY * ASCENT];
  const low: Point = [x + upX * (ASCENT - 1), y + upY * (ASCENT - 1)];
  const box = emBox(angle, wide, top, low);
  const whole = isWithin(box) && holdsMiddle(box, drawn) ? box : drawn;
  return isWithin(whole) ? { text: own, box: whole, angle, spaced } : null;
}

type Point = readonly [number, number];

/** A direction after a matrix. */
const turned = (m: Matrix, x: number, y: number): Point => [m[0] * x + m[2] * y, m[1] * x + m[3] * y];

const isWithin = ([a, b, c, d]: Box): boolean => Number.isFinite(a + b + c + d);

function emBox(angle: number, wide: Box, [topX, topY]: Point, [lowX, lowY]: Point): Box {
  return angle % 180 === 0
    ? [wide[0], Math.min(topY, lowY), wide[2], Math.max(topY, lowY)]
    : [Math.min(topX, lowX), wide[1], Math.max(topX, lowX), wide[3]];
}

const holdsMiddle = (box: Box, ink: Box): boolean => {
  const [x, y] = [middleX(ink), middleY(ink)];
  return x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] && y <= box[3];
};

/** Bold print imitated by printing twice, a hair apart. */
function isTwin(glyph: Glyph, last: Glyph | undefined): boolean {
  if (!last || last.text !== glyph.text) return false;
  const shift = Math.abs(glyph.box[0] - last.box[0]) + Math.abs(glyph.box[1] - last.box[1]);
  return shift < 0.25 * Math.min(widthOf(glyph.box), heightOf(glyph.box));
}
