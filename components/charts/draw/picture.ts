/** A whole figure as one picture: title, subtitle, legend, charts, notes, and where the numbers come from. */
import { outlineOf } from "@/components/charts/marker";
import { type Colour, PALETTE, STROKES } from "@/components/charts/palette";
import { type Drawn, line, path, rect, type Shape, text, widthOf } from "./shape";

type Legend = readonly { label: string; colour: Colour }[];

export type PictureInput = {
  title: string;
  subtitle: string;
  legend?: Legend;
  isLineLegend?: boolean;
  /** `legend`: of lines that are this chart's own. */
  panels: readonly { label?: string | undefined; legend?: Legend | undefined; drawn: Drawn }[];
  notes: readonly string[];
  /** Source, version and date of the data. */
  source: string;
};

export const PICTURE_WIDTH = 960;
const EDGE = 24;
const INNER = PICTURE_WIDTH - 2 * EDGE;
const GAP = 24;

/** How many charts stand side by side, and how large each is. */
export function panelSize(count: number): { width: number; height: number } {
  const across = Math.min(count, 3);
  const width = (INNER - GAP * (across - 1)) / Math.max(1, across);
  return { width, height: across === 1 ? 380 : across === 2 ? 300 : 230 };
}

/** Lines of at most a width: Chinese breaks anywhere, other words between spaces. */
export function wrap(content: string, width: number, size: number): readonly string[] {
  const words = content.match(/[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff][，。；、：）”]*\s*/g) ?? [content];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + word.trimEnd(), size) <= width) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}

type Cursor = { y: number; shapes: Shape[] };

function paragraph(at: Cursor, content: string, size: number, attributes: NonNullable<Shape["attributes"]>): void {
  for (const one of wrap(content, INNER, size)) {
    at.y += size * 1.45;
    at.shapes.push(text(EDGE, at.y, one.trimEnd(), { fontSize: size, ...attributes }));
  }
}

/** The names of parts with their signs, in lines between two edges; how far below the first line the last one stands. */
function signs(parts: Legend, isLine: boolean, left: number, right: number, y: number): { shapes: Shape[]; below: number } {
  const shapes: Shape[] = [];
  let [x, below] = [left, 0];
  for (const { label, colour } of parts) {
    const sign = isLine ? 28 : 12;
    const width = sign + 6 + widthOf(label, 13) + 20;
    if (x + width > right && x > left) [x, below] = [left, below + 20];
    const at = y + below;
    shapes.push(
      ...(isLine ? lineSign(colour, x, at - 5) : [rect(x, at - 11, 12, 12, { fill: PALETTE[colour], stroke: "var(--rule)" })]),
      text(x + sign + 6, at, label, { fontSize: 13 }),
    );
    x += width;
  }
  return { shapes, below };
}

function legend(at: Cursor, { legend: parts = [], isLineLegend = false }: PictureInput): void {
  if (parts.length === 0) return;
  at.y += 24;
  const { shapes, below } = signs(parts, isLineLegend, EDGE, PICTURE_WIDTH - EDGE, at.y);
  at.shapes.push(...shapes);
  at.y += below;
}

const lineSign = (colour: Colour, x: number, y: number): readonly Shape[] => [
  line(x, y, x + 28, y, { stroke: PALETTE[colour], strokeWidth: 2, strokeDasharray: STROKES[colour]?.dash }),
  path(outlineOf(colour, x + 14, y, 3.5), { fill: PALETTE[colour] }),
];

function charts(at: Cursor, panels: PictureInput["panels"]): void {
  const { width } = panelSize(panels.length);
  const across = Math.min(panels.length, 3);
  at.y += 16;
  for (let first = 0; first < panels.length; first += across) {
    const row = panels.slice(first, first + across);
    const names = row.map(({ label }) => (label === undefined ? [] : wrap(label, width, 14)));
    const named = Math.max(...names.map(({ length }) => length)) * 19;
    const legends = row.map(({ legend: parts = [] }, index) => {
      const left = EDGE + index * (width + GAP);
      return { ...signs(parts, true, left, left + width, at.y + named + 16), isThere: parts.length > 0 };
    });
    const head = named + Math.max(...legends.map(({ isThere, below }) => (isThere ? 22 + below : 0)));
    at.shapes.push(...legends.flatMap(({ shapes }) => shapes));
    for (const [index, { drawn }] of row.entries()) {
      const x = EDGE + index * (width + GAP);
      for (const [row, name] of (names[index] ?? []).entries())
        at.shapes.push(text(x, at.y + 16 + row * 19, name.trimEnd(), { fontSize: 14, fontWeight: 600 }));
      at.shapes.push({ tag: "g", attributes: { transform: `translate(${x} ${at.y + head + 6})` }, children: drawn.shapes });
    }
    at.y += head + 12 + Math.max(...row.map(({ drawn }) => drawn.height));
  }
}

export function drawPicture(input: PictureInput): Drawn {
  const at: Cursor = { y: EDGE - 8, shapes: [] };
  paragraph(at, input.title, 20, { fontWeight: 600 });
  paragraph(at, input.subtitle, 13, { fill: "var(--muted)" });
  legend(at, input);
  charts(at, input.panels);
  for (const note of input.notes) paragraph(at, note, 12, { fill: "var(--muted)" });
  at.y += 14;
  at.shapes.push(line(EDGE, at.y, PICTURE_WIDTH - EDGE, at.y));
  paragraph(at, input.source, 12, { fill: "var(--ink)" });
  return { width: PICTURE_WIDTH, height: Math.ceil(at.y + 16), shapes: at.shapes };
}
