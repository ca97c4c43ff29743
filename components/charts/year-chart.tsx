"use client";

import { CartesianGrid, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { BAR_GAP, BOTTOM, frameOf, namedYears, RIGHT, TOP } from "./frame";
import { drawBreaks, drawGround } from "./ground";
import { drawBars, drawLines } from "./marks";
import { writeIn } from "./scale";
import { sumOf, type YearChartProps } from "./shape";
import { Tip } from "./tip";

export type LiveChartProps = YearChartProps & { width: number; height: number; onOpen: (year: number) => void };

const MARGIN = { top: TOP, right: RIGHT, bottom: 0, left: 0 };
const SMALL = { fill: "var(--muted)", fontSize: 12 };
const X_AXIS = { dataKey: "year", scale: "band", tickLine: false, axisLine: { stroke: "var(--rule)" }, tick: SMALL } as const;
const Y_AXIS = { tickLine: false, axisLine: false, tick: SMALL, interval: 0, allowDataOverflow: true } as const;

const rowsOf = ({ years, parts }: YearChartProps) =>
  years.map(({ year, values, gap }) => ({ ...values, year, total: gap === undefined ? sumOf(values, parts) : null }));

/** Stacked bars or lines over years that answer to pointer and keys, standing exactly where their drawing stood. */
export function YearChart({ width, height, onOpen, ...chart }: LiveChartProps) {
  const { kind, title, summary, scale, isLog = false } = chart;
  const frame = frameOf(chart, width, height);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rowsOf(chart)}
      margin={MARGIN}
      title={title}
      desc={summary}
      barCategoryGap={`${BAR_GAP * 100}%`}
      onClick={({ activeLabel }) => onOpen(Number(activeLabel))}
    >
      <CartesianGrid vertical={false} stroke="var(--hairline)" />
      {drawGround(chart)}
      <XAxis {...X_AXIS} height={BOTTOM} ticks={[...namedYears(frame)]} interval={0} />
      <YAxis
        {...Y_AXIS}
        width={frame.left}
        scale={isLog ? "log" : "linear"}
        domain={[frame.floor, frame.top]}
        ticks={[...frame.ticks]}
        tickFormatter={(value: number) => writeIn(scale, value, "axis")}
      />
      <Tooltip
        cursor={false}
        isAnimationActive={false}
        content={({ active, label }) => (active ? <Tip {...chart} year={Number(label)} /> : null)}
      />
      {kind === "bars" ? drawBars(frame) : drawLines(frame)}
      {drawBreaks(chart)}
    </ComposedChart>
  );
}
