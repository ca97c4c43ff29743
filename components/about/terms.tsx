import type { ReactNode } from "react";
import styles from "./about.module.css";

export type Term = { id?: string; name: string; text: ReactNode };

/** Words and what they mean, each with an address of its own. */
export const Terms = ({ terms }: { terms: readonly Term[] }) => (
  <dl className={styles.terms}>
    {terms.map(({ id, name, text }) => (
      <div key={id ?? name} id={id}>
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
