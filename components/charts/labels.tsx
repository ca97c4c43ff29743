import { usePlotArea } from "recharts";
import { formatNumber } from "@/lib/format";
import type { ChartYear } from "./shape";

/** Recharts hands these to the element given as a label. */
type Given = { x?: number | string; y?: number | string; value?: number | string | null; index?: number };

const DIGIT = 7.5;
const GAP = 8;

/** The number above a bar; where bars are too narrow for all of them, only that of the chosen year. */
export function BarLabel({
  x,
  y,
  value,
  index = 0,
  years,
  chosen,
}: Given & { years: readonly ChartYear[]; chosen?: number | undefined }) {
  const plot = usePlotArea();
  if (value === null || value === undefined || !plot) return null;
  const textOf = ({ label, values }: ChartYear) =>
    label ?? formatNumber(Object.values(values).reduce<number>((sum, one) => sum + (one ?? 0), 0));
  const room = plot.width / years.length;
  const isTight = years.some((year) => textOf(year).length * DIGIT > room);
  const year = years[index];
  if (!year || (isTight && year.year !== chosen)) return null;
  return (
    <text x={Number(x)} y={Number(y) - GAP} textAnchor="middle" fontSize={12} fill="var(--ink)">
      {textOf(year)}
    </text>
  );
}

/** The name of a line at its end, with its last number, clear of the line. */
export function LineLabel({ x, y, value, index, name, last }: Given & { name: string; last: number }) {
  const plot = usePlotArea();
  if (value === null || value === undefined || index !== last || !plot) return null;
  return (
    <text
      x={plot.x + plot.width}
      y={Number(y) - GAP - 4}
      textAnchor="end"
      fontSize={12}
      fill="var(--ink)"
      stroke="var(--paper)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {name} {formatNumber(Number(value))}
    </text>
  );
}
