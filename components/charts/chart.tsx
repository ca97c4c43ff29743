"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import styles from "./chart.module.css";
import { useDue } from "./due";
import type { YearChartProps } from "./shape";

const load = () => import("./year-chart");

// On its way while the page is made to work, not only once a chart is due.
if (typeof window !== "undefined") void load();

/**
 * Recharts draws nothing on the server and weighs more than the page: it comes after the text, into a space kept for it. It is
 * put there without a boundary that waits: React would hold what such a boundary reveals back for a third of a second.
 */
export function Chart({ height = 300, ...chart }: YearChartProps & { height?: number }) {
  const place = useRef<HTMLDivElement>(null);
  const isDue = useDue(place);
  const [YearChart, setYearChart] = useState<ComponentType<YearChartProps>>();
  useEffect(() => {
    if (isDue) void load().then((module) => setYearChart(() => module.YearChart));
  }, [isDue]);
  return (
    <div ref={place} data-chart className={styles.chart} style={{ height }}>
      {YearChart && <YearChart {...chart} />}
    </div>
  );
}
