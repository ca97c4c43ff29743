import styles from "./monitor.module.css";

/** The few counts above a list, each under its name. */
export const Sums = ({ sums }: { sums: readonly (readonly [name: string, value: string])[] }) => (
  <dl className={styles.sums}>
    {sums.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
