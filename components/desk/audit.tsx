import { Button } from "@/components/controls/button";
import { type Column, DataTable } from "@/components/controls/data-table";
import { Field } from "@/components/controls/field";
import { Link } from "@/components/controls/link";
import { formatCell, formatMoment } from "@/lib/format";
import { fill } from "@/lib/words/fill";
import { audit as words } from "@/lib/words/zh/audit";
import styles from "./account.module.css";
import { AuditActions } from "./audit-actions";

type Entry = { number: number; at: string; by: string; action: string; outcome: string; subject: string; detail: string };

type AuditProps = {
  areaId: string;
  entries: readonly Entry[];
  total: number;
  text: string;
  from: string;
  until: string;
  /** The address of the next page. */
  older: string | null;
};

const COLUMNS: readonly Column[] = [
  { key: "number", title: words.number, align: "right" },
  { key: "at", title: words.at },
  { key: "by", title: words.by },
  { key: "action", title: words.action },
  { key: "outcome", title: words.outcome },
  { key: "subject", title: words.subject },
  { key: "detail", title: words.detail },
];

const outcomeOf = (outcome: string): string =>
  outcome === "done" || outcome === "refused" || outcome === "failed" ? words.outcomes[outcome] : outcome;

/** The audit log of an area: looked through by its auditors. */
export function Audit({ areaId, entries, total, text, from, until, older }: AuditProps) {
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <AuditActions areaId={areaId} />
      <form className={styles.narrow} method="get" action="/desk/audit">
        <input type="hidden" name="area" value={areaId} />
        <Field label={words.search} name="text" hint={words.searchHint} defaultValue={text} optional />
        <Field label={words.from} name="from" type="date" defaultValue={from} optional />
        <Field label={words.until} name="until" type="date" defaultValue={until} optional />
        <p>
          <Button type="submit">{words.submit}</Button>
        </p>
      </form>
      <p>{fill(words.total, { n: formatCell(total) })}</p>
      <DataTable
        caption={words.caption}
        columns={COLUMNS}
        empty={words.empty}
        rows={entries.map(({ number, at, by, action, outcome, subject, detail }) => ({
          key: String(number),
          cells: {
            number: { show: number },
            at: { show: <span className={styles.moment}>{formatMoment(at)}</span> },
            by: { show: by },
            action: { show: words.actions[action] ?? action },
            outcome: { show: outcomeOf(outcome) },
            subject: { show: subject },
            detail: { show: <span className={styles.detail}>{detail}</span> },
          },
        }))}
      />
      {older && (
        <p>
          <Link href={older}>{words.older}</Link>
        </p>
      )}
    </div>
  );
}
