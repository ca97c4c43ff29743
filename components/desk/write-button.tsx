"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonKind } from "@/components/controls/button";
import { useWrite } from "@/components/controls/write";
import { controls } from "@/lib/words/zh/controls";

type WriteButtonProps<Answer> = {
  path: string;
  input: object;
  kind?: ButtonKind;
  done?: string;
  /** What it is called where several on a page look alike. */
  label?: string;
  onDone?: (answer: Answer) => void;
  children: ReactNode;
};

/** A write that needs no field. */
export function WriteButton<Answer extends object = object>(props: WriteButtonProps<Answer>) {
  const { path, input, kind = "plain", done = "", label, onDone, children } = props;
  const { send, busy, refused } = useWrite<Answer>(path);
  const [isDone, setDone] = useState(false);
  const press = async () => {
    const answer = await send(input);
    if (answer === null) return;
    setDone(true);
    onDone?.(answer);
  };
  return (
    <>
      <Button kind={kind} onClick={press} disabled={busy} aria-label={label}>
        {busy ? controls.busy : children}
      </Button>{" "}
      <span role="status">{isDone ? done : ""}</span>
      {refused && <span role="alert">{refused.message}</span>}
    </>
  );
}
