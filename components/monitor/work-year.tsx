import { Field, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Tabs } from "@/components/controls/tabs";
import { formatMoment } from "@/lib/format";
import type { DayKind } from "@/lib/report/workdays/workdays";
import { fill } from "@/lib/words/fill";
import { workdays as words } from "@/lib/words/zh/workdays";
import monitor from "./monitor.module.css";
import styles from "./work-year.module.css";

type MonthView = { month: number; first: number; days: readonly { day: number; kind: DayKind | null; holiday: string }[] };

type WorkYearProps = {
  areaId: string;
  year: number;
  years: readonly number[];
  announced: boolean;
  source: string;
  text: string;
  entered: { by: string; at: string } | null;
  isShipped: boolean;
  revision: number;
  months: readonly MonthView[];
};

const CLASS: Record<DayKind, string | undefined> = {
  work: undefined,
  rest: styles.rest,
  holiday: styles.holiday,
  "made-up": styles.madeUp,
};

/** The twelve months of a year as they are worked, and the announcement that says so. */
export function WorkYear({ areaId, year, years, announced, source, text, entered, isShipped, revision, months }: WorkYearProps) {
  const tabs = [...years, Math.max(...years) + 1].map((one) => ({
    href: `/monitor/calendar?area=${areaId}&year=${one}`,
    label: `${one}年`,
    current: one === year,
  }));
  return (
    <div className={monitor.page}>
      <header>
        <h1>{fill(words.heading, { year })}</h1>
        <p className={monitor.muted}>{words.lead}</p>
        <Tabs label={words.years} tabs={tabs} />
        <p>{announced ? fill(words.source, { source }) : fill(words.unannounced, { year })}</p>
        {entered && (
          <p className={monitor.muted}>
            {fill(isShipped ? words.entered : words.enteredNew, { by: entered.by, at: formatMoment(entered.at) })}
          </p>
        )}
      </header>
      {announced && (
        <section aria-label={fill(words.heading, { year })}>
          <ul className={styles.key}>
            {(["work", "rest", "holiday", "made-up"] as const).map((kind) => (
              <li key={kind}>
                <span className={CLASS[kind]}>1</span>
                {words.kinds[kind]}
              </li>
            ))}
          </ul>
          <div className={styles.months}>
            {months.map((month) => (
              <Month key={month.month} {...month} />
            ))}
          </div>
        </section>
      )}
      <section className={styles.form} aria-labelledby="edit">
        <h2 id="edit">{fill(words.edit, { year })}</h2>
        <Form
          key={`${year} ${revision}`}
          path="/api/monitor/calendar"
          fixed={{ areaId, year, revision }}
          submit={words.save}
          done={words.saved}
        >
          <TextArea label={words.text} name="text" rows={9} defaultValue={text} hint={words.textHint} />
          <Field label={words.from} name="source" defaultValue={source} hint={words.fromHint} />
        </Form>
      </section>
    </div>
  );
}

function Month({ month, first, days }: MonthView) {
  const cells = [...Array.from({ length: first }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className={styles.month}>
      <caption>{fill(words.month, { month })}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={week.find(Boolean)?.day ?? index}>
            {week.map((one, weekday) => (one ? <Day key={one.day} {...one} /> : <td key={`empty ${words.weekdays[weekday]}`} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, kind, holiday }: MonthView["days"][number]) {
  if (kind === null) return <td className={styles.unknown}>{day}</td>;
  const said = kind === "holiday" || kind === "made-up" ? `${holiday}${words.kinds[kind]}` : undefined;
  return (
    <td className={CLASS[kind]} title={said}>
      {day}
      {said && <span className="visually-hidden">{said}</span>}
    </td>
  );
}
