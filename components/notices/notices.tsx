import { ButtonLink } from "@/components/controls/button";
import { DataTable } from "@/components/controls/data-table";
import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { YearHead } from "@/components/monitor/year-head";
import { draftHref, type NoticeAddress, noticeHref, noticeId } from "@/lib/params/notices";
import type { Day } from "@/lib/report/body";
import { type Letter, type LetterOffice, NOTICE_KINDS } from "@/lib/report/notices/letter";
import type { Progress } from "@/lib/report/notices/track";
import { fill } from "@/lib/words/fill";
import { notices as words } from "@/lib/words/zh/notices";
import styles from "./notices.module.css";

type Listed = NoticeAddress & { letter: Letter; bodyId: string | null; name: string; dueOn: Day | null; progress: Progress };

type NoticesProps = {
  areaId: string;
  area: string;
  year: number;
  latest: number;
  office: LetterOffice & { revision: number };
  notices: readonly Listed[];
};

/** The letters of a year, what could be written now, and who signs. */
export function Notices({ areaId, area, year, latest, office, notices }: NoticesProps) {
  const { revision, name, code, contact } = office;
  const years = [...new Set([latest, latest - 1, latest - 2, year])].sort();
  return (
    <div className={styles.page}>
      <YearHead
        {...{ title: words.title, area, lead: fill(words.lead, { year }), years, year, label: words.years }}
        hrefOf={(one) => `/monitor/notices?area=${areaId}&year=${one}`}
      />
      <ul className={styles.write}>
        {NOTICE_KINDS.map((kind) => (
          <li key={kind}>
            <ButtonLink href={draftHref(areaId, year, kind)}>{words.write[kind]}</ButtonLink>
            <span className={styles.muted}>{words.about[kind]}</span>
          </li>
        ))}
      </ul>
      <section>
        <h2>{words.issued}</h2>
        <Table areaId={areaId} notices={notices} />
      </section>
      <details>
        <summary>{words.office.title}</summary>
        <Form
          path="/api/monitor/notices/office"
          fixed={{ areaId, revision }}
          submit={words.office.save}
          done={words.office.saved}
        >
          <Field label={words.office.name} name="name" defaultValue={name} />
          <Field label={words.office.code} name="code" defaultValue={code} hint={words.office.codeHint} />
          <Field label={words.office.contact} name="contact" defaultValue={contact} optional />
        </Form>
      </details>
    </div>
  );
}

/** The letters that a clerk's bodies were sent. */
export function NoticeList({ areaId, notices }: { areaId: string; notices: readonly Listed[] }) {
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <Table areaId={areaId} notices={notices} />
    </div>
  );
}

function Table({ areaId, notices }: { areaId: string; notices: readonly Listed[] }) {
  const { symbol, kind, to, date, due, progress } = words.columns;
  const columns = [
    { key: "symbol", title: symbol, sortable: true },
    { key: "kind", title: kind, sortable: true },
    { key: "to", title: to, sortable: true },
    { key: "date", title: date, sortable: true },
    { key: "due", title: due, sortable: true },
    { key: "progress", title: progress, sortable: true },
  ];
  const rows = notices.map((notice) => ({
    key: noticeId(notice),
    cells: {
      symbol: {
        show: <Link href={noticeHref(areaId, notice)}>{notice.letter.symbol}</Link>,
        sort: notice.letter.symbol,
      },
      kind: { show: words.kinds[notice.kind] },
      to: { show: notice.bodyId === null ? words.everyone : notice.name },
      date: { show: notice.letter.date },
      due: { show: notice.dueOn ?? "—" },
      progress: { show: words.progress[notice.progress.state] },
    },
  }));
  return <DataTable caption={words.issued} columns={columns} rows={rows} empty={words.none} />;
}
