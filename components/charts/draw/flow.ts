/** A flow in columns: nodes as high as their numbers, bands between them as thick as what passes. */
import { type Colour, PALETTE } from "@/components/charts/palette";
import { type Drawn, path, px, rect, type Shape, text, widthOf } from "./shape";

export type FlowInput = {
  /** In their order from above, column by column. */
  nodes: readonly { key: string; column: number; label: string; value: number; written: string; colour: Colour }[];
  links: readonly { from: string; to: string; value: number }[];
  width: number;
  height: number;
};

const NODE = 10;
const GAP = 14;
const LABEL = 250;
const LONGEST = 17;
const HALO = { stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" } as const;

type Box = { x: number; y: number; height: number; colour: Colour; left: number; right: number };

export function drawFlow({ nodes, links, width, height }: FlowInput): Drawn {
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  const inColumn = (column: number) => nodes.filter((node) => node.column === column);
  const sums = Array.from({ length: columns }, (_, column) => inColumn(column).reduce((all, { value }) => all + value, 0));
  const room = Math.min(...Array.from({ length: columns }, (_, column) => height - GAP * (inColumn(column).length + 1)));
  const scale = Math.max(1, room) / Math.max(1, ...sums);
  const step = (width - LABEL - NODE) / Math.max(1, columns - 1);
  const boxes = new Map<string, Box>();
  for (let column = 0; column < columns; column += 1) {
    const own = inColumn(column);
    const used = own.reduce((all, { value }) => all + value * scale, 0) + GAP * (own.length - 1);
    let y = Math.max(GAP / 2, (height - used) / 2);
    for (const { key, value, colour } of own) {
      boxes.set(key, { x: step * column, y, height: Math.max(1, value * scale), colour, left: y, right: y });
      y += value * scale + GAP;
    }
  }
  const bands = links.flatMap((link) => drawBand(link, boxes, scale));
  return { width, height, shapes: [...bands, ...nodes.flatMap((node) => drawNode(node, boxes.get(node.key), columns))] };
}

/** Bands leave and reach a node in the order in which they are given. */
function drawBand({ from, to, value }: FlowInput["links"][number], boxes: Map<string, Box>, scale: number): readonly Shape[] {
  const [a, b] = [boxes.get(from), boxes.get(to)];
  if (!a || !b) return [];
  const thick = value * scale;
  const [x1, x2] = [a.x + NODE, b.x];
  const middle = (x1 + x2) / 2;
  const [y1, y2] = [a.right, b.left];
  a.right += thick;
  b.left += thick;
  const d = [
    `M${px(x1)} ${px(y1)}C${px(middle)} ${px(y1)} ${px(middle)} ${px(y2)} ${px(x2)} ${px(y2)}`,
    `V${px(y2 + thick)}C${px(middle)} ${px(y2 + thick)} ${px(middle)} ${px(y1 + thick)} ${px(x1)} ${px(y1 + thick)}Z`,
  ].join("");
  return [path(d, { fill: PALETTE[b.colour], fillOpacity: 0.28 })];
}

/** The whole of a long name is in the table and in the list. */
const short = (label: string): string =>
  widthOf(label) > LONGEST * 12 ? `${label.slice(0, widthOf(label) > label.length * 9 ? LONGEST - 1 : 2 * LONGEST - 8)}…` : label;

function drawNode(node: FlowInput["nodes"][number], box: Box | undefined, columns: number): readonly Shape[] {
  if (!box) return [];
  const isBehind = node.column > 0 || columns === 1;
  return [
    rect(box.x, box.y, NODE, box.height, { fill: PALETTE[node.colour] }),
    text(
      box.x + NODE + 6,
      box.y + box.height / 2 + 4,
      `${short(node.label)} ${node.written}`,
      isBehind ? HALO : { ...HALO, fontWeight: 600 },
    ),
  ];
}
