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
  const { call, floats, doubles } = engine;
  const ink = doubles(4, (l, r, b, t) => call.FPDFText_GetCharBox(text, index, l ?? 0, r ?? 0, b ?? 0, t ?? 0));
  const loose = floats(4, (p) => call.FPDFText_GetLooseCharBox(text, index, p ?? 0)) ?? ink;
  const origin = doubles(2, (x, y) => call.FPDFText_GetCharOrigin(text, index, x ?? 0, y ?? 0));
  const matrix = floats(6, (p) => call.FPDFText_GetMatrix(text, index, p ?? 0));
  if (!ink || !loose || !origin || !matrix) return null;
  const [a = 1, b = 0, c = 0, d = 1] = matrix;
  const scale = call.FPDFText_GetFontSize(text, index);
  const [zeroX, zeroY] = apply(view, 0, 0);
  const [alongX, alongY] = apply(view, a, b);
  const [upX, upY] = apply(view, c * scale, d * scale);
  const [x, y] = apply(view, origin[0] ?? 0, origin[1] ?? 0);
  const angle = (Math.round((Math.atan2(alongY - zeroY, alongX - zeroX) * 2) / Math.PI) * 90 + 360) % 360;
  const at = (share: number): [number, number] => [x + (upX - zeroX) * share, y + (upY - zeroY) * share];
  const drawn = mapped(view, [ink[0] ?? 0, ink[3] ?? 0, ink[1] ?? 0, ink[2] ?? 0]);
  const wide = mapped(view, [loose[0] ?? 0, loose[1] ?? 0, loose[2] ?? 0, loose[3] ?? 0]);
  const box = emBox(angle, wide, at(ASCENT), at(ASCENT - 1));
  const whole = box.every(Number.isFinite) && holdsMiddle(box, drawn) ? box : drawn;
  return whole.every(Number.isFinite) ? { text: own, box: whole, angle, spaced } : null;
}

function emBox(angle: number, wide: Box, [topX, topY]: [number, number], [lowX, lowY]: [number, number]): Box {
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
