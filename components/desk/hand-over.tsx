import { Button } from "@/components/controls/button";
import { type Column, DataTable } from "@/components/controls/data-table";
import { Field, type Option, Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { formatMoment } from "@/lib/format";
import { people } from "@/lib/words/zh/people";
import styles from "./account.module.css";

type Entry = {
  bodyId: string;
  body: string;
  username: string;
  name: string;
  since: string;
  until: string | null;
  note: string;
};

type HandOverProps = {
  areaId: string;
  body: { id: string; name: string } | undefined;
  bodies: readonly Option[];
  clerks: readonly { id: string; username: string; name: string }[];
  revision: string;
  history: readonly Entry[];
};

const COLUMNS: readonly Column[] = [
  { key: "body", title: people.handOver.body, sortable: true },
  { key: "who", title: people.list.name, sortable: true },
  { key: "since", title: people.handOver.since, sortable: true },
  { key: "until", title: people.handOver.until, sortable: true },
  { key: "note", title: people.handOver.note },
];

/** A body goes from one clerk to the next (人员交接). */
export function HandOver({ areaId, body, bodies, clerks, revision, history }: HandOverProps) {
  const words = people.handOver;
  const from = [
    ...clerks.map(({ id, username, name }) => ({ value: id, label: `${name}（${username}）` })),
    { value: "", label: words.nobody },
  ];
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <form className={styles.narrow} method="get" action="/desk/people/hand-over">
        <input type="hidden" name="area" value={areaId} />
        <Select label={words.body} name="body" options={bodies} defaultValue={body?.id} />
        <p>
          <Button type="submit">{words.show}</Button>
        </p>
      </form>
      {body && (
        <section>
          <h2>{body.name}</h2>
          <Form
            key={revision}
            path="/api/desk/hand-over"
            fixed={{ areaId, bodyId: body.id, revision }}
            submit={words.submit}
            done={words.done}
          >
            <Select label={words.from} name="from" options={from} />
            <Field label={words.to} name="to" hint={words.toHint} autoCapitalize="none" spellCheck={false} />
            <TextArea label={words.note} name="note" optional />
          </Form>
        </section>
      )}
      <section>
        <h2>{words.historyTitle}</h2>
        <DataTable
          caption={words.history}
          columns={COLUMNS}
          empty={words.empty}
          rows={history.map((entry) => ({
            key: `${entry.bodyId} ${entry.username} ${entry.since}`,
            cells: {
              body: { show: entry.body },
              who: { show: `${entry.name}（${entry.username}）` },
              since: { show: formatMoment(entry.since), sort: entry.since },
              until: { show: entry.until ? formatMoment(entry.until) : words.now, sort: entry.until ?? "9" },
              note: { show: entry.note },
            },
          }))}
        />
      </section>
      <p>
        <Link href={`/desk/people?area=${areaId}`}>{people.person.back}</Link>
      </p>
    </div>
  );
}
