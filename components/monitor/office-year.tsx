import { Link } from "@/components/controls/link";
import { formatNumber } from "@/lib/format";
import { findingsHref, monitorHref, publicationHref } from "@/lib/params/monitor";
import type { Day } from "@/lib/report/body";
import { daysBetween } from "@/lib/report/timeliness";
import type { Step, StepKey } from "@/lib/report/year-plan";
import { fill } from "@/lib/words/fill";
import { year as words } from "@/lib/words/zh/year";
import styles from "./monitor.module.css";
import { YearHead } from "./year-head";

type OfficeYearProps = {
  areaId: string;
  area: string;
  year: number;
  today: Day;
  due: Day;
  aggregateDue: Day;
  steps: readonly (Step & { isRestDay: boolean | null })[];
};

/** Where each step is done. */
function hrefOf(key: StepKey, area: string, year: number): string {
  const query = `?area=${area}&year=${year}`;
  const at: Record<StepKey, string> = {
    roster: `/desk/roster${query}`,
    calendar: `/monitor/calendar?area=${area}&year=${year + 1}`,
    reminder: `/monitor/notices${query}`,
    due: monitorHref(area, year),
    missing: monitorHref(area, year),
    publication: publicationHref(area, year),
    findings: findingsHref({ area, year }),
    returns: `/desk/reports${query}`,
    circular: `/monitor/notices${query}`,
    draft: `/monitor/aggregate${query}`,
    aggregate: `/monitor/aggregate${query}`,
    reconciliation: `/monitor/aggregate${query}`,
  };
  return at[key];
}

const CLASS: Record<Step["state"], string | undefined> = {
  done: styles.onTime,
  now: styles.now,
  later: styles.waiting,
  overdue: styles.overdue,
};

/** The office's year as a list by date: what is done, what it is time for, what is overdue. */
export function OfficeYear({ areaId, area, year, today, due, aggregateDue, steps }: OfficeYearProps) {
  const years = [year - 2, year - 1, year, year + 1];
  return (
    <div className={styles.page}>
      <YearHead
        {...{ title: words.title, area, lead: fill(words.lead, { year, today }), years, year, label: words.years }}
        hrefOf={(one) => `/monitor/year?area=${areaId}&year=${one}`}
      />
      <YearAxis today={today} due={due} aggregateDue={aggregateDue} year={year} />
      <section aria-labelledby="steps">
        <h2 id="steps">{words.caption}</h2>
        <ol className={styles.steps}>
          {steps.map(({ key, until, state, done, all, isRestDay }) => (
            <li key={key} className={CLASS[state]} data-state={state}>
              <time dateTime={until}>{until}</time>
              <p>
                <Link href={hrefOf(key, areaId, year)}>{words.steps[key]}</Link>
                {isRestDay && <span className={styles.detail}> {words.restDay}</span>}
              </p>
              <p>
                {words.states[state]}
                {all > 1 && ` ${fill(words.counts, { done: formatNumber(done), all: formatNumber(all) })}`}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

type AxisProps = Pick<OfficeYearProps, "today" | "due" | "aggregateDue" | "year">;

const WIDTH = 720;
const EDGE = 40;

/** From November, when the roster is settled, to the end of April. */
function YearAxis({ today, due, aggregateDue, year }: AxisProps) {
  const [start, end] = [`${year}-11-01`, `${year + 1}-04-30`];
  const isOn = (day: Day) => day >= start && day <= end;
  const at = (day: Day) => EDGE + (daysBetween(start, day) / daysBetween(start, end)) * (WIDTH - 2 * EDGE);
  const months = Array.from({ length: 6 }, (_, index) => new Date(Date.UTC(year, 10 + index, 1)).toISOString().slice(0, 10));
  const marks = [due, aggregateDue];
  const whereToday = isOn(today) ? words.today : today < start ? words.before : words.after;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <figure className={styles.figure} tabIndex={0}>
      <svg
        className={styles.axis}
        viewBox={`0 0 ${WIDTH} 84`}
        role="img"
        aria-label={`${words.axis}：${[today, ...marks].join("、")}`}
      >
        <line x1={EDGE} x2={WIDTH - EDGE} y1={48} y2={48} />
        {months.map((month) => (
          <g key={month}>
            <line x1={at(month)} x2={at(month)} y1={44} y2={52} />
            <text x={at(month)} y={72} textAnchor="middle">
              {month.slice(0, 7)}
            </text>
          </g>
        ))}
        {marks.filter(isOn).map((day) => (
          <g key={day}>
            <line className={styles.limit} x1={at(day)} x2={at(day)} y1={28} y2={52} />
            <text x={at(day)} y={20} textAnchor="middle">
              {day.slice(5)}
            </text>
          </g>
        ))}
        {isOn(today) && (
          <circle cx={at(today)} cy={48} r={5}>
            <title>{today}</title>
          </circle>
        )}
      </svg>
      <figcaption className={styles.muted}>
        {fill(whereToday, { today })}。{fill(words.limits, { days: marks.join("、") })}。
      </figcaption>
    </figure>
  );
}
