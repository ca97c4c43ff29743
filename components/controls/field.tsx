"use client";

import type { ComponentProps, ReactNode } from "react";
import { Around, useField, useFieldError } from "./form";
import styles from "./form.module.css";

type Common = { label: string; name: string; hint?: ReactNode; optional?: boolean };

export function Field({ label, name, hint, optional = false, ...input }: Common & ComponentProps<"input">) {
  const { id, error, props } = useField(name, hint);
  return (
    <Around id={id} label={label} name={name} hint={hint} optional={optional} error={error}>
      <input className={styles.control} name={name} autoComplete="off" {...input} {...props} />
    </Around>
  );
}

export function TextArea({ label, name, hint, optional = false, ...input }: Common & ComponentProps<"textarea">) {
  const { id, error, props } = useField(name, hint);
  return (
    <Around id={id} label={label} name={name} hint={hint} optional={optional} error={error}>
      <textarea className={styles.control} name={name} rows={4} {...input} {...props} />
    </Around>
  );
}

export type Option = { value: string; label: string };
type SelectProps = Common & Omit<ComponentProps<"select">, "children"> & { options: readonly Option[] };

export function Select({ label, name, hint, optional = false, options, ...input }: SelectProps) {
  const { id, error, props } = useField(name, hint);
  return (
    <Around id={id} label={label} name={name} hint={hint} optional={optional} error={error}>
      <select className={styles.control} name={name} {...input} {...props}>
        {options.map(({ value, label: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </Around>
  );
}

export function Checkbox({ label, name, ...input }: { label: ReactNode; name: string } & ComponentProps<"input">) {
  const error = useFieldError(name);
  return (
    <div className={styles.field}>
      <label className={styles.box}>
        <input type="checkbox" name={name} aria-invalid={error !== undefined} {...input} /> <span>{label}</span>
      </label>
      {error && <p className={styles.error}>{error}</p>}
    </div>
  );
}

type ChoicesProps = { legend: string; name: string; options: readonly Option[]; chosen?: readonly string[] };

/** Several of a list: sent as a list under its name. */
export function Choices({ legend, name, options, chosen = [] }: ChoicesProps) {
  const error = useFieldError(name);
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.box}>
          <input type="checkbox" name={`${name}[]`} value={value} defaultChecked={chosen.includes(value)} /> <span>{label}</span>
        </label>
      ))}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
