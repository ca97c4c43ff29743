import { Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { cellsOf, labelOf } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import type { Finding } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { voices as words } from "@/lib/words/zh/voices";
import styles from "./review.module.css";

export type ReplyEntry = { number: number; state: keyof typeof words.states; text: string; on: string };
type Props = {
  report: { areaId: string; bodyId: string; year: number };
  form: FormId | null;
  findings: readonly Finding[];
  replies: readonly ReplyEntry[];
  mayWrite: boolean;
};

/** What the body says of findings and figures; each waits for the office before the public reads it. */
export function Replies({ report, form, findings, replies, mayWrite }: Props) {
  if (!mayWrite && replies.length === 0) return null;
  return (
    <section className={styles.actions} aria-labelledby="replies">
      <h2 id="replies">{words.replies}</h2>
      <ul className={styles.originals}>
        {replies.map(({ number, state, text, on }) => (
          <li key={number}>
            <strong>{words.states[state]}</strong> {on} <q>{text}</q>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <details>
          <summary>{words.write}</summary>
          <p>{words.writeLead}</p>
          <Form path="/api/desk/replies" fixed={report} submit={words.write} done={words.sent}>
            <Select label={words.about} name="about" options={subjects(form, findings)} />
            <TextArea label={words.text} name="text" />
          </Form>
        </details>
      )}
    </section>
  );
}

function subjects(form: FormId | null, findings: readonly Finding[]) {
  const doubts = findings
    .filter(({ verdict }) => verdict === "fail" || verdict === "warn")
    .map(({ rule, subject, message }) => ({
      value: `finding|${rule}|${subject}`,
      label: fill(words.finding, { text: message.zh }),
    }));
  const figures =
    form === null ? [] : cellsOf(form).map(({ key }) => ({ value: `cell|${key}`, label: labelOf(key, form, "zh") }));
  return [...doubts, ...figures];
}
