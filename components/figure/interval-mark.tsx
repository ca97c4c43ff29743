import styles from "./interval-mark.module.css";

type Props = {
  /** From 0 at the left end of the line to 1 at its right. */
  at: number | null;
  interval: readonly [number, number] | null;
};

const percent = (share: number): string => `${Math.min(Math.max(share, 0), 1) * 100}%`;

/** A point on a line, with the line of its interval. For the eye alone: the same stands in words beside it. */
export function IntervalMark({ at, interval }: Props) {
  return (
    <span className={styles.track} aria-hidden="true">
      {interval && (
        <span
          data-mark="whisker"
          className={styles.whisker}
          style={{ left: percent(interval[0]), right: `calc(100% - ${percent(interval[1])})` }}
        />
      )}
      {at !== null && <span data-mark="dot" className={styles.dot} style={{ left: percent(at) }} />}
    </span>
  );
}
