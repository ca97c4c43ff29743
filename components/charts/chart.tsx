"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import styles from "./chart.module.css";
import { drawYears } from "./draw/years";
import { useDueWidth } from "./due";
import { frameOf } from "./frame";
import type { YearChartProps } from "./shape";
import { Shapes } from "./shapes";
import { useWaking } from "./waking";

/** Drawn after the text into a space kept for it, for exactly its width; it answers once somebody points at it. */
export function Chart({ height = 300, ...chart }: YearChartProps & { height?: number }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useDueWidth(place);
  const router = useRouter();
  const open = (year: number | undefined) => {
    const href = chart.years.find((one) => one.year === year)?.href;
    if (href !== undefined) router.push(href, { scroll: false });
  };
  const tapped = (across: number) => {
    const { left, band } = frameOf(chart, width, height);
    open(chart.years[Math.floor((across - left) / band)]?.year);
  };
  const { LiveChart, isReady } = useWaking(place, tapped);
  return (
    <div ref={place} data-chart className={styles.chart} style={{ height }}>
      {width > 0 && !isReady && <Drawing chart={chart} width={width} height={height} />}
      {width > 0 && LiveChart && <LiveChart {...chart} width={width} height={height} onOpen={open} />}
    </div>
  );
}

type DrawingProps = { chart: YearChartProps; width: number; height: number };

/** It is called what the chart that answers is called, and reached by the same key: that wakes it. */
function Drawing({ chart, width, height }: DrawingProps) {
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: being reached by key is what wakes it
      tabIndex={0}
      data-drawing
    >
      <title>{chart.title}</title>
      <desc>{chart.summary}</desc>
      <Shapes shapes={drawYears(chart, width, height).shapes} />
    </svg>
  );
}
