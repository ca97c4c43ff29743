"use client";

import { useRouter } from "next/navigation";
import { CartesianGrid, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { drawBreaks, drawGround } from "./ground";
import { drawBars, drawLines } from "./marks";
import { domainOf, writeIn } from "./scale";
import { sumOf, type YearChartProps } from "./shape";
import { Tip } from "./tip";

const FILL = { width: "100%", height: "100%" };
const MARGIN = { top: 28, right: 8, bottom: 0, left: 0 };
const SMALL = { fill: "var(--muted)", fontSize: 12 };
const X_AXIS = { dataKey: "year", scale: "band", tickLine: false, axisLine: { stroke: "var(--rule)" }, tick: SMALL } as const;
const Y_AXIS = { width: "auto", tickCount: 5, tickLine: false, axisLine: false, tick: SMALL } as const;

const rowsOf = ({ years, parts }: YearChartProps) =>
  years.map(({ year, values, gap }) => ({ ...values, year, total: gap === undefined ? sumOf(values, parts) : null }));

/** Stacked bars or lines over years, with what is missing hatched and breaks in the series marked. */
export function YearChart(props: YearChartProps) {
  const { years, kind, title, summary, scale } = props;
  const router = useRouter();
  const open = (label: unknown) => {
    const href = years.find(({ year }) => year === Number(label))?.href;
    if (href !== undefined) router.push(href, { scroll: false });
  };
  return (
    <ComposedChart
      responsive
      style={FILL}
      data={rowsOf(props)}
      margin={MARGIN}
      title={title}
      desc={summary}
      barCategoryGap="22%"
      onClick={({ activeLabel }) => open(activeLabel)}
    >
      <CartesianGrid vertical={false} stroke="var(--hairline)" />
      {drawGround(props)}
      <XAxis {...X_AXIS} minTickGap={10} interval="preserveEnd" />
      <YAxis {...Y_AXIS} {...domainOf(props)} tickFormatter={(value: number) => writeIn(scale, value, "axis")} />
      <Tooltip
        cursor={false}
        isAnimationActive={false}
        content={({ active, label }) => (active ? <Tip {...props} year={Number(label)} /> : null)}
      />
      {kind === "bars" ? drawBars(props) : drawLines(props)}
      {drawBreaks(props)}
    </ComposedChart>
  );
}
