import { formatDay, formatNumber } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { Sides } from "./findings";
import styles from "./findings.module.css";

export type ConfirmedEntry = {
  finding: Finding;
  on: string;
  replies: readonly { text: string; on: string }[];
};

type Props = { language: Language; form: FormId | null; report: Report; confirmed: readonly ConfirmedEntry[] };

/** What a person has confirmed, with the body's own words beside it. */
export function Confirmed({ confirmed, ...context }: Props) {
  if (confirmed.length === 0) return null;
  const words = wordsIn(context.language).source;
  return (
    <section className={styles.findings} aria-labelledby="confirmed">
      <h2 id="confirmed">{words.confirmed}</h2>
      <p className={styles.lead}>{words.confirmedLead}</p>
      <ul className={styles.list}>
        {confirmed.map((entry) => (
          <li key={`${entry.finding.rule} ${entry.finding.subject}`} className={styles.confirmed}>
            <Entry entry={entry} {...context} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry, language, form, report }: Omit<Props, "confirmed"> & { entry: ConfirmedEntry }) {
  const { source, report: words } = wordsIn(language);
  const { finding, on, replies } = entry;
  const { rule, message, left, right, difference, cells } = finding;
  return (
    <>
      <p>
        <strong>! {source.confirmedSign}</strong> {message[language]} <span className={styles.rule}>{rule}</span>
      </p>
      {cells.length > 0 && form !== null && (
        <p className={styles.sums}>
          <Sides finding={finding} form={form} report={report} language={language} />
          {left !== null && right !== null && (
            <span className={styles.numbers}>
              {words.left} {formatNumber(left)} · {words.right} {formatNumber(right)} · {words.difference}{" "}
              {formatNumber(difference)}
            </span>
          )}
        </p>
      )}
      <dl className={styles.said}>
        <div>
          <dt>{fill(source.confirmedOn, { day: formatDay(on, language) })}</dt>
        </div>
        {replies.map(({ text, on: day }) => (
          <div key={text}>
            <dt>
              {source.reply} {formatDay(day, language)}
            </dt>
            <dd lang="zh-CN">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
