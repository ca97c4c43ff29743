/** What is drawn on a PDF page besides characters: table lines in all their disguises, pictures, invisible text. */
import type { Box, Rule } from "./layout-page";
import { barOf, rulesOfPath, type Subpath } from "./layout-strokes";
import { apply, chain, type Matrix, mapped } from "./matrix";
import type { Pdfium } from "./pdf-engine";

export type Drawing = {
  rules: Rule[];
  /** Boxes of pictures. */
  images: Box[];
  /** Text objects that are drawn without ink. */
  invisible: Set<number>;
};

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const INVISIBLE = 3;
const DEPTH = 12;
const MOST_OBJECTS = 200_000;

export function drawingOf(engine: Pdfium, page: number, view: Matrix): Drawing {
  const drawing: Drawing = { rules: [], images: [], invisible: new Set() };
  const { call } = engine;
  let left = MOST_OBJECTS;
  const visit = (count: number, at: (index: number) => number, matrix: Matrix, depth: number): void => {
    for (let index = 0; index < count && left > 0; index++, left--) {
      const object = at(index);
      const type = call.FPDFPageObj_GetType(object);
      if (type === PATH) drawing.rules.push(...rulesOf(engine, object, chain(matrix, matrixOf(engine, object))));
      else if (type === TEXT) {
        if (call.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) drawing.invisible.add(object);
      } else if (type === IMAGE) addImage(engine, object, matrix, drawing);
      else if (type === FORM && depth < DEPTH)
        visit(
          call.FPDFFormObj_CountObjects(object),
          (inner) => call.FPDFFormObj_GetObject(object, inner),
          chain(matrix, matrixOf(engine, object)),
          depth + 1,
        );
    }
  };
  visit(call.FPDFPage_CountObjects(page), (index) => call.FPDFPage_GetObject(page, index), view, 0);
  return drawing;
}

function matrixOf({ call, scratch, floatAt }: Pdfium, object: number): Matrix {
  if (!call.FPDFPageObj_GetMatrix(object, scratch)) return [1, 0, 0, 1, 0, 0];
  return [floatAt(0), floatAt(1), floatAt(2), floatAt(3), floatAt(4), floatAt(5)];
}

function addImage({ call, scratch, floatAt }: Pdfium, object: number, matrix: Matrix, drawing: Drawing): void {
  if (!call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return;
  const box = mapped(matrix, [floatAt(0), floatAt(1), floatAt(2), floatAt(3)]);
  const bars = barOf(box);
  if (bars.length > 0) drawing.rules.push(...bars);
  else drawing.images.push(box);
}

const LINE_TO = 0;
const MOVE_TO = 2;

/** Subpaths as points; a curve counts by its end, since no table line is one. */
function subpathsOf({ call, scratch, floatAt }: Pdfium, path: number, matrix: Matrix): Subpath[] {
  const found: Subpath[] = [];
  const count = Math.min(call.FPDFPath_CountSegments(path), MOST_OBJECTS);
  for (let index = 0; index < count; index++) {
    const segment = call.FPDFPath_GetPathSegment(path, index);
    if (!call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue;
    const at = apply(matrix, floatAt(0), floatAt(1));
    const type = call.FPDFPathSegment_GetType(segment);
    const last = found.at(-1);
    if (type === MOVE_TO || !last) found.push({ points: [at], straight: true });
    else {
      last.points.push(at);
      last.straight &&= type === LINE_TO;
    }
    const open = found.at(-1);
    const start = open?.points[0];
    if (open && start && call.FPDFPathSegment_GetClose(segment)) open.points.push(start);
  }
  return found;
}

function rulesOf(engine: Pdfium, path: number, matrix: Matrix): Rule[] {
  const { call, scratch, integerAt, floatAt } = engine;
  if (!call.FPDFPath_GetDrawMode(path, scratch, scratch + 4)) return [];
  const [fill, stroke] = [integerAt(0), integerAt(1)];
  if (fill === 0 && stroke === 0) return [];
  const pen = call.FPDFPageObj_GetStrokeWidth(path, scratch) ? floatAt(0) : 0;
  const width = pen * Math.hypot(matrix[0], matrix[1]);
  return rulesOfPath(subpathsOf(engine, path, matrix), { stroke: stroke === 0 ? null : width, fill: fill !== 0 });
}
