/** Pages whose text lies on its side (a wide table on a tall page) are turned upright to be read. */
import { around, type Box, type Glyph, type Page, type Rule } from "./layout-page";

/** Degrees counter-clockwise. */
type Turn = 0 | 90 | 180 | 270;
type Point = readonly [number, number];
type Size = { width: number; height: number };

/** Turns a point of a page of the given size counter-clockwise. */
const turnPoint = (turn: Turn, { width, height }: Size, [x, y]: Point): Point =>
  turn === 90 ? [y, width - x] : turn === 180 ? [width - x, height - y] : turn === 270 ? [height - y, x] : [x, y];

const turnBox = (turn: Turn, size: Size, box: Box): Box => {
  const [a, b] = [turnPoint(turn, size, [box[0], box[1]]), turnPoint(turn, size, [box[2], box[3]])];
  return around([
    [a[0], a[1], a[0], a[1]],
    [b[0], b[1], b[0], b[1]],
  ]);
};

/** Turns a page by the angle at which most of its characters stand. */
export function turnUpright(page: Omit<Page, "shown">): Page {
  const turn = ([90, 180, 270] as const).find(
    (angle) => page.glyphs.filter((glyph) => glyph.angle === angle).length * 2 > page.glyphs.length,
  );
  if (turn === undefined) return { ...page, shown: (box) => box };
  const size = turn === 180 ? page : { width: page.height, height: page.width };
  const back = turn === 90 ? 270 : turn === 270 ? 90 : 180;
  return {
    ...page,
    width: size.width,
    height: size.height,
    sheet: { width: page.width, height: page.height },
    shown: (box) => turnBox(back, size, box),
    glyphs: page.glyphs.map(
      (glyph): Glyph => ({
        ...glyph,
        angle: (glyph.angle - turn + 360) % 360,
        box: turnBox(turn, page, glyph.box),
      }),
    ),
    rules: page.rules.map((rule) => turnRule(turn, page, rule)),
  };
}

function turnRule(turn: Turn, size: Size, rule: Rule): Rule {
  const box: Box = rule.upright ? [rule.at, rule.from, rule.at, rule.to] : [rule.from, rule.at, rule.to, rule.at];
  const [left, top, right, bottom] = turnBox(turn, size, box);
  const upright = turn === 180 ? rule.upright : !rule.upright;
  return upright ? { upright, at: left, from: top, to: bottom } : { upright, at: top, from: left, to: right };
}
