"use client";

import { useRouter } from "next/navigation";
import { TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import type { CellState } from "./correct";
import type { PendingChange } from "./pending";
import styles from "./review.module.css";

type Props = {
  isShown: boolean;
  report: { areaId: string; bodyId: string; year: number; revision: string };
  cells: Readonly<Record<string, CellState>>;
  pending: readonly PendingChange[];
  drop: (cell: string) => void;
  onSaved: () => void;
};

/** Corrections before they are saved. Where somebody else changed a cell meanwhile, both values stand there to be decided on. */
export function PendingList({ isShown, report, cells, pending, drop, onSaved }: Props) {
  const router = useRouter();
  const isConflict = pending.some(({ cell, before }) => cells[cell]?.shown !== before);
  return (
    <section aria-labelledby="pending">
      <h3 id="pending">{words.pending}</h3>
      {isConflict && (
        <p role="alert" className={styles.problem}>
          {words.conflict}
        </p>
      )}
      <ul className={styles.pending}>
        {pending.map(({ cell, text, before }) => (
          <li key={cell}>
            <span>
              {fill(words.pendingEntry, {
                label: cells[cell]?.label ?? cell,
                before: before || words.blank,
                after: text || words.blank,
              })}
            </span>
            {cells[cell]?.shown !== before && (
              <strong>{fill(words.conflictNow, { now: cells[cell]?.shown || words.blank })}</strong>
            )}
            <button type="button" onClick={() => drop(cell)} aria-label={`${words.drop}：${cells[cell]?.label ?? cell}`}>
              {words.drop}
            </button>
          </li>
        ))}
      </ul>
      <Form<{ version: number }>
        path="/api/desk/reports/correct"
        fixed={{ ...report, changes: pending.map(({ cell, text }) => ({ cell, text })) }}
        submit={fill(words.saveCorrection, { n: pending.length })}
        onDone={onSaved}
      >
        <TextArea label={words.correctionReason} name="reason" rows={2} />
        {isShown && (
          <TextArea label={words.overrideCorrection} name="override" hint={words.overrideCorrectionHint} optional rows={2} />
        )}
      </Form>
      <p className={styles.muted}>
        <button type="button" onClick={() => router.refresh()}>
          {words.reload}
        </button>
      </p>
    </section>
  );
}
