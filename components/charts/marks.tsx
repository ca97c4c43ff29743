import { Bar, Line } from "recharts";
import styles from "./chart.module.css";
import { BarLabel, LineLabel } from "./labels";
import { PALETTE, STROKES } from "./palette";
import { piecesOf, type YearChartProps } from "./shape";

/** Stacked bars, and an unseen line along their tops that carries their sums. */
export function drawBars({ parts, years, chosen }: YearChartProps) {
  return [
    ...parts.map(({ key, colour }) => (
      <Bar
        key={key}
        dataKey={key}
        stackId="all"
        maxBarSize={56}
        isAnimationActive={false}
        className={styles[colour] ?? ""}
        fill={PALETTE[colour]}
        stroke="var(--paper)"
        strokeWidth={1}
      />
    )),
    <Line
      key="total"
      dataKey="total"
      stroke="none"
      dot={false}
      activeDot={false}
      isAnimationActive={false}
      label={<BarLabel years={years} chosen={chosen} />}
    />,
  ];
}

type Row = { year: number };

/** Each piece of a line between gaps and breaks is a line of its own, so that nothing is drawn through them. */
export function drawLines({ parts, years }: YearChartProps) {
  return parts.flatMap((part) => {
    const pieces = piecesOf(years, part);
    const stroke = PALETTE[part.colour];
    const values = new Map(years.map((one) => [one.year, one.values[part.key] ?? null]));
    const numbers = [...new Set(pieces.values())];
    const [before, last] = years.slice(-2).map((one) => one.values[part.key] ?? 0);
    const isFalling = (before ?? 0) > (last ?? 0);
    return numbers.map((piece) => (
      <Line
        key={`${part.key} ${piece}`}
        dataKey={({ year }: Row) => (pieces.get(year) === piece ? (values.get(year) ?? null) : null)}
        stroke={stroke}
        strokeWidth={2}
        strokeDasharray={STROKES[part.colour]?.dash ?? "none"}
        dot={{ r: 3.5, fill: stroke, stroke: "var(--paper)", strokeWidth: 1.5, strokeDasharray: "none" }}
        isAnimationActive={false}
        label={piece === numbers.at(-1) ? <LineLabel name={part.label} last={years.length - 1} isFalling={isFalling} /> : false}
      />
    ));
  });
}
