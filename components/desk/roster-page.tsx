import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Tabs } from "@/components/controls/tabs";
import type { BodyKind } from "@/lib/report/body";
import type { BodyChange } from "@/lib/report/roster-sheet";
import { fill } from "@/lib/words/fill";
import { roster as words } from "@/lib/words/zh/roster";
import styles from "./account.module.css";
import { RosterEditor, type RosterEditorProps } from "./roster";
import { SavedChanges } from "./saved-changes";

type Deadline = { kind: BodyKind; name: string; legal: string; local: string | null };

type RosterPageProps = RosterEditorProps & {
  years: readonly number[];
  canWrite: boolean;
  deadlines: readonly Deadline[];
  deadlinesRevision: string;
  changes: readonly BodyChange[];
};

/** The roster of a year with its deadlines and what happened to its bodies; a clerk sees their own lines. */
export function RosterPage({ years, canWrite, deadlines, deadlinesRevision, changes, ...editor }: RosterPageProps) {
  const { areaId, year, revision, names } = editor;
  const tabs = years.map((one) => ({
    href: `/desk/roster?area=${areaId}&year=${one}`,
    label: `${one}年`,
    current: one === year,
  }));
  return (
    <div className={styles.page}>
      <div className={styles.screen}>
        <h1>{fill(words.heading, { year })}</h1>
        <Tabs label={words.years} tabs={tabs} />
      </div>
      {canWrite ? <RosterEditor key={`${areaId} ${year}`} {...editor} /> : <OwnLines {...editor} />}
      <section className={styles.screen}>
        <h2>{words.changeTitle}</h2>
        <SavedChanges {...{ areaId, year, revision, changes, names, canWrite }} />
      </section>
      <section className={styles.screen}>
        <h2>{words.deadlineTitle}</h2>
        <p>{words.deadlineLead}</p>
        {canWrite ? (
          <Form
            path="/api/desk/deadlines"
            fixed={{ areaId, year, revision: deadlinesRevision }}
            submit={words.saveDeadlines}
            done={words.deadlinesSaved}
          >
            <div className={styles.grid}>
              {deadlines.map(({ kind, name, legal, local }) => (
                <Field
                  key={kind}
                  label={name}
                  name={`local.${kind}`}
                  type="date"
                  defaultValue={local ?? ""}
                  hint={fill(words.legal, { day: legal })}
                />
              ))}
            </div>
          </Form>
        ) : (
          <ul>
            {deadlines.map(({ kind, name, legal, local }) => (
              <li key={kind}>
                {name}：{local ?? legal}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

const OwnLines = ({ lines, names }: Pick<RosterEditorProps, "lines" | "names">) => (
  <section>
    <p>{words.own}</p>
    <ul>
      {lines.map(({ bodyId, owes, note }) => (
        <li key={bodyId}>
          {names[bodyId] ?? bodyId}：{words.owes} {owes ? words.yes : words.no} {note}
        </li>
      ))}
    </ul>
  </section>
);
