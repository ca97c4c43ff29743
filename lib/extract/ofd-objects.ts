/** Objects on an OFD page → characters and lines in points. */
import type { Box, Glyph, Rule } from "./layout-page";
import { rulesOfPath, type Subpath } from "./layout-strokes";
import { apply, chain, type Matrix, mapped } from "./matrix";
import { deltasIn, MILLIMETRE, numbersIn, wordsIn } from "./ofd-numbers";
import { plainCharacter } from "./radicals";
import { charactersOf, childOf, elementsOf, type XmlElement } from "./xml";

export type Drawn = { glyphs: Glyph[]; rules: Rule[]; images: { resource: string; box: Box }[] };

const DEPTH = 16;
const MOST_OBJECTS = 200_000;
const DEFAULT_WIDTH = 0.353;
const PAGE: Matrix = [MILLIMETRE, 0, 0, MILLIMETRE, 0, 0];

/** What the contents of a page and its templates draw. `units` are the drawings that they refer to. */
export function drawObjects(contents: readonly XmlElement[], units: ReadonlyMap<string, XmlElement>): Drawn {
  const drawn: Drawn = { glyphs: [], rules: [], images: [] };
  let left = MOST_OBJECTS;
  const visit = (element: XmlElement, matrix: Matrix, depth: number): void => {
    for (const object of elementsOf(element)) {
      if (left-- <= 0 || object.attributes.Visible === "false") continue;
      if (object.name === "TextObject") addGlyphs(drawn.glyphs, object, placed(object, matrix));
      else if (object.name === "PathObject") for (const rule of rulesOf(object, placed(object, matrix))) drawn.rules.push(rule);
      else if (object.name === "ImageObject")
        drawn.images.push({
          resource: object.attributes.ResourceID ?? "",
          box: mapped(placed(object, matrix), imageBox(object)),
        });
      else if (depth < DEPTH && object.name === "CompositeObject") {
        const unit = units.get(object.attributes.ResourceID ?? "");
        if (unit) visit(unit, placed(object, matrix), depth + 1);
      } else if (depth < DEPTH) visit(object, matrix, depth + 1);
    }
  };
  for (const content of contents) visit(content, PAGE, 0);
  return drawn;
}

/** From an object's own space to the page: its matrix first, then the corner of its boundary, then what is around it. */
function placed({ attributes: { Boundary, CTM } }: XmlElement, around: Matrix): Matrix {
  const [x = 0, y = 0] = numbersIn(Boundary, 2);
  const [left, top] = apply(around, x, y);
  const corner: Matrix = [around[0], around[1], around[2], around[3], left, top];
  return CTM === undefined ? corner : chain(corner, matrixIn(CTM));
}

function matrixIn(text: string | undefined): Matrix {
  const found = numbersIn(text);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = found.length === 6 ? found : [];
  return [a, b, c, d, e, f];
}

/** A picture fills the unit square of its matrix; without one, its boundary. */
function imageBox({ attributes }: XmlElement): Box {
  const [, , width = 0, height = 0] = numbersIn(attributes.Boundary);
  return attributes.CTM ? [0, 0, 1, 1] : [0, 0, width, height];
}

const ASCENT = 0.88;
const isNarrow = (code: number): boolean => code >= 0x20 && code <= 0x2ff;

function addGlyphs(glyphs: Glyph[], object: XmlElement, matrix: Matrix): void {
  const { Size, HScale, CharDirection, ReadDirection } = object.attributes;
  const size = Number(Size);
  if (!(size > 0)) return;
  const turn = Number(CharDirection ?? 0) || 0;
  const scale = Number(HScale ?? 1) || 1;
  const down = Number(ReadDirection ?? 0) === 90;
  const turned = chain(matrix, turnedBy(turn));
  const angle = angleOf(turned);
  for (const code of elementsOf(object)) {
    if (code.name !== "TextCode") continue;
    let [x, y] = [Number(code.attributes.X ?? 0) || 0, Number(code.attributes.Y ?? 0) || 0];
    const [dx, dy] = [deltasIn(code.attributes.DeltaX), deltasIn(code.attributes.DeltaY)];
    const isGiven = dx.length > 0 || dy.length > 0;
    let spaced = false;
    let index = -1;
    for (const text of plainCharacter(charactersOf(code))) {
      index += 1;
      const width = size * scale * (isNarrow(text.charCodeAt(0)) ? 0.5 : 1);
      if (text.trim() === "") spaced = true;
      else {
        glyphs.push({ text, box: boxAt(matrix, turned, x, y, width, size), angle, spaced });
        spaced = false;
      }
      x += dx[index] ?? (isGiven || down ? 0 : width);
      y += dy[index] ?? (isGiven || !down ? 0 : size);
    }
  }
}

function turnedBy(degrees: number): Matrix {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [cos, sin, -sin, cos, 0, 0];
}

/** To the next quarter of a turn. */
const angleOf = ([a, b]: Matrix): number => (Math.round((Math.atan2(b, a) * 2) / Math.PI) * 90 + 360) % 360;

/** The box of a character whose base line begins at a point of the matrix; `turned` is the matrix as the character lies in it. */
function boxAt(matrix: Matrix, turned: Matrix, x: number, y: number, width: number, size: number): Box {
  const [left, top] = apply(matrix, x, y);
  return mapped([turned[0], turned[1], turned[2], turned[3], left, top], [0, -ASCENT * size, width, (1 - ASCENT) * size]);
}

function rulesOf(object: XmlElement, matrix: Matrix): Rule[] {
  const data = childOf(object, "AbbreviatedData");
  const { Stroke, Fill, LineWidth } = object.attributes;
  const stroke = Stroke === "false" ? null : Number(LineWidth ?? DEFAULT_WIDTH) * Math.sqrt(matrix[0] ** 2 + matrix[1] ** 2);
  const subpaths = data ? subpathsIn(charactersOf(data), matrix) : [];
  return rulesOfPath(subpaths, { stroke, fill: Fill === "true" });
}

/** Numbers that each letter of a path takes, its end point last. */
const OPERANDS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function subpathsIn(text: string, matrix: Matrix): Subpath[] {
  const words = wordsIn(text).slice(0, MOST_OBJECTS);
  const found: Subpath[] = [];
  for (let index = 0; index < words.length; ) {
    const letter = words[index] ?? "";
    const count = OPERANDS[letter];
    index += 1;
    if (count === undefined) continue;
    index += count;
    const open = found.at(-1);
    if (letter === "C") {
      const start = open?.points[0];
      if (open && start) open.points.push(start);
      continue;
    }
    const [x, y] = [Number(words[index - 2]), Number(words[index - 1])];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const point = apply(matrix, x, y);
    if (letter === "M" || letter === "S" || !open) found.push({ points: [point], straight: true });
    else {
      open.points.push(point);
      open.straight &&= letter === "L";
    }
  }
  return found;
}
