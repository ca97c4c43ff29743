import { useId } from "react";
import { Around } from "@/components/controls/form";
import styles from "@/components/controls/form.module.css";

type Props = {
  label: string;
  name: string;
  value: string;
  put: (value: string) => void;
  options?: readonly { value: string; label: string }[];
  type?: "text" | "date";
  hint?: string;
  error?: string | undefined;
};

/** A field of something that the screen keeps until it is saved with the rest. */
export function DraftField({ label, name, value, put, options, type = "text", hint, error }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const control = {
    ...{ id, name, value, className: styles.control },
    "aria-invalid": error !== undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <Around id={id} label={label} name={name} hint={hint} error={error}>
      {options ? (
        <select {...control} onChange={(event) => put(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...control} type={type} maxLength={200} autoComplete="off" onChange={(event) => put(event.target.value)} />
      )}
    </Around>
  );
}
