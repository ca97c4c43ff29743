import { IntervalMark } from "@/components/figure/interval-mark";
import type { Interval } from "@/lib/report/stats";
import styles from "./places.module.css";

type Props = {
  interval: Interval;
  median: number;
  /** How many places there are. */
  of: number;
  /** The same in words. */
  text: string;
};

/** Where a body could stand: a line over the places of the interval and a dot at their median, the first place on the left. */
export function Places({ interval: [low, high], median, of, text }: Props) {
  const at = (place: number): number => (place - 0.5) / of;
  return (
    <span className={styles.places} title={text}>
      <IntervalMark at={at(median)} interval={[at(low), at(high)]} />
      <span className={styles.text}>
        {low === high ? low : `${low}–${high}`}
        <span className="visually-hidden"> {text}</span>
      </span>
    </span>
  );
}
