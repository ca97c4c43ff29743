import { WriteButton } from "@/components/desk/write-button";
import { formatNumber } from "@/lib/format";
import { fill } from "@/lib/words/fill";
import { monitor } from "@/lib/words/zh/monitor";
import styles from "./monitor.module.css";

const words = monitor.rules;

type Change = { rule: string; before: string; after: string; count: number };
type PendingRulesProps = {
  areaId: string;
  pending: { number: number; total: number; done: number; finishedAt: Date | null; changes: readonly Change[] } | null;
};

const verdictIn = (key: string): string => Object.entries(words.verdicts).find(([verdict]) => verdict === key)?.[1] ?? key;

/** The change of rules that waits, with what it would change. */
export function PendingRules({ areaId, pending }: PendingRulesProps) {
  if (!pending) return <p>{words.none}</p>;
  const { number, total, done, finishedAt, changes } = pending;
  return (
    <>
      <p>{fill(words.progress, { done, total })}</p>
      {changes.length === 0 ? <p>{words.same}</p> : <Changes changes={changes} />}
      {finishedAt !== null && (
        <p>
          <WriteButton path="/api/monitor/rules" input={{ areaId, number }} kind="primary" done={words.done}>
            {words.apply}
          </WriteButton>
        </p>
      )}
    </>
  );
}

const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          {[words.rule, words.before, words.after, words.count].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ rule, before, after, count }) => (
          <tr key={`${rule} ${before} ${after}`}>
            <th scope="row">{rule}</th>
            <td>{verdictIn(before)}</td>
            <td>{verdictIn(after)}</td>
            <td>{formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
