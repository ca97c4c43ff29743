import { Scroll } from "@/components/controls/scroll";
import { BodyTable, reportsWith } from "@/components/measures/body-table";
import type { FigureContext } from "@/components/measures/context";
import type { Metric } from "@/lib/report/metrics/metric";
import styles from "./outcomes.module.css";
import type { OutcomesProps } from "./year-page";

type Props = {
  page: Pick<OutcomesProps, "year" | "reports" | "sort">;
  metrics: readonly Metric[];
  /** `none`: said where no report has any of the numbers. */
  words: { title: string; subtitle: string; none: string };
  /** The same page with the bodies in the order of a column; as they stand in the roster where none is named. */
  sortedBy: (sort: string | undefined) => string;
  context: FigureContext;
};

/** The numbers of a year body by body, those alone that have any. */
export function ByBody({ page: { year, reports, sort }, metrics, words: { title, subtitle, none }, sortedBy, context }: Props) {
  const some = reportsWith(metrics, year, reports);
  return (
    <div>
      <h2>{title}</h2>
      {some.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <p className="note">{subtitle}</p>
          <Scroll className={styles.scroll} aria-label={title}>
            <BodyTable caption={title} reports={some} {...{ year, metrics, sort, sortedBy, context }} />
          </Scroll>
        </>
      )}
    </div>
  );
}
