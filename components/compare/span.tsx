import type { CompareContext } from "./context";
import styles from "./picker.module.css";

/** A time line with two handles, moved by pointer or by arrow, Page, Home and End keys. */
export function Span({ context: { data, words } }: { context: CompareContext }) {
  const [first = 0, last = 0] = [data.span[0], data.span.at(-1)];
  const [from = first, to = last] = [data.years[0], data.years.at(-1)];
  const at = (year: number) => `${((year - first) / Math.max(1, last - first)) * 100}%`;
  const handle = { type: "range", min: first, max: last, step: 1 } as const;
  return (
    <fieldset className={styles.group}>
      <legend>{words.when}</legend>
      <p className={styles.years}>
        <output>{from === to ? from : `${from}–${to}`}</output>
      </p>
      <div className={styles.span}>
        <span className={styles.covered} style={{ left: at(from), right: `calc(100% - ${at(to)})` }} />
        <input {...handle} name="from" defaultValue={from} data-default={first} aria-label={words.from} />
        <input {...handle} name="to" defaultValue={to} data-default={last} aria-label={words.to} />
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </fieldset>
  );
}
