import { Link } from "@/components/controls/link";
import { Scroll } from "@/components/controls/scroll";
import { monitorHref } from "@/lib/params/monitor";
import type { Standing } from "@/lib/report/census";
import { monitor } from "@/lib/words/zh/monitor";
import styles from "./monitor.module.css";
import { sayStanding } from "./standing";

export type MatrixRow = {
  body: string;
  name: string;
  years: readonly { year: number; standing: Standing | null; days: number }[];
};

type CensusMatrixProps = { areaId: string; years: readonly number[]; rows: readonly MatrixRow[] };

/** Bodies by years; each mark says in words what it is. */
export const CensusMatrix = ({ areaId, years, rows }: CensusMatrixProps) => (
  <>
    <p className={styles.muted}>
      {(["onTime", "late", "missing", "waiting", "doubtful"] as const)
        .map((one) => `${monitor.marks[one]} ${monitor.standings[one]}`)
        .join("　")}
    </p>
    <Matrix areaId={areaId} years={years} rows={rows} />
  </>
);

const Matrix = ({ areaId, years, rows }: CensusMatrixProps) => (
  <Scroll className={styles.scroll} aria-label={monitor.census.matrix}>
    <table className={`${styles.table} ${styles.matrix}`}>
      <caption className="visually-hidden">{monitor.census.matrixCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{monitor.census.body}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              <Link href={monitorHref(areaId, year)}>{year}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ body, name, years: cells }) => (
          <tr key={body}>
            <th scope="row">{name}</th>
            {cells.map(({ year, standing, days }) => (
              <td key={year} className={standing ? styles[standing] : undefined}>
                {standing && (
                  <span title={`${year}：${sayStanding({ standing, days })}`}>
                    <span aria-hidden="true">{monitor.marks[standing]}</span>
                    <span className="visually-hidden">{sayStanding({ standing, days })}</span>
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
