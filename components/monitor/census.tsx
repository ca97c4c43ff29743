import { ButtonLink } from "@/components/controls/button";
import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import { formatNumber, formatRate } from "@/lib/format";
import { findingsHref, monitorHref } from "@/lib/params/monitor";
import type { BodyKind, Day } from "@/lib/report/body";
import type { CensusLine, CensusSum, Standing } from "@/lib/report/census";
import { STATE_NAMES } from "@/lib/report/states";
import { fill } from "@/lib/words/fill";
import { monitor } from "@/lib/words/zh/monitor";
import { CensusMatrix, type MatrixRow } from "./census-matrix";
import { DateAxis } from "./date-axis";
import styles from "./monitor.module.css";
import { sayStanding } from "./standing";
import { Sums } from "./sums";
import { YearHead } from "./year-head";

const words = monitor.census;

type CensusProps = {
  areaId: string;
  area: string;
  year: number;
  years: readonly number[];
  today: Day;
  due: Day;
  lines: readonly CensusLine[];
  sum: CensusSum;
  kinds: readonly { kind: BodyKind; sum: CensusSum }[];
  call: readonly CensusLine[];
  matrix: readonly MatrixRow[];
  /** The ledger as a file. */
  csv: string;
};

/** Who reported, in time or late, who is missing: the first thing that the office looks at. */
export function Census(props: CensusProps) {
  const { areaId, area, year, years, today, due, lines, sum, kinds, call, matrix, csv } = props;
  return (
    <div className={styles.page}>
      <YearHead
        {...{ title: words.title, area, lead: fill(words.lead, { year, today }), years, year, label: words.years }}
        hrefOf={(one) => monitorHref(areaId, one)}
      />
      <Sums sums={sumsOf(sum)} />
      <Call call={call} />
      <section aria-labelledby="axis">
        <h2 id="axis">{words.axis}</h2>
        <DateAxis
          published={lines.flatMap(({ publishedOn, due: last }) =>
            publishedOn === null ? [] : [{ on: publishedOn, due: last }],
          )}
          due={due}
          today={today}
        />
      </section>
      <section aria-labelledby="kinds">
        <h2 id="kinds">{words.byKind}</h2>
        <Kinds kinds={kinds} />
      </section>
      <section aria-labelledby="ledger">
        <h2 id="ledger">{fill(words.caption, { year })}</h2>
        <Ledger areaId={areaId} year={year} lines={lines} />
        <p>
          <ButtonLink href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`} download={`${areaId}-${year}.csv`}>
            {words.export}
          </ButtonLink>
        </p>
      </section>
      <section>
        <h2 id="matrix">{words.matrix}</h2>
        <CensusMatrix areaId={areaId} years={years} rows={matrix} />
      </section>
    </div>
  );
}

const sumsOf = (sum: CensusSum): [string, string][] => [
  [words.due, formatNumber(sum.due)],
  [monitor.standings.onTime, formatNumber(sum.onTime)],
  [monitor.standings.late, formatNumber(sum.late)],
  [monitor.standings.missing, formatNumber(sum.missing)],
  [monitor.standings.waiting, formatNumber(sum.waiting)],
  [words.returned, formatNumber(sum.returned)],
  [words.live, formatNumber(sum.live)],
  [words.rate, formatRate(sum.onTime, sum.due)],
];

const Call = ({ call }: Pick<CensusProps, "call">) => (
  <section aria-labelledby="call">
    <h2 id="call">{words.call}</h2>
    {call.length === 0 ? (
      <p>{words.callNone}</p>
    ) : (
      <ul>
        {call.map(({ body, name, ...line }) => (
          <li key={body}>
            {name}：{sayStanding(line)}
          </li>
        ))}
      </ul>
    )}
  </section>
);

const SHOWN: readonly Standing[] = ["onTime", "late", "doubtful", "missing", "waiting"];

const Kinds = ({ kinds }: Pick<CensusProps, "kinds">) => (
  <Scroll className={styles.scroll}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.due}</th>
          {SHOWN.map((standing) => (
            <th key={standing} scope="col">
              {monitor.standings[standing]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, sum }) => (
          <tr key={kind}>
            <th scope="row">{monitor.kinds[kind]}</th>
            <td>{formatNumber(sum.due)}</td>
            {SHOWN.map((standing) => (
              <td key={standing}>{formatNumber(sum[standing])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const Ledger = ({ areaId, year, lines }: Pick<CensusProps, "areaId" | "year" | "lines">) => (
  <Scroll className={styles.scroll}>
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.body, words.dueOn, words.standing, words.publishedOn, words.submittedOn, words.state, words.findings].map(
            (title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.body}>
            <th scope="row">{line.name}</th>
            <td>{line.due}</td>
            <td className={styles[line.standing]}>{sayStanding(line)}</td>
            <td>{line.publishedOn ?? "—"}</td>
            <td>{line.submittedOn ?? "—"}</td>
            <td>{line.state === null ? "—" : STATE_NAMES[line.state]}</td>
            <td>
              {line.open === 0 ? (
                formatNumber(0)
              ) : (
                <Link href={findingsHref({ area: areaId, year, body: line.body })}>{formatNumber(line.open)}</Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
