import { Button, ButtonLink } from "@/components/controls/button";
import { DataTable } from "@/components/controls/data-table";
import { Link } from "@/components/controls/link";
import { type From, STATE_NAMES } from "@/lib/report/states";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import styles from "./review.module.css";
import { timeText } from "./time-text";

type Row = {
  bodyId: string;
  name: string;
  state: From;
  submittedAt: Date | null;
  publishedOn: string | null;
  shown: boolean;
  mayFill: boolean;
};
type Props = { areaId: string; areaName: string; year: number; years: readonly number[]; rows: readonly Row[] };

/** The reports of a year, with where each stands. */
export function ReportList({ areaId, areaName, year, years, rows }: Props) {
  const columns = [
    { key: "body", title: words.columns.body, sortable: true },
    { key: "state", title: words.columns.state, sortable: true },
    { key: "submitted", title: words.columns.submitted, sortable: true },
    { key: "published", title: words.columns.published, sortable: true },
    { key: "shown", title: words.columns.shown, sortable: true },
    { key: "actions", title: words.columns.actions },
  ];
  return (
    <>
      <h1>{fill(words.listLead, { area: areaName, year })}</h1>
      <form method="get" className={styles.year}>
        <input type="hidden" name="area" value={areaId} />
        <label>
          {words.year}{" "}
          <select name="year" defaultValue={year}>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <Button type="submit">{words.show}</Button>
      </form>
      <DataTable
        caption={fill(words.listLead, { area: areaName, year })}
        columns={columns}
        empty={words.noBodies}
        rows={rows.map((row) => ({ key: row.bodyId, cells: cellsOf(row, areaId, year) }))}
      />
    </>
  );
}

function cellsOf({ bodyId, name, state, submittedAt, publishedOn, shown, mayFill }: Row, areaId: string, year: number) {
  const address = `/desk/reports/${bodyId}/${year}?area=${areaId}`;
  return {
    body: { show: state === "none" ? name : <Link href={address}>{name}</Link>, sort: name },
    state: { show: STATE_NAMES[state] },
    submitted: { show: submittedAt ? timeText(submittedAt) : words.unknown },
    published: { show: publishedOn ?? words.unknown },
    shown: { show: shown ? words.shown : words.notShown },
    actions: {
      show: mayFill ? (
        <ButtonLink href={`/desk/entry/${bodyId}/${year}?area=${areaId}`} aria-label={`${name}：${words.fillIn}`}>
          {words.fillIn}
        </ButtonLink>
      ) : (
        ""
      ),
    },
  };
}
