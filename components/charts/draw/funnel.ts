/** A funnel plot: shares over their denominators, between limits that close in as the numbers grow. */
import { formatNumber, formatPercent } from "@/lib/format";
import { type Limit, limitsAt, type Position } from "@/lib/report/compare/funnel";
import { type Drawn, line, linked, path, px, type Shape, text, ticksTo, widthOf } from "./shape";

export type FunnelInput = {
  mean: number;
  meanLabel: string;
  widest: number;
  points: readonly { x: number; y: number; name: string; title: string; href?: string | undefined; position: Position }[];
  width: number;
  height: number;
};

const LEFT = 44;
const TOP = 16;
const BOTTOM = 28;
const RIGHT = 16;
const STEPS = 60;

type Place = { x: (of: number) => number; y: (share: number) => number };

export function drawFunnel({ mean, meanLabel, widest, points, width, height }: FunnelInput): Drawn {
  const across = ticksTo(widest * 1.05);
  const end = across.at(-1) ?? 1;
  const place: Place = {
    x: (of) => LEFT + (of / end) * (width - LEFT - RIGHT),
    y: (share) => TOP + (1 - share) * (height - TOP - BOTTOM),
  };
  return {
    width,
    height,
    shapes: [
      ...frame(across, place, width, height),
      ...(["warning", "control"] as const).flatMap((limit) => drawLimit(limit, mean, end, place)),
      line(place.x(0), place.y(mean), place.x(end), place.y(mean), { stroke: "var(--muted)" }),
      text(place.x(end), place.y(mean) - 4, meanLabel, { textAnchor: "end", fill: "var(--muted)" }),
      ...points.map((point) => linked(point.href, point.title, [markOf(point, place)])),
      ...namesOf(points, place, width),
    ],
  };
}

function frame(across: readonly number[], { x, y }: Place, width: number, height: number): readonly Shape[] {
  const up = [0, 0.25, 0.5, 0.75, 1];
  const grey = { fill: "var(--muted)" };
  return [
    ...up.flatMap((share) => [
      line(LEFT, y(share), width - RIGHT, y(share)),
      text(LEFT - 6, y(share) + 4, formatPercent(share, 0), { ...grey, textAnchor: "end" }),
    ]),
    ...across.map((of) => text(x(of), height - 8, formatNumber(of), { ...grey, textAnchor: "middle" })),
  ];
}

/** Both sides of a limit, from the smallest denominator on. */
function drawLimit(limit: Limit, mean: number, end: number, { x, y }: Place): readonly Shape[] {
  const at = Array.from({ length: STEPS }, (_, step) => 1 + ((end - 1) * step * step) / ((STEPS - 1) * (STEPS - 1)));
  return [0, 1].map((side) => {
    const d = at.map((of, index) => `${index === 0 ? "M" : "L"}${px(x(of))} ${px(y(limitsAt(mean, of, limit)[side] ?? 0))}`);
    return path(d.join(""), {
      fill: "none",
      stroke: "var(--rule)",
      strokeDasharray: limit === "warning" ? "4 3" : undefined,
    });
  });
}

/** A round point where chance explains it; a diamond, then a larger one, where it does not. */
function markOf({ x: of, y: share, position }: FunnelInput["points"][number], place: Place): Shape {
  const [x, y] = [px(place.x(of)), px(place.y(share))];
  const round = `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`;
  const size = position === "control" ? 8 : 6.5;
  const diamond = `M${x} ${px(y - size)}L${px(x + size)} ${y}L${x} ${px(y + size)}L${px(x - size)} ${y}Z`;
  return path(position === "inside" ? round : diamond, {
    fill: position === "inside" ? "var(--series-1)" : "var(--series-2)",
    stroke: "var(--paper)",
    strokeWidth: 1.5,
  });
}

/** Names of the points that chance does not explain, as long as they find room. */
function namesOf(points: FunnelInput["points"], { x, y }: Place, width: number): readonly Shape[] {
  const taken: number[] = [];
  return points
    .filter(({ position }) => position !== "inside")
    .toSorted((a, b) => a.y - b.y)
    .flatMap((point) => {
      const at = px(y(point.y) + 4);
      if (taken.some((other) => Math.abs(other - at) < 14)) return [];
      taken.push(at);
      const isRight = x(point.x) + widthOf(point.name) + 12 < width;
      return [text(x(point.x) + (isRight ? 12 : -12), at, point.name, { textAnchor: isRight ? "start" : "end" })];
    });
}
