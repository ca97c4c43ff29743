import { DefaultZIndexes, Line, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import { PALETTE } from "./palette";
import { type ChartPart, drawableIn, type Place, pathOf, piecesOf, type YearChartProps } from "./shape";

type Props = { parts: readonly ChartPart[]; chart: YearChartProps };

/**
 * Grey lines behind the others, all in one path: each line of Recharts' own listens to the pointer and costs milliseconds,
 * which a hundred of them make into seconds, and none of these is ever pointed at. They carry no points.
 */
export function drawContext({ parts, chart }: Props) {
  if (parts.length === 0) return [];
  return [
    // Unseen, along the outermost numbers, so that the axis reaches them.
    ...(["max", "min"] as const).map((end) => (
      <Line
        key={`context ${end}`}
        dataKey={endsOf({ parts, chart }, Math[end])}
        stroke="none"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    )),
    <ZIndexLayer key="context" zIndex={DefaultZIndexes.line - 1}>
      <ContextLines parts={parts} chart={chart} />
    </ZIndexLayer>,
  ];
}

function endsOf({ parts, chart: { years, isLog } }: Props, end: (...numbers: number[]) => number) {
  const ends = new Map<number, number>();
  for (const { year, values } of years) {
    const known = parts.flatMap(({ key }) => drawableIn(values[key], isLog) ?? []);
    if (known.length > 0) ends.set(year, end(...known));
  }
  return ({ year }: { year: number }): number | null => ends.get(year) ?? null;
}

function ContextLines({ parts, chart: { years, isLog } }: Props) {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (!x || !y || !plot) return null;
  const lineOf = (part: ChartPart): string => {
    const pieces = piecesOf(years, part);
    const places = years.flatMap(({ year, values }): Place[] => {
      const value = drawableIn(values[part.key], isLog);
      const [left, top] = [x(year, { position: "middle" }), value === null ? undefined : y(value)];
      // Below the floor of a logarithm there is no place.
      if (left === undefined || top === undefined || top > plot.y + plot.height + 1) return [];
      return [{ piece: pieces.get(year), x: left, y: top }];
    });
    return pathOf(places);
  };
  const d = parts.map(lineOf).join("");
  return <path data-lines={parts.length} d={d} fill="none" stroke={PALETTE.context} strokeLinecap="round" />;
}
