"use client";

import type { ReactNode } from "react";
import styles from "./figure.module.css";
import { TABS, type Tab, useTab } from "./tab-state";

type Props = {
  id: string;
  /** The only figure of its page: its tab needs no name in the address, and it may be as long as its table. */
  isOnly: boolean;
  label: string;
  names: Readonly<Record<Tab, string>>;
  children: ReactNode;
};

/** Three tabs over one another; which of them is in front is in the address, so that it can be linked and gone back to. */
export function Tabs({ id, isOnly, label, names, children }: Props) {
  const [front, show] = useTab(isOnly ? null : id);
  return (
    <fieldset className={isOnly ? `${styles.tabs} ${styles.single}` : styles.tabs} aria-label={label}>
      {TABS.map((tab) => (
        <input
          key={tab}
          type="radio"
          name={`${id}-tab`}
          id={`${id}-${tab}`}
          checked={tab === front}
          onChange={() => show(tab)}
          className={styles[`${tab}Input`]}
        />
      ))}
      <div className={styles.labels} data-panel="tabs">
        {TABS.map((tab) => (
          <label key={tab} htmlFor={`${id}-${tab}`} className={styles[`${tab}Label`]}>
            {names[tab]}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
