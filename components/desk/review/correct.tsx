"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { useEarly } from "@/components/controls/use-early";
import { useWrite } from "@/components/controls/write";
import { selectCell, useSelectedCell } from "@/components/report/selection";
import type { CellKey } from "@/lib/report/form";
import { fill } from "@/lib/words/fill";
import { review as words } from "@/lib/words/zh/review";
import { usePending } from "./pending";
import { PendingList } from "./pending-list";
import styles from "./review.module.css";
import { useKeys } from "./use-keys";

export type CellState = { label: string; shown: string; note: string };
type Repair = { cell: CellKey; value: number; equations: number };

type Props = {
  /** What is corrected is on display, so that the correction is too. */
  isShown: boolean;
  report: { areaId: string; bodyId: string; year: number; revision: string };
  cells: Readonly<Record<string, CellState>>;
  doubtful: readonly CellKey[];
  repairs: readonly Repair[];
};

/** What is typed about a cell and not put down yet. */
type Typed = { cell: CellKey | null; text?: string; note?: string };

/** Cell by cell against the source, by keyboard first: next doubtful cell, right, change, note. Nothing is applied by itself. */
export function Correct({ isShown, report, cells, doubtful, repairs }: Props) {
  const router = useRouter();
  const selected = useSelectedCell();
  const isEarly = useEarly();
  const [typed, setTyped] = useState<Typed>({ cell: null });
  const [told, setTold] = useState({ cell: selected, text: "" });
  const edit = useRef<HTMLInputElement>(null);
  const remark = useRef<HTMLInputElement>(null);
  const { pending, put, drop, clear } = usePending(`${report.areaId}/${report.bodyId}/${report.year}`);
  const noting = useWrite("/api/desk/reports/note");
  const state = selected === null ? undefined : cells[selected];
  const repair = repairs.find(({ cell }) => cell === selected);

  // What was typed belongs to its cell. An effect that empties the fields for another cell would come after the page, and take
  // back what was typed in between.
  const own: Typed = typed.cell === selected ? typed : { cell: selected };
  const text = own.text ?? pending.find(({ cell }) => cell === selected)?.text ?? "";
  const note = own.note ?? ((selected !== null && cells[selected]?.note) || "");
  const type = (more: Partial<Typed>) => setTyped((now) => ({ ...(now.cell === selected ? now : {}), cell: selected, ...more }));
  const setText = (text: string) => type({ text });
  const tell = (text: string) => setTold({ cell: selected, text });

  const next = () => {
    const at = selected === null ? -1 : doubtful.indexOf(selected);
    const cell = doubtful[at + 1] ?? doubtful[0];
    if (cell === undefined) return;
    selectCell(cell, { keep: false });
    document.getElementById(cell)?.focus();
  };
  const say = async (accepted: boolean) => {
    if (selected === null) return tell(words.pickFirst);
    const done = await noting.send({ ...report, cell: selected, accepted, note });
    if (done === null) return;
    tell(words.noted);
    if (accepted) next();
    router.refresh();
  };
  const change = (value: string) => {
    if (selected === null || !state) return tell(words.pickFirst);
    put({ cell: selected, text: value.trim(), before: state.shown });
    tell("");
  };
  useKeys({ n: next, a: () => void say(true), e: () => edit.current?.focus(), m: () => remark.current?.focus() });

  return (
    <section className={styles.panel} aria-labelledby="correct">
      <h2 id="correct">{words.correction}</h2>
      <p className={styles.muted}>{words.correctionLead}</p>
      <div className={styles.row}>
        <span role="status">{doubtful.length > 0 ? fill(words.doubtfulLeft, { n: doubtful.length }) : words.doubtfulNone}</span>
        {doubtful.length > 0 && <Button onClick={next}>{words.next}</Button>}
      </div>
      <p aria-live="polite">
        {state ? (
          <>
            <strong>{state.label}</strong>：{state.shown || words.blank}
          </>
        ) : (
          words.pickFirst
        )}
      </p>
      {repair && (
        <p className={styles.row}>
          {fill(words.repair, { value: repair.value, n: repair.equations })}
          <Button onClick={() => setText(String(repair.value))}>{fill(words.useRepair, { value: repair.value })}</Button>
        </p>
      )}
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          change(text);
        }}
      >
        <label>
          {words.newValue}
          <input
            ref={edit}
            value={text}
            disabled={!state}
            readOnly={isEarly}
            maxLength={40}
            onChange={(event) => setText(event.target.value)}
          />
          <span className={styles.muted}>{words.newValueHint}</span>
        </label>
        <Button type="submit" scripted disabled={!state}>
          {words.put}
        </Button>
        <Button onClick={() => void say(true)} disabled={!state || noting.busy}>
          {words.right}
        </Button>
      </form>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          void say(false);
        }}
      >
        <label>
          {words.cellNote}
          <input
            ref={remark}
            value={note}
            disabled={!state}
            maxLength={500}
            onChange={(event) => type({ note: event.target.value })}
          />
        </label>
        <Button type="submit" scripted disabled={!state || noting.busy}>
          {words.saveNote}
        </Button>
      </form>
      {noting.refused && (
        <p role="alert" className={styles.problem}>
          {noting.refused.message}
        </p>
      )}
      <p role="status">{told.cell === selected && told.text}</p>
      {pending.length > 0 && <PendingList {...{ isShown, report, cells, pending, drop }} onSaved={clear} />}
    </section>
  );
}
