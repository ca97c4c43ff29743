import { formatPercent } from "@/lib/format";
import type { Tier } from "@/lib/report/score/rank";
import styles from "./rankings.module.css";

const ORDER = ["leading", "middle", "lagging"] as const satisfies readonly Tier[];

/** `kept`: the share of the choices under which the tier is the published one. */
type Props = { kept: number; tiers: Readonly<Record<Tier, number>>; choices: number; text: string };

/** How often a body keeps its tier over all reasonable weights and denominators, and a strip of how often it has each. */
export function Strip({ kept, tiers, choices, text }: Props) {
  return (
    <span className={styles.strip} title={text}>
      <span className={styles.bar} aria-hidden="true">
        {ORDER.map((tier) => (
          <span key={tier} className={styles[`${tier}Part`]} style={{ width: `${(100 * tiers[tier]) / choices}%` }} />
        ))}
      </span>
      <span aria-hidden="true">{formatPercent(kept, 0)}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
