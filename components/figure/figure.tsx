import type { ReactNode } from "react";
import type { ChartPart } from "@/components/charts/shape";
import { Scroll } from "@/components/controls/scroll";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { Actions, type FigureAddress } from "./actions";
import styles from "./figure.module.css";
import { Legend } from "./legend";
import { Tabs } from "./tabs";
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
  /** The only figure of its page. */
  isOnly?: boolean;
  /** Where its files are; a figure without is not to be carried away. */
  addressOf?: ((id: string) => FigureAddress) | undefined;
  /** What a citation says of the data. */
  cite?: { site: string; revision: number; date: string } | undefined;
};

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
  isOnly = false,
  addressOf,
  cite,
  ...panels
}: FigureProps) {
  const words = wordsIn(language).figure;
  const address = addressOf?.(id);
  return (
    <section id={id} className={wide ? `${styles.figure} ${styles.wide}` : styles.figure} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {title} {!isReviewed && <Unreviewed language={language} />}
      </h2>
      <p className={styles.subtitle}>{subtitle}</p>
      <Tabs
        id={id}
        isOnly={isOnly}
        label={fill(words.tabs, { title })}
        names={{ chart: words.chart, table: words.table, source: words.source }}
      >
        <Panels
          tableLabel={fill(wordsIn(language).actions.partOf, { whole: title, part: words.table })}
          legend={legend && <Legend parts={legend} isLine={isLineLegend} />}
          panels={panels}
        />
      </Tabs>
      {notes}
      <div className={styles.foot}>
        <span>{sourceLine}</span>
        {address && cite && <Actions id={id} title={title} address={address} cite={cite} words={wordsIn(language).actions} />}
      </div>
    </section>
  );
}

type PanelsProps = {
  tableLabel: string;
  legend: ReactNode;
  panels: Pick<FigureProps, "chart" | "table" | "source">;
};

/** All three lie on one another, so that the figure keeps its height whichever is in front. */
function Panels({ tableLabel, legend, panels }: PanelsProps) {
  return (
    <div className={styles.panels}>
      <div className={styles.chartPanel} data-panel="chart">
        {legend}
        {panels.chart}
      </div>
      <Scroll className={styles.tablePanel} data-panel="table" aria-label={tableLabel}>
        {panels.table}
      </Scroll>
      <div className={styles.sourcePanel} data-panel="source">
        {panels.source}
      </div>
    </div>
  );
}
