"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import styles from "./chart.module.css";
import { useDue } from "./due";
import type { YearChartProps } from "./shape";

const load = () => import("./year-chart").then((module) => module.YearChart);

/** Recharts draws nothing on the server and weighs more than the page: it comes after the text, into a space kept for it. */
const YearChart = dynamic(load, { ssr: false });

// On its way while the page is made to work, not only once a chart is due.
if (typeof window !== "undefined") void load();

export function Chart({ height = 300, ...chart }: YearChartProps & { height?: number }) {
  const place = useRef<HTMLDivElement>(null);
  const isDue = useDue(place);
  return (
    <div ref={place} data-chart className={styles.chart} style={{ height }}>
      {isDue && <YearChart {...chart} />}
    </div>
  );
}
