/** Objects on an OFD page → characters and lines in points. */
import type { Box, Glyph, Rule } from "./layout-page";
import { rulesOfPath, type Subpath } from "./layout-strokes";
import { apply, chain, type Matrix, mapped } from "./matrix";
import { deltasIn, MILLIMETRE, numbersIn } from "./ofd-numbers";
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
      const own = () => chain(matrix, placed(object));
      if (object.name === "TextObject") drawn.glyphs.push(...glyphsOf(object, own()));
      else if (object.name === "PathObject") drawn.rules.push(...rulesOf(object, own()));
      else if (object.name === "ImageObject")
        drawn.images.push({ resource: object.attributes.ResourceID ?? "", box: mapped(own(), imageBox(object)) });
      else if (depth < DEPTH && object.name === "CompositeObject") {
        const unit = units.get(object.attributes.ResourceID ?? "");
        if (unit) visit(unit, own(), depth + 1);
      } else if (depth < DEPTH) visit(object, matrix, depth + 1);
    }
  };
  for (const content of contents) visit(content, PAGE, 0);
  return drawn;
}

/** From an object's own space to the space around it: its matrix first, then the corner of its boundary. */
function placed({ attributes }: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersIn(attributes.Boundary);
  return chain([1, 0, 0, 1, x, y], matrixIn(attributes.CTM));
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
const NARROW = /[\u0020-\u02ff]/;

function glyphsOf(object: XmlElement, matrix: Matrix): Glyph[] {
  const { Size, HScale, CharDirection, ReadDirection } = object.attributes;
  const size = Number(Size);
  if (!(size > 0)) return [];
  const turn = Number(CharDirection ?? 0) || 0;
  const scale = Number(HScale ?? 1) || 1;
  const down = Number(ReadDirection ?? 0) === 90;
  const glyphs: Glyph[] = [];
  for (const code of elementsOf(object).filter((element) => element.name === "TextCode")) {
    let [x, y] = [Number(code.attributes.X ?? 0) || 0, Number(code.attributes.Y ?? 0) || 0];
    const [dx, dy] = [deltasIn(code.attributes.DeltaX), deltasIn(code.attributes.DeltaY)];
    let spaced = false;
    for (const [index, text] of [...charactersOf(code)].entries()) {
      const width = size * scale * (NARROW.test(text) ? 0.5 : 1);
      if (text.trim() === "") spaced = true;
      else {
        glyphs.push({ ...glyphAt(matrix, x, y, width, size, turn), text: plainCharacter(text), spaced });
        spaced = false;
      }
      const isGiven = dx.length > 0 || dy.length > 0;
      x += dx[index] ?? (isGiven || down ? 0 : width);
      y += dy[index] ?? (isGiven || !down ? 0 : size);
    }
  }
  return glyphs;
}

/** A character whose base line begins at a point; `turn` turns it there. */
function glyphAt(matrix: Matrix, x: number, y: number, width: number, size: number, turn: number): Pick<Glyph, "box" | "angle"> {
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const whole = chain(matrix, [cos, sin, -sin, cos, x, y]);
  const [zeroX, zeroY] = apply(whole, 0, 0);
  const [alongX, alongY] = apply(whole, 1, 0);
  const angle = (Math.round((Math.atan2(alongY - zeroY, alongX - zeroX) * 2) / Math.PI) * 90 + 360) % 360;
  return { box: mapped(whole, [0, -ASCENT * size, width, (1 - ASCENT) * size]), angle };
}

function rulesOf(object: XmlElement, matrix: Matrix): Rule[] {
  const data = childOf(object, "AbbreviatedData");
  const { Stroke, Fill, LineWidth } = object.attributes;
  const pen = Number(LineWidth ?? DEFAULT_WIDTH) * Math.hypot(matrix[0], matrix[1]);
  const subpaths = data ? subpathsIn(charactersOf(data), matrix) : [];
  return rulesOfPath(subpaths, { stroke: Stroke === "false" ? null : pen, fill: Fill === "true" });
}

/** Numbers that each letter of a path takes, its end point last. */
const OPERANDS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function subpathsIn(text: string, matrix: Matrix): Subpath[] {
  const words = text
    .trim()
    .split(/[\s,]+/)
    .slice(0, MOST_OBJECTS);
  const found: Subpath[] = [];
  for (let index = 0; index < words.length; ) {
    const letter = words[index] ?? "";
    const count = OPERANDS[letter];
    index += 1;
    if (count === undefined) continue;
    const numbers = words.slice(index, index + count).map(Number);
    index += count;
    const open = found.at(-1);
    if (letter === "C") {
      const start = open?.points[0];
      if (open && start) open.points.push(start);
      continue;
    }
    const [x = Number.NaN, y = Number.NaN] = numbers.slice(-2);
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
