import { usePlotArea } from "recharts";
import { writeIn } from "./scale";
import type { ChartYear, Gap, Scale } from "./shape";

/** Recharts hands these to the element given as a label. */
type Given = { x?: number | string; y?: number | string; value?: number | string | null; index?: number };

const SIZE = 12;
const CLEAR = 8;
/** Text that stays legible over bars and lines. */
const TEXT = { fontSize: SIZE, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" };

/** About how wide a text is drawn: Chinese characters are square, others a little over half as wide. */
const widthOf = (text: string) => [...text].reduce((width, letter) => width + (letter > "\u2e80" ? SIZE : SIZE * 0.6), 0);

const textOf = ({ label, values }: ChartYear, scale: Scale | undefined) =>
  label ??
  writeIn(
    scale,
    Object.values(values).reduce<number>((sum, one) => sum + (one ?? 0), 0),
  );

type BarLabelProps = Given & { years: readonly ChartYear[]; chosen?: number | undefined; scale?: Scale | undefined };

/** The number above a bar; where bars are too narrow for all of them, only that of the chosen year. */
export function BarLabel({ x, y, value, index = 0, years, chosen, scale }: BarLabelProps) {
  const plot = usePlotArea();
  const year = years[index];
  if (value === null || value === undefined || !plot || !year) return null;
  const isTight = years.some((one) => widthOf(textOf(one, scale)) > plot.width / years.length);
  if (isTight && year.year !== chosen) return null;
  const half = widthOf(textOf(year, scale)) / 2;
  const middle = Math.min(Number(x), plot.x + plot.width - half);
  return (
    <text {...TEXT} x={middle} y={Number(y) - CLEAR} textAnchor="middle">
      {textOf(year, scale)}
    </text>
  );
}

type LineLabelProps = Given & { name: string; last: number; isFalling: boolean; scale?: Scale | undefined };

/** The name of a line at its end, with its last number: above the line, or below where it comes from above and there is room. */
export function LineLabel({ y, value, index, name, last, isFalling, scale }: LineLabelProps) {
  const plot = usePlotArea();
  if (value === null || value === undefined || index !== last || !plot) return null;
  const isBelow = isFalling && Number(y) + 4 * CLEAR < plot.y + plot.height;
  return (
    <text {...TEXT} x={plot.x + plot.width} y={Number(y) + (isBelow ? 3 : -2) * CLEAR} textAnchor="end">
      {name} {writeIn(scale, Number(value))}
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
