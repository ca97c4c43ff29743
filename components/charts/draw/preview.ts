/** A figure as a card of the size that messengers and social sites show beside a link. */
import { type Colour, PALETTE } from "@/components/charts/palette";
import { wrap } from "./picture";
import { type Drawn, line, rect, type Shape, text, widthOf } from "./shape";

export const PREVIEW = { width: 1200, height: 630 } as const;

export type PreviewInput = { site: string; heading: string; title: string; panel: Drawn; source: string; legend?: Legend };
type Legend = readonly { label: string; colour: Colour }[];

const EDGE = 48;
const INNER = PREVIEW.width - 2 * EDGE;
const FLOOR = PREVIEW.height - 84;
const GREY = { fill: "var(--muted)" };

/** One line, in smaller letters where it is long. */
const fitting = (y: number, content: string, size: number): Shape => {
  const fontSize = Math.floor(Math.min(size, (size * INNER) / widthOf(content, size)));
  return text(EDGE, y, content, { ...GREY, fontSize });
};

/** As many names as the line holds. */
function named(legend: Legend, y: number): readonly Shape[] {
  let x = EDGE;
  return legend.flatMap(({ label, colour }) => {
    const width = 28 + widthOf(label, 18) + 20;
    if (x + width > EDGE + INNER) return [];
    x += width;
    return [
      rect(x - width, y - 15, 18, 18, { fill: PALETTE[colour], stroke: "var(--rule)" }),
      text(x - width + 26, y, label, { fontSize: 18 }),
    ];
  });
}

export function drawPreview({ site, heading, title, panel, source, legend = [] }: PreviewInput): Drawn {
  const lines = wrap(heading, INNER, 40).slice(0, 2);
  const below = 104 + lines.length * 52;
  const top = below + (legend.length > 0 ? 36 : 0);
  const scale = Math.min(INNER / panel.width, (FLOOR - top - 18) / panel.height);
  const left = EDGE + (INNER - panel.width * scale) / 2;
  const shapes: Shape[] = [
    text(EDGE, 62, site, { ...GREY, fontSize: 22 }),
    ...lines.map((one, index) => text(EDGE, 114 + index * 52, one.trimEnd(), { fontSize: 40, fontWeight: 600 })),
    fitting(below, title, 24),
    ...named(legend, below + 38),
    {
      tag: "g",
      attributes: { transform: `translate(${Math.round(left)} ${top + 18}) scale(${Math.round(scale * 1000) / 1000})` },
      children: panel.shapes,
    },
    line(EDGE, FLOOR + 20, PREVIEW.width - EDGE, FLOOR + 20),
    fitting(FLOOR + 56, source, 20),
  ];
  return { ...PREVIEW, shapes };
}

/** The same without letters, for a machine that has none of the language: the marks are still true. */
export const withoutLetters = (drawn: Drawn): Drawn => ({ ...drawn, shapes: marksIn(drawn.shapes) });

const marksIn = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => {
    if (shape.tag === "text" || shape.tag === "title") return [];
    const children = shape.children?.filter((child) => typeof child !== "string");
    return [{ ...shape, ...(children && { children: marksIn(children) }) }];
  });
