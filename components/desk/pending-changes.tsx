import { Button } from "@/components/controls/button";
import { type BodyChange, CHANGE_NAMES } from "@/lib/report/roster-sheet";
import { fill } from "@/lib/words/fill";
import { roster as words } from "@/lib/words/zh/roster";
import styles from "./account.module.css";

type Props = {
  changes: readonly BodyChange[];
  nameOf: (bodyId: string) => string;
  drop: (change: BodyChange) => void;
};

/** Changes of bodies that stand on the screen only, until the roster is saved. */
export function PendingChanges({ changes, nameOf, drop }: Props) {
  if (changes.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="pending-changes">
      <h2 id="pending-changes">{fill(words.pendingChanges, { n: changes.length })}</h2>
      <ul className={styles.pending}>
        {changes.map((change) => {
          const { kind, on, from, to, name, note } = change;
          const told = fill(words.pendingChange, {
            ...{ on, kind: CHANGE_NAMES[kind], from: nameOf(from), note },
            to: kind === "rename" ? name : nameOf(to),
          });
          return (
            <li key={`${on} ${kind} ${from} ${to}`}>
              <span>{told}</span>{" "}
              <Button onClick={() => drop(change)} aria-label={`${words.dropChange}：${told}`}>
                {words.dropChange}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
