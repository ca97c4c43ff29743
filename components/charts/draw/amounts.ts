/** Amounts of one kind below one another, each a bar from zero along one axis. */
import { type Colour, PALETTE } from "@/components/charts/palette";
import { type Drawn, line, rect, type Shape, text, widthOf } from "./shape";

/** `written`: the number, or why there is none. */
export type Amount = { name: string; value: number | null; written: string; colour: Colour };

const ROW = 34;
const BAR = 18;

export function drawAmounts(amounts: readonly Amount[], width: number): Drawn {
  const left = Math.max(...amounts.map(({ name }) => widthOf(name, 14))) + 16;
  const room = width - left - Math.max(...amounts.map(({ written }) => widthOf(written, 14))) - 16;
  const top = Math.max(1, ...amounts.map(({ value }) => value ?? 0));
  const height = amounts.length * ROW;
  const rows = amounts.flatMap(({ name, value, written, colour }, index): readonly Shape[] => {
    const y = index * ROW + (ROW - BAR) / 2;
    const long = ((value ?? 0) / top) * room;
    const ink = value === null ? { fill: "var(--muted)" } : {};
    return [
      text(0, y + 14, name, { fontSize: 14 }),
      ...(long > 0 ? [rect(left, y, long, BAR, { fill: PALETTE[colour], stroke: "var(--rule)" })] : []),
      text(left + long + 8, y + 14, written, { fontSize: 14, ...ink }),
    ];
  });
  return { width, height, shapes: [line(left, 0, left, height, { stroke: "var(--rule)" }), ...rows] };
}
