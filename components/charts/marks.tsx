import { Bar, ErrorBar, Line } from "recharts";
import styles from "./chart.module.css";
import { drawContext } from "./context";
import { BarLabel, LineLabel } from "./labels";
import { Marker } from "./marker";
import { PALETTE, STROKES } from "./palette";
import { type ChartPart, type ChartYear, drawableIn, piecesOf, type YearChartProps } from "./shape";

/** Stacked bars, and an unseen line along their tops that carries their sums. */
export function drawBars({ parts, years, chosen, scale }: YearChartProps) {
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
      label={<BarLabel years={years} chosen={chosen} scale={scale} />}
    />,
  ];
}

type Row = { year: number };

const isContext = ({ colour }: ChartPart): boolean => colour === "context";

/** Each piece of a line between gaps and breaks is a line of its own, so that nothing is drawn through them. */
export function drawLines(chart: YearChartProps) {
  const own = chart.parts.filter((part) => !isContext(part)).flatMap((part) => drawLine(part, chart));
  return [...drawContext({ parts: chart.parts.filter(isContext), chart }), ...own];
}

const NONE: [number, number] = [0, 0];

/** How far an interval reaches below and above its number. */
function spreadOf({ values, ranges }: ChartYear, key: string): [number, number] {
  const [value, range] = [values[key] ?? null, ranges?.[key]];
  return value === null || !range ? NONE : [value - range[0], range[1] - value];
}

function drawLine(part: ChartPart, { years, scale, isLog = false, isCrowded = false }: YearChartProps) {
  const pieces = piecesOf(years, part);
  const stroke = PALETTE[part.colour];
  const values = new Map(years.map((one) => [one.year, drawableIn(one.values[part.key], isLog)]));
  const numbers = [...new Set(pieces.values())];
  const hasRanges = years.some((one) => one.ranges?.[part.key]);
  const spread = new Map(years.map((one) => [one.year, spreadOf(one, part.key)]));
  const [before, last] = years.slice(-2).map((one) => one.values[part.key] ?? 0);
  const isFalling = (before ?? 0) > (last ?? 0);
  const label = <LineLabel name={part.label} last={years.length - 1} isFalling={isFalling} scale={scale} />;
  return numbers.map((piece) => (
    <Line
      key={`${part.key} ${piece}`}
      dataKey={({ year }: Row) => (pieces.get(year) === piece ? (values.get(year) ?? null) : null)}
      stroke={stroke}
      strokeWidth={2}
      strokeDasharray={STROKES[part.colour]?.dash ?? "none"}
      dot={<Marker colour={part.colour} />}
      isAnimationActive={false}
      label={piece === numbers.at(-1) && !isCrowded ? label : false}
    >
      {hasRanges && <ErrorBar dataKey={({ year }: Row) => spread.get(year) ?? NONE} stroke={stroke} strokeWidth={1} width={6} />}
    </Line>
  ));
}
