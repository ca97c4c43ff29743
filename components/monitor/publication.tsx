import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import { formatMoment, formatNumber } from "@/lib/format";
import { publicationHref } from "@/lib/params/monitor";
import type { CheckOutcome, PublicationLine, SeenCheck } from "@/lib/report/publication-check";
import { fill } from "@/lib/words/fill";
import { publication as words } from "@/lib/words/zh/publication";
import { FetchAll } from "./fetch-all";
import styles from "./monitor.module.css";
import { PublicationBody } from "./publication-body";
import { Sums } from "./sums";
import { YearHead } from "./year-head";

type PublicationProps = {
  areaId: string;
  area: string;
  year: number;
  lines: readonly PublicationLine[];
  canFetch: boolean;
  chosen: (PublicationLine & { history: readonly SeenCheck[] }) | null;
};

const YEARS = 5;

/** Who has really published, as seen on the websites themselves. */
export function Publication({ areaId, area, year, lines, canFetch, chosen }: PublicationProps) {
  const years = Array.from({ length: YEARS }, (_, index) => year - YEARS + 2 + index);
  const fetchable = lines.filter((line) => line.canFetch).map(({ body, name }) => ({ body, name }));
  return (
    <div className={styles.page}>
      <YearHead
        {...{ title: words.title, area, lead: fill(words.lead, { year }), years, year, label: words.years }}
        hrefOf={(one) => publicationHref(areaId, one)}
      />
      <Sums sums={sumsOf(lines)} />
      {canFetch ? <FetchAll areaId={areaId} year={year} bodies={fetchable} /> : <p className={styles.muted}>{words.off}</p>}
      {chosen && (
        <PublicationBody key={`${chosen.body} ${year}`} areaId={areaId} year={year} canFetchAny={canFetch} {...chosen} />
      )}
      <section>
        <h2 id="sites">{fill(words.caption, { year })}</h2>
        <Scroll className={styles.scroll} aria-labelledby="sites">
          <Lines areaId={areaId} year={year} lines={lines} chosen={chosen?.body ?? null} />
        </Scroll>
      </section>
    </div>
  );
}

function sumsOf(lines: readonly PublicationLine[]): [string, string][] {
  const count = (fits: (line: PublicationLine) => boolean) => formatNumber(lines.filter(fits).length);
  const isIn = (outcomes: readonly CheckOutcome[]) => (line: PublicationLine) =>
    line.last !== null && outcomes.includes(line.last.outcome);
  return [
    [words.sums.due, formatNumber(lines.length)],
    [words.sums.published, count(isIn(["same", "differs"]))],
    [words.sums.differs, count(isIn(["differs"]))],
    [words.sums.absent, count(isIn(["absent"]))],
    [words.sums.open, count(({ last }) => last === null)],
  ];
}

/** What the last look says, in words. */
export function sayResult({ last, afterwards }: Pick<PublicationLine, "last" | "afterwards">): string {
  if (last === null) return words.never;
  if (last.outcome !== "differs") return words.outcomes[last.outcome];
  const what = afterwards ? words.afterwards : words.neverSame;
  return last.changes.length > 0 ? `${what} ${fill(words.cells, { n: last.changes.length })}` : what;
}

const Lines = ({
  areaId,
  year,
  lines,
  chosen,
}: Pick<PublicationProps, "areaId" | "year" | "lines"> & { chosen: string | null }) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {[words.body, words.due, words.stated, words.page, words.result, words.last].map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.body} aria-current={line.body === chosen ? "true" : undefined}>
          <th scope="row">
            <Link href={publicationHref(areaId, year, line.body)}>{line.name}</Link>
          </th>
          <td>{line.due}</td>
          <td>
            {line.publishedOn ?? "—"}
            {line.daysLate > 0 && <span className={styles.late}> {fill(words.late, { days: line.daysLate })}</span>}
          </td>
          <td>
            {line.last?.publishedOn ?? "—"}
            {line.otherDay && <span className={styles.doubtful}> {words.otherDay}</span>}
          </td>
          <td className={line.last?.outcome === "differs" ? styles.doubtful : undefined}>{sayResult(line)}</td>
          <td>{line.last ? formatMoment(line.last.at) : "—"}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
