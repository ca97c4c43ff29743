import type { Day } from "@/lib/report/body";
import { daysBetween } from "@/lib/report/timeliness";
import { plusDays } from "@/lib/report/workdays/workdays";
import { monitor } from "@/lib/words/zh/monitor";
import styles from "./monitor.module.css";

type DateAxisProps = {
  /** Each with its own last day: the area's own report has two months more than the rest. */
  published: readonly { on: Day; due: Day }[];
  due: Day;
  today: Day;
};

const WIDTH = 720;
const BASE = 120;
const STEP = 7;
const MARGIN = 24;
/** Days after the due day that are drawn; what is later stands at the end. */
const AFTER = 60;

/** A dot for each day on which a body published, piled up; the due day is a line. */
export function DateAxis({ published, due, today }: DateAxisProps) {
  const first = [...published.map(({ on }) => on), due].toSorted()[0] ?? due;
  const start = daysBetween(first, due) > 90 ? plusDays(due, -90) : first;
  const span = daysBetween(start, due) + AFTER;
  const at = (day: Day) => MARGIN + (Math.min(span, Math.max(0, daysBetween(start, day))) / span) * (WIDTH - 2 * MARGIN);
  const piles = new Map<number, number>();
  const ordered = published.toSorted((a, b) => a.on.localeCompare(b.on));
  const dots = ordered.map(({ on: day, due: last }, index) => {
    const x = Math.round(at(day) / STEP) * STEP;
    const height = piles.get(x) ?? 0;
    piles.set(x, height + 1);
    return { key: `${day} ${index}`, day, isLate: day > last, x, y: BASE - 6 - height * STEP };
  });
  const top = Math.min(0, ...dots.map(({ y }) => y - STEP));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <figure className={styles.figure} tabIndex={0}>
      <svg
        className={styles.axis}
        viewBox={`0 ${top} ${WIDTH} ${BASE + 48 - top}`}
        role="img"
        aria-label={monitor.census.axisLead}
      >
        <line x1={MARGIN} x2={WIDTH - MARGIN} y1={BASE} y2={BASE} />
        <line className={styles.limit} x1={at(due)} x2={at(due)} y1={top + 4} y2={BASE + 8} />
        {dots.map(({ key, day, isLate, x, y }) => (
          <circle key={key} cx={x} cy={y} r={3} className={isLate ? styles.lateDot : undefined}>
            <title>{day}</title>
          </circle>
        ))}
        {monthsBetween(start, span).map((month) => (
          <g key={month}>
            <line x1={at(month)} x2={at(month)} y1={BASE} y2={BASE + 6} />
            <text x={at(month)} y={BASE + 22} textAnchor="middle">
              {month.slice(0, 7)}
            </text>
          </g>
        ))}
        <text x={at(due)} y={BASE + 40} textAnchor="middle">
          {monitor.census.deadline} {due}
        </text>
        {today > start && today <= plusDays(start, span) && (
          <line className={styles.today} x1={at(today)} x2={at(today)} y1={BASE - 12} y2={BASE + 6}>
            <title>{today}</title>
          </line>
        )}
      </svg>
      <figcaption className={styles.muted}>{monitor.census.axisLead}</figcaption>
    </figure>
  );
}

/** The first days of the months that begin on the axis. */
const monthsBetween = (start: Day, span: number): readonly Day[] =>
  Array.from({ length: span + 1 }, (_, days) => plusDays(start, days)).filter((day) => day.endsWith("-01"));
