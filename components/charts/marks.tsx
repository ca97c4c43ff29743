import { Bar, ErrorBar, Line } from "recharts";
import { drawContext } from "./context";
import { type Frame, numberIn, WIDEST_BAR } from "./frame";
import { BarLabel, LineLabel } from "./labels";
import { Marker } from "./marker";
import { edgeOf, PALETTE, STROKES } from "./palette";
import { type ChartPart, type ChartYear, piecesOf } from "./shape";

/** Stacked bars, and an unseen line along their tops that carries their sums. */
export function drawBars(frame: Frame) {
  return [
    ...frame.chart.parts.map(({ key, colour }) => (
      <Bar
        key={key}
        dataKey={key}
        stackId="all"
        maxBarSize={WIDEST_BAR}
        isAnimationActive={false}
        fill={PALETTE[colour]}
        stroke={edgeOf(colour)}
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
      label={<BarLabel frame={frame} />}
    />,
  ];
}

type Row = { year: number };

const isContext = ({ colour }: ChartPart): boolean => colour === "context";

/** Each piece of a line between gaps and breaks is a line of its own, so that nothing is drawn through them. */
export function drawLines(frame: Frame) {
  const { parts } = frame.chart;
  const own = parts.filter((part) => !isContext(part)).flatMap((part) => drawLine(part, frame));
  return [...drawContext(frame, parts.filter(isContext)), ...own];
}

const NONE: [number, number] = [0, 0];

/** How far an interval reaches below and above its number. */
function spreadOf({ values, ranges }: ChartYear, key: string): [number, number] {
  const [value, range] = [values[key] ?? null, ranges?.[key]];
  return value === null || !range ? NONE : [value - range[0], range[1] - value];
}

function drawLine(part: ChartPart, frame: Frame) {
  const { years, isCrowded = false } = frame.chart;
  const pieces = piecesOf(years, part);
  const stroke = PALETTE[part.colour];
  const values = new Map(years.map((one) => [one.year, numberIn(frame, one, part.key)]));
  const numbers = [...new Set(pieces.values())];
  const hasRanges = years.some((one) => one.ranges?.[part.key]);
  const spread = new Map(years.map((one) => [one.year, spreadOf(one, part.key)]));
  const label = <LineLabel frame={frame} part={part} />;
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
      {hasRanges && <ErrorBar dataKey={({ year }: Row) => spread.get(year) ?? NONE} stroke={stroke} strokeWidth={1} width={3} />}
    </Line>
  ));
}
