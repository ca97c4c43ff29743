import { Scroll } from "@/components/controls/scroll";
import { WriteButton } from "@/components/desk/write-button";
import { formatNumber } from "@/lib/format";
import { fill } from "@/lib/words/fill";
import { monitor } from "@/lib/words/zh/monitor";
import styles from "./monitor.module.css";

const words = monitor.rules;

type Change = { rule: string; before: string; after: string; count: number };
type PendingRulesProps = {
  areaId: string;
  /** What rules of one report each, and rules that compare reports, would find. */
  alone: { number: number; total: number; done: number; finishedAt: Date | null; changes: readonly Change[] } | null;
  among: { total: number; stand: string; changes: readonly Change[] } | null;
};
type Part = {
  title: string;
  progress: string;
  changes: readonly Change[];
  waiting: { number: number } | { stand: string } | null;
};

const verdictIn = (key: string): string => Object.entries(words.verdicts).find(([verdict]) => verdict === key)?.[1] ?? key;

/** The changes of rules that wait, with what each would change. */
export function PendingRules({ areaId, alone, among }: PendingRulesProps) {
  const parts: readonly Part[] = [
    ...(alone
      ? [
          {
            title: words.alone,
            progress: fill(words.progress, { done: alone.done, total: alone.total }),
            changes: alone.changes,
            waiting: alone.finishedAt === null ? null : { number: alone.number },
          },
        ]
      : []),
    ...(among
      ? [
          {
            title: words.among,
            progress: fill(words.compared, { total: among.total }),
            changes: among.changes,
            waiting: { stand: among.stand },
          },
        ]
      : []),
  ];
  if (parts.length === 0) return <p>{words.none}</p>;
  return parts.map((part) => <PendingPart key={part.title} areaId={areaId} part={part} />);
}

const PendingPart = ({ areaId, part: { title, progress, changes, waiting } }: { areaId: string; part: Part }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <p>{progress}</p>
    {changes.length === 0 ? <p>{words.same}</p> : <Changes changes={changes} title={title} />}
    {waiting !== null && (
      <p>
        <WriteButton path="/api/monitor/rules" input={{ areaId, waiting }} kind="primary" done={words.done}>
          {words.apply}
        </WriteButton>
      </p>
    )}
  </section>
);

const Changes = ({ changes, title }: { changes: readonly Change[]; title: string }) => (
  <Scroll className={styles.scroll}>
    <table className={styles.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {[words.rule, words.before, words.after, words.count].map((label) => (
            <th key={label} scope="col">
              {label}
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
  </Scroll>
);
