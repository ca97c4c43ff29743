"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/controls/button";
import { write } from "@/components/controls/write";
import { fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/zh";
import styles from "./problems.module.css";

type Props = { about: { areaId: string; bodyId: string; year: number; cell?: string }; words: Words["problems"] };

/** A visitor's own words, sent without an account. */
export function ProblemForm({ about, words }: Props) {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ ok: boolean; text: string } | null>(null);
  const id = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const written = await write<{ id: string }>("/api/problems", { ...about, text });
    setBusy(false);
    if (written.ok) setText("");
    const why = written.ok ? undefined : Object.entries(words.errors).find(([code]) => code === written.refused.code)?.[1];
    setTold(written.ok ? { ok: true, text: fill(words.sent, written.answer) } : { ok: false, text: why ?? words.errors.other });
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <label htmlFor={id}>{words.text}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={1000}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.when}>
        {words.hint}
      </p>
      <Button kind="primary" type="submit" scripted disabled={busy}>
        {busy ? words.busy : words.send}
      </Button>
      <p role={told?.ok === false ? "alert" : "status"}>{told?.text ?? ""}</p>
    </form>
  );
}
