import { ButtonLink } from "@/components/controls/button";
import { Link } from "@/components/controls/link";
import { sayStanding } from "@/components/monitor/standing";
import { formatNumber } from "@/lib/format";
import { findingsHref, monitorHref } from "@/lib/params/monitor";
import type { Day } from "@/lib/report/body";
import type { Standing } from "@/lib/report/census";
import { type ReportState, STATE_NAMES } from "@/lib/report/states";
import { daysBetween } from "@/lib/report/timeliness";
import { fill } from "@/lib/words/fill";
import { desk } from "@/lib/words/zh/desk";
import styles from "./welcome.module.css";

const words = desk.home;

type OwnReport = {
  body: string;
  name: string;
  due: Day;
  standing: Standing;
  days: number;
  state: ReportState | null;
  open: number;
};

export type TodoProps = {
  areaId: string;
  area: string;
  year: number;
  today: Day;
  own: readonly OwnReport[];
  office: Readonly<Record<keyof typeof words.office, number>> | null;
};

/** What waits for one in an area: one's own reports with the next step of each, and the office's counts. */
export function Todo({ areaId, area, year, today, own, office }: TodoProps) {
  return (
    <section>
      <h2>{fill(words.todo, { area, year })}</h2>
      {office && <Office areaId={areaId} year={year} counts={office} />}
      {own.length > 0 && (
        <ul className={styles.own}>
          {own.map((report) => (
            <Own key={report.body} areaId={areaId} year={year} today={today} report={report} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Office({ areaId, year, counts }: { areaId: string; year: number; counts: NonNullable<TodoProps["office"]> }) {
  const reports = `/desk/reports?area=${areaId}&year=${year}`;
  const lines = [
    { key: "submitted", href: reports },
    { key: "accepted", href: reports },
    { key: "returned", href: reports },
    { key: "missing", href: monitorHref(areaId, year) },
    { key: "open", href: findingsHref({ area: areaId, year }) },
  ] as const;
  return (
    <ul className={styles.counts}>
      {lines.map(({ key, href }) => (
        <li key={key}>
          <Link href={href}>
            <strong>{formatNumber(counts[key])}</strong>
            <span>{words.office[key]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type OwnProps = { areaId: string; year: number; today: Day; report: OwnReport };

function Own({ areaId, year, today, report }: OwnProps) {
  const { body, name, due, standing, state, open } = report;
  const page = `/desk/reports/${body}/${year}?area=${areaId}`;
  const left = daysBetween(today, due);
  const isOpen = state === null || state === "draft" || state === "returned";
  return (
    <li>
      <h3>{state === null ? name : <Link href={page}>{name}</Link>}</h3>
      <p>
        {STATE_NAMES[state ?? "none"]} · {fill(words.dueOn, { due })} ·{" "}
        {isOpen && left >= 0 ? fill(words.daysLeft, { n: left }) : sayStanding({ standing, days: report.days })}
        {open > 0 && ` · ${fill(words.openFindings, { n: open })}`}
      </p>
      <p className={styles.steps}>
        {isOpen ? (
          <>
            <ButtonLink
              kind="primary"
              href={`/desk/entry/${body}/${year}?area=${areaId}`}
              aria-label={`${name}：${words.fillIn}`}
            >
              {words.fillIn}
            </ButtonLink>
            <ButtonLink href={`/desk/uploads?area=${areaId}`} aria-label={`${name}：${words.upload}`}>
              {words.upload}
            </ButtonLink>
            {state === "returned" && <Link href={page}>{words.readNote}</Link>}
          </>
        ) : (
          <Link href={page}>{words.look}</Link>
        )}
      </p>
    </li>
  );
}
