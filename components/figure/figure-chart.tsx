import { Chart } from "@/components/charts/chart";
import { type ChartedProps, chartOf } from "./charted";
import { Legend, namedIn } from "./legend";
import styles from "./year-figure.module.css";

const HEIGHTS = [300, 240, 200] as const;

/** One chart of a figure under its own name; where every number is zero, a sentence instead. */
export function FigureChart(props: ChartedProps) {
  const { group, beside } = props;
  const chart = chartOf(props);
  return (
    <div>
      {group.label !== undefined && <h3 className={styles.label}>{group.label}</h3>}
      {group.hasLegend && <Legend parts={namedIn(group.parts)} isLine={props.kind === "lines"} />}
      {typeof chart === "string" ? (
        <p className={styles.zero}>{chart}</p>
      ) : (
        <Chart {...chart} height={HEIGHTS[Math.min(beside, HEIGHTS.length) - 1] ?? HEIGHTS[0]} />
      )}
    </div>
  );
}
