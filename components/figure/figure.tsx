import type { ReactNode } from "react";
import type { ChartPart } from "@/components/charts/shape";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./figure.module.css";
import { Legend } from "./legend";
import { Unreviewed } from "./unreviewed";

export type FigureProps = {
  id: string;
  language: Language;
  title: string;
  subtitle: string;
  /** Parts that are too many to be labelled in the chart. */
  legend?: readonly ChartPart[] | undefined;
  /** The legend shows lines with their markers rather than areas. */
  isLineLegend?: boolean;
  chart: ReactNode;
  table: ReactNode;
  source: ReactNode;
  /** One line on where the numbers come from and of which day they are. */
  sourceLine: string;
  /** What stands below in every tab: breaks in the series, whether the parts add up. */
  notes?: ReactNode;
  isReviewed: boolean;
  wide?: boolean;
};

const TABS = ["chart", "table", "source"] as const;

/** One figure: what it shows, the chart, its table and its source behind three tabs that need no script. */
export function Figure({
  id,
  language,
  title,
  subtitle,
  legend,
  isLineLegend = false,
  notes,
  sourceLine,
  isReviewed,
  wide = false,
  ...panels
}: FigureProps) {
  const words = wordsIn(language).figure;
  return (
    <section id={id} className={wide ? `${styles.figure} ${styles.wide}` : styles.figure} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {title} {!isReviewed && <Unreviewed language={language} />}
      </h2>
      <p className={styles.subtitle}>{subtitle}</p>
      <fieldset className={styles.tabs} aria-label={fill(words.tabs, { title })}>
        {TABS.map((tab, index) => (
          <input
            key={tab}
            type="radio"
            name={`${id}-tab`}
            id={`${id}-${tab}`}
            defaultChecked={index === 0}
            className={styles[`${tab}Input`]}
          />
        ))}
        <div className={styles.labels} data-panel="tabs">
          {TABS.map((tab) => (
            <label key={tab} htmlFor={`${id}-${tab}`} className={styles[`${tab}Label`]}>
              {words[tab]}
            </label>
          ))}
        </div>
        <Panels
          title={title}
          table={words.table}
          legend={legend && <Legend parts={legend} isLine={isLineLegend} />}
          panels={panels}
        />
      </fieldset>
      {notes}
      <p className={styles.foot}>
        <span>{sourceLine}</span>
        <a href={`#${id}`} aria-label={`${words.link}：${title}`}>
          {words.link}
        </a>
      </p>
    </section>
  );
}

type PanelsProps = {
  title: string;
  table: string;
  legend: ReactNode;
  panels: Pick<FigureProps, "chart" | "table" | "source">;
};

/** All three lie on one another, so that the figure keeps its height whichever is in front. */
function Panels({ title, table, legend, panels }: PanelsProps) {
  return (
    <div className={styles.panels}>
      <div className={styles.chartPanel} data-panel="chart">
        {legend}
        {panels.chart}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section className={styles.tablePanel} data-panel="table" tabIndex={0} aria-label={`${title}：${table}`}>
        {panels.table}
      </section>
      <div className={styles.sourcePanel} data-panel="source">
        {panels.source}
      </div>
    </div>
  );
}
