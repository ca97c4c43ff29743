import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import type { Day } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import { wordsIn } from "@/lib/words/words";
import styles from "./body.module.css";

export type ReportEntry = { year: number; form: FormId | null; publishedOn: Day | null };
type Props = { language: Language; area: string; body: string; years: readonly number[]; reports: readonly ReportEntry[] };

/** Every year in which there is, or should be, a report; newest first. */
export function ReportList({ language, area, body, years, reports }: Props) {
  const words = wordsIn(language);
  const links = linksIn(language);
  const all = [...new Set([...years, ...reports.map(({ year }) => year)])].sort((a, b) => b - a);
  return (
    <table className={styles.reports}>
      <thead>
        <tr>
          <th scope="col">{words.charts.year}</th>
          <th scope="col">{words.report.form}</th>
          <th scope="col">{words.body.published}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((year) => {
          const report = reports.find((one) => one.year === year);
          return (
            <tr key={year}>
              <th scope="row">{report ? <Link href={links.report(area, body, year)}>{year}</Link> : year}</th>
              {report ? (
                <td>{report.form === null ? words.body.noForm : words.forms[report.form]}</td>
              ) : (
                <td className={styles.missing}>{words.body.noReport}</td>
              )}
              <td>{report?.publishedOn ?? (report ? words.report.publishedUnknown : "")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
