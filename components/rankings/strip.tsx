import { formatPercent } from "@/lib/format";
import type { Tier } from "@/lib/report/score/rank";
import styles from "./rankings.module.css";

const ORDER = ["leading", "middle", "lagging"] as const satisfies readonly Tier[];

type Props = { tiers: Readonly<Record<Tier, number>>; choices: number; text: string };

/** How often a body has each tier over all reasonable weights and denominators, as a strip with its largest share. */
export function Strip({ tiers, choices, text }: Props) {
  const most = Math.max(...ORDER.map((tier) => tiers[tier]));
  return (
    <span className={styles.strip} title={text}>
      <span className={styles.bar} aria-hidden="true">
        {ORDER.map((tier) => (
          <span key={tier} className={styles[`${tier}Part`]} style={{ width: `${(100 * tiers[tier]) / choices}%` }} />
        ))}
      </span>
      <span aria-hidden="true">{formatPercent(most / choices, 0)}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
