"use client";

import { useRouter } from "next/navigation";
import { CartesianGrid, ComposedChart, ReferenceArea, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { formatNumber } from "@/lib/format";
import { GapLabel } from "./labels";
import { drawBars, drawLines } from "./marks";
import { gapsOf, sumOf, type YearChartProps } from "./shape";
import { Tip } from "./tip";

const FILL = { width: "100%", height: "100%" };
const MARGIN = { top: 28, right: 8, bottom: 0, left: 0 };
const SMALL = { fill: "var(--muted)", fontSize: 12 };

const rowsOf = ({ years, parts }: YearChartProps) =>
  years.map(({ year, values, gap, label }) => ({
    ...values,
    year,
    label,
    total: gap === undefined ? sumOf(values, parts) : null,
  }));

/** Stacked bars or lines over years, with what is missing hatched and breaks in the series marked. */
export function YearChart(props: YearChartProps) {
  const { years, breaks, chosen, kind, title, summary } = props;
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
      {chosen !== undefined && <ReferenceArea x1={chosen} x2={chosen} fill="var(--accent-ground)" fillOpacity={1} />}
      {gapsOf(years).map((gap) => (
        <ReferenceArea
          key={gap.from}
          x1={gap.from}
          x2={gap.to}
          fill="url(#gap)"
          fillOpacity={1}
          label={<GapLabel gap={gap} count={years.length} />}
        />
      ))}
      <XAxis
        dataKey="year"
        scale="band"
        tickLine={false}
        axisLine={{ stroke: "var(--rule)" }}
        tick={SMALL}
        minTickGap={10}
        interval="preserveEnd"
      />
      <YAxis
        width="auto"
        tickCount={5}
        allowDecimals={false}
        tickLine={false}
        axisLine={false}
        tick={SMALL}
        tickFormatter={formatNumber}
      />
      <Tooltip
        cursor={false}
        isAnimationActive={false}
        content={({ active, label }) => (active ? <Tip {...props} year={Number(label)} /> : null)}
      />
      {kind === "bars" ? drawBars(props) : drawLines(props)}
      {breaks.map(({ year, label }) => (
        <ReferenceLine
          key={year}
          x={year}
          position="start"
          stroke="var(--ink)"
          strokeDasharray="3 3"
          {...(label !== undefined && { label: { ...SMALL, value: label, position: "top" as const, dy: -8 } })}
        />
      ))}
    </ComposedChart>
  );
}
