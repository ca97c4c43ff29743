import type { Handling } from "@/lib/report/handling";
import type { Verdict } from "@/lib/report/report";
import type { Severity } from "@/lib/report/rules";
import { fill } from "@/lib/words/fill";
import { monitor } from "@/lib/words/zh/monitor";
import styles from "./monitor.module.css";

const words = monitor.findings;

/** A finding as plain values; `chosen` is what is sent when it is handled. */
export type ShownFinding = {
  key: string;
  chosen: object;
  name: string;
  year: number;
  rule: string;
  severity: Severity;
  verdict: Verdict;
  message: string;
  state: Handling;
  asksAgain: boolean;
  replyBy: string | null;
  suspect: { cell: string; value: number } | null;
  cells: readonly { key: string; label: string; href: string }[];
  quotes: readonly string[];
  report: string;
  isSame: boolean;
  follows: { name: string; year: number; cell: string; value: number; href: string } | null;
  history: readonly { on: string; by: string; state: Handling; note: string }[];
  replies: readonly { on: string; text: string }[];
};

type FindingItemProps = { finding: ShownFinding; isChosen: boolean; onChoose: (isIn: boolean) => void };

export function FindingItem({ finding, isChosen, onChoose }: FindingItemProps) {
  const { name, year, rule, severity, verdict, message, state, asksAgain, isSame } = finding;
  return (
    <li className={isSame ? `${styles.item} ${styles.same}` : styles.item}>
      <input
        type="checkbox"
        aria-label={`${words.choose}：${name} ${year} ${rule}`}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div>
        <p className={styles.head}>
          <strong>
            {name} {year}
          </strong>
          <span>
            {rule} · {severity}
          </span>
          <span className={verdict === "fail" ? styles.missing : undefined}>{words.verdicts[verdict]}</span>
          <span>{words.states[state]}</span>
          {isSame && <span>{words.sameCause}</span>}
        </p>
        <p>{message}</p>
        {asksAgain && <p className={styles.doubtful}>{words.asksAgain}</p>}
        <FindingDetail finding={finding} />
      </div>
    </li>
  );
}

function FindingDetail({ finding }: { finding: ShownFinding }) {
  const { suspect, follows, cells, replyBy, history, replies, report } = finding;
  return (
    <>
      {suspect && <p>{fill(words.suspect, { cell: `“${suspect.cell}”`, value: suspect.value })}</p>}
      {follows && (
        <p>
          <a href={follows.href}>{fill(words.follows, { ...follows, cell: `“${follows.cell}”` })}</a>
        </p>
      )}
      <p className={styles.detail}>
        <a href={report}>{words.toReport}</a>
        {cells.map(({ key, label, href }) => (
          <span key={key}>
            {" · "}
            <a href={href}>{label}</a>
          </span>
        ))}
      </p>
      {replyBy && <p className={styles.detail}>{fill(words.replyBy, { day: replyBy })}</p>}
      {replies.map(({ on, text }) => (
        <p key={`${on} ${text}`} className={styles.detail}>
          {words.reply}（{on}）：{text}
        </p>
      ))}
      {history.length > 0 && (
        <details className={styles.detail}>
          <summary>
            {words.history}（{history.length}）
          </summary>
          <ul>
            {history.map(({ on, by, state, note }) => (
              <li key={`${on} ${by} ${state} ${note}`}>
                {on} {by}：{words.states[state]}
                {note && `，${note}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
