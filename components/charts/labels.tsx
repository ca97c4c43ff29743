import { usePlotArea } from "recharts";
import { SIZE, widthOf } from "./draw/shape";
import { barLabels, type Frame, nameOfLine, RIGHT } from "./frame";
import type { ChartPart, Gap } from "./shape";

/** Recharts hands these to the element given as a label. */
type Given = { x?: number | string; y?: number | string; index?: number };

/** Text that stays legible over bars and lines. */
const TEXT = { fontSize: SIZE, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" };

/** The number above a bar. */
export function BarLabel({ x, y, index = 0, frame }: Given & { frame: Frame }) {
  const written = barLabels(frame)[index];
  if (written === undefined) return null;
  const { text, fontSize } = written;
  const middle = Math.min(Number(x), frame.width - RIGHT - widthOf(text) / 2);
  return (
    <text {...TEXT} fontSize={fontSize} x={middle} y={Number(y) - 8} textAnchor="middle">
      {text}
    </text>
  );
}

/** The name of a line at its end, with its last number. */
export function LineLabel({ index, frame, part }: Given & { frame: Frame; part: ChartPart }) {
  const name = nameOfLine(frame, part);
  if (!name || index !== name.index) return null;
  return (
    <text {...TEXT} x={frame.width - RIGHT} y={name.y} textAnchor="end">
      {name.text}
    </text>
  );
}

/** Why a run of years is empty: across it, or upright where it is narrow. */
export function GapLabel({
  gap: { from, to, label },
  count,
  viewBox,
}: {
  gap: Gap;
  count: number;
  viewBox?: { x: number; y: number; width: number; height: number };
}) {
  const plot = usePlotArea();
  if (!plot || !viewBox) return null;
  const [x, y] = [viewBox.x + viewBox.width / 2, viewBox.y + viewBox.height / 2];
  const isNarrow = widthOf(label) > (plot.width / count) * (to - from + 1);
  return (
    <text {...TEXT} x={x} y={y} dy={4} textAnchor="middle" transform={isNarrow ? `rotate(-90 ${x} ${y})` : undefined}>
      {label}
    </text>
  );
}
