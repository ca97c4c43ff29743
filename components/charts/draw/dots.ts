/** One point a row along a common axis, with its interval where it has one. */
import { cut, type Drawn, line, path, px, type Shape, text, widthOf } from "./shape";

export type DotRow = { name: string; value: number | null; interval: readonly [number, number] | null; written: string };
export type DotsInput = { rows: readonly DotRow[]; top: number; topLabel: string; width: number };

const ROW = 22;
const HEAD = 22;
const LONGEST = 0.34;

export function drawDots({ rows, top, topLabel, width }: DotsInput): Drawn {
  const left = Math.min(width * LONGEST, Math.max(...rows.map(({ name }) => widthOf(name)), 0)) + 10;
  const right = width - Math.max(...rows.map(({ written }) => widthOf(written)), 30) - 12;
  const x = (value: number) => left + (Math.min(Math.max(value, 0), top) / top) * (right - left);
  const height = HEAD + rows.length * ROW + 8;
  const shapes = rows.flatMap(({ name, value, interval, written }, index): readonly Shape[] => {
    const y = HEAD + index * ROW + ROW / 2;
    return [
      text(0, y + 4, cut(name, left - 10)),
      line(left, y, right, y),
      ...(interval ? [line(x(interval[0]), y, x(interval[1]), y, { stroke: "var(--rule)", strokeWidth: 2 })] : []),
      ...(value === null
        ? []
        : [path(`M${px(x(value) - 5)} ${px(y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`, { fill: "var(--series-1)" })]),
      text(width, y + 4, written, { textAnchor: "end" }),
    ];
  });
  const axis = [
    line(left, HEAD, left, height - 8, { stroke: "var(--rule)" }),
    text(left, 12, "0", { fill: "var(--muted)" }),
    text(right, 12, topLabel, { fill: "var(--muted)", textAnchor: "end" }),
  ];
  return { width, height, shapes: [...axis, ...shapes] };
}
