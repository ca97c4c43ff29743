"use client";

import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from "react";
import { controls } from "@/lib/words/zh/controls";
import { Button, type ButtonKind } from "./button";
import styles from "./form.module.css";
import { useLeaving } from "./leaving";
import { type Refused, useWrite } from "./write";

/** What is wrong with the fields of the form around, by name. */
const Errors = createContext<Refused["fields"]>({});

export const useFieldError = (name: string): string | undefined => useContext(Errors)[name];

type Value = string | boolean | string[];
type Input = Record<string, Value | Record<string, Value>>;

/** `local.town` stands in a group of its own. */
function grouped(flat: Record<string, Value>): Input {
  const input: Input = {};
  for (const [name, value] of Object.entries(flat)) {
    const [group = name, key] = name.split(".");
    if (key === undefined) input[name] = value;
    else input[group] = { ...(input[group] as Record<string, Value> | undefined), [key]: value };
  }
  return input;
}

/** Names ending in [] gather into lists; a checkbox alone is true or false. */
function inputOf(form: HTMLFormElement): Input {
  const input: Record<string, Value> = {};
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement))
      continue;
    if (!element.name || element.disabled) continue;
    const isBox = element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");
    if (element.name.endsWith("[]")) {
      const name = element.name.slice(0, -2);
      const list = Array.isArray(input[name]) ? input[name] : [];
      input[name] = isBox && !element.checked ? list : [...list, element.value];
    } else if (isBox && element.type === "checkbox") input[element.name] = element.checked;
    else if (!isBox || element.checked) input[element.name] = element.value;
  }
  return grouped(input);
}

type FormProps<Answer> = {
  /** The route that writes it. */
  path: string;
  /** Sent along with the fields: ids, the revision that the form was made from. */
  fixed?: object;
  submit: string;
  /** What the button is called where several on a page look alike. */
  label?: string;
  /** `danger` for what cannot be taken back. */
  kind?: ButtonKind;
  /** Where to go when it is done; without it the page is read again. */
  to?: string | ((answer: Answer) => string | null);
  /** The page gone to is loaded as a whole, since everything around it is another's now. */
  whole?: boolean;
  /** Said when it is done and the page stays. */
  done?: string;
  onDone?: (answer: Answer) => void;
  children?: ReactNode;
};

/** A form that writes: what is wrong stands under its field, the whole above; the first wrong field gets the cursor. */
export function Form<Answer extends object = object>(props: FormProps<Answer>) {
  const { path, fixed, submit, label, kind = "primary", to, whole, done, onDone, children } = props;
  const { isLeaving, leave, readAgain } = useLeaving();
  const form = useRef<HTMLFormElement>(null);
  const alert = useRef<HTMLParagraphElement>(null);
  const { send, busy, refused } = useWrite<Answer>(path);
  const [isDone, setDone] = useState(false);
  const [isGone, setGone] = useState(false);
  const isBusy = busy || isLeaving || isGone;

  useEffect(() => {
    if (!refused) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (wrong ?? alert.current)?.focus();
  }, [refused]);

  const save = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setDone(false);
    const answer = await send({ ...inputOf(event.currentTarget), ...fixed });
    if (answer === null) return;
    setDone(true);
    onDone?.(answer);
    const next = typeof to === "function" ? to(answer) : to;
    // The page that one leaves is not asked for again: it may be gone, and would lead elsewhere.
    if (next === undefined || next === null) return readAgain();
    if (!whole) return leave(next);
    setGone(true);
    window.location.assign(next);
  };

  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate aria-busy={isBusy}>
      {refused && (
        <p ref={alert} tabIndex={-1} role="alert" className={styles.alert}>
          {refused.message}
        </p>
      )}
      <Errors value={refused?.fields ?? {}}>{children}</Errors>
      <div className={styles.actions}>
        <Button type="submit" kind={kind} scripted disabled={isBusy} aria-label={label}>
          {isBusy ? controls.busy : submit}
        </Button>
        <span role="status" className={styles.done}>
          {isDone ? done : ""}
        </span>
      </div>
    </form>
  );
}

type FieldProps = { label: string; name: string; hint?: ReactNode; optional?: boolean };

/** The ids that tie a field to its hint and its error. */
export function useField(name: string, hint: ReactNode) {
  const id = useId();
  const error = useFieldError(name);
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const props = { id, "aria-invalid": error !== undefined, "aria-describedby": described || undefined };
  return { id, error, props };
}

type AroundProps = FieldProps & { id: string; error: string | undefined; children: ReactNode };

/** Label above, control, hint, error below. */
export function Around({ id, label, hint, optional, error, children }: AroundProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.muted}>{controls.optional}</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
