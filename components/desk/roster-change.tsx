"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { BODY_KINDS } from "@/lib/report/body";
import { type ChangeDraft, type ChangeFault, faultsOf, NEW } from "@/lib/report/roster-change";
import { CHANGE_NAMES, type ChangeKind, KIND_NAMES } from "@/lib/report/roster-sheet";
import { fill } from "@/lib/words/fill";
import { roster as words } from "@/lib/words/zh/roster";
import styles from "./account.module.css";
import { DraftField } from "./draft-field";

type Props = {
  year: number;
  /** The bodies that there are, and those that a change before this one makes. */
  bodies: readonly { id: string; name: string }[];
  onAdd: (draft: ChangeDraft) => void;
};

const EMPTY: ChangeDraft = {
  ...{ kind: "merger", on: "", from: "", to: "", name: "", short: "", code: "", bodyKind: "department", note: "" },
};

const optionsOf = (names: Readonly<Record<string, string>>, keys: readonly string[]) =>
  keys.map((value) => ({ value, label: names[value] ?? value }));

const KINDS = optionsOf(CHANGE_NAMES, Object.keys(CHANGE_NAMES));
const BODIES = optionsOf(KIND_NAMES, BODY_KINDS);

/** One merger, split, transfer, dissolution or rename, put down to be saved with the roster. */
export function RosterChange({ year, bodies, onAdd }: Props) {
  const [draft, setDraft] = useState(EMPTY);
  const [faults, setFaults] = useState<readonly ChangeFault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const put = (part: Partial<ChangeDraft>) => setDraft((now) => ({ ...now, ...part }));
  const field = (name: ChangeFault) => ({ error: faults.includes(name) ? fill(words.faults[name], { year }) : undefined });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(draft, year, new Set(bodies.map(({ id }) => id)));
    setFaults(found);
    if (found[0] !== undefined) return form.current?.querySelector<HTMLElement>(`[name=${found[0]}]`)?.focus();
    onAdd(draft);
    // Several bodies merge on one day: the next entry begins with what they share.
    setDraft(draft.kind === "merger" && draft.to !== NEW ? { ...draft, from: "" } : { ...EMPTY, kind: draft.kind, on: draft.on });
  };
  const choices = [{ value: "", label: words.pickBody }, ...bodies.map(({ id, name }) => ({ value: id, label: name }))];
  const isRename = draft.kind === "rename";
  const makesBody = !isRename && draft.to === NEW;
  return (
    <details className={styles.register}>
      <summary>{words.register}</summary>
      <p className="note">{words.registerHint}</p>
      <form ref={form} noValidate onSubmit={add}>
        <div className={styles.grid}>
          <DraftField
            label={words.what}
            name="kind"
            options={KINDS}
            value={draft.kind}
            put={(kind) => put({ kind: kind as ChangeKind })} // one of KINDS
          />
          <DraftField label={words.on} name="on" type="date" value={draft.on} put={(on) => put({ on })} {...field("on")} />
          <DraftField
            {...{ label: words.fromBody, name: "from", options: choices, value: draft.from }}
            put={(from) => put({ from })}
            {...field("from")}
          />
          {!isRename && (
            <DraftField
              {...{ label: words.toBodyOnly, name: "to", value: draft.to }}
              options={[...choices, { value: NEW, label: words.newBody }]}
              put={(to) => put({ to })}
              {...field("to")}
            />
          )}
          {(isRename || makesBody) && (
            <DraftField
              {...{ label: isRename ? words.newName : words.fullName, name: "name", value: draft.name }}
              put={(name) => put({ name })}
              {...field("name")}
            />
          )}
          {makesBody && (
            <>
              <DraftField label={words.shortName} name="short" value={draft.short} put={(short) => put({ short })} />
              <DraftField
                {...{ label: words.code, name: "code", value: draft.code, hint: words.codeHint }}
                put={(code) => put({ code })}
                {...field("code")}
              />
              <DraftField
                {...{ label: words.kind, name: "bodyKind", options: BODIES, value: draft.bodyKind }}
                put={(kind) => put({ bodyKind: BODY_KINDS.find((one) => one === kind) ?? "department" })}
              />
            </>
          )}
          <DraftField label={words.changeNote} name="note" value={draft.note} put={(note) => put({ note })} />
        </div>
        <p className={styles.save}>
          <Button type="submit" scripted>
            {words.putDown}
          </Button>
        </p>
      </form>
    </details>
  );
}
