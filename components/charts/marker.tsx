import { type Colour, PALETTE, STROKES } from "./palette";

const SIZE = 4;

/** The outline of a marker around a point, so that series also differ by shape. */
export function outlineOf(colour: Colour, x: number, y: number, size = SIZE): string {
  switch (STROKES[colour]?.marker) {
    case "square":
      return `M${x - size} ${y - size}H${x + size}V${y + size}H${x - size}Z`;
    case "diamond":
      return `M${x} ${y - size * 1.3}L${x + size * 1.3} ${y}L${x} ${y + size * 1.3}L${x - size * 1.3} ${y}Z`;
    case "triangle":
      return `M${x} ${y - size * 1.2}L${x + size * 1.2} ${y + size}H${x - size * 1.2}Z`;
    default:
      return `M${x - size} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
  }
}

/** A point of a line. Recharts gives it its place, and none where there is no number. */
export function Marker({ colour, cx, cy }: { colour: Colour; cx?: number | null; cy?: number | null }) {
  if (typeof cx !== "number" || typeof cy !== "number") return null;
  return (
    <path
      className="recharts-line-dot"
      d={outlineOf(colour, cx, cy)}
      fill={PALETTE[colour]}
      stroke="var(--paper)"
      strokeWidth={1.5}
      strokeDasharray="none"
    />
  );
}
