import type { Tier as TierKey } from "@/lib/report/score/rank";
import styles from "./rankings.module.css";

const SIGNS: Readonly<Record<TierKey, string>> = { leading: "▲", middle: "–", lagging: "▽" };

/** A sign and a word; no colour accuses. */
export const Tier = ({ tier, word }: { tier: TierKey; word: string }) => (
  <span className={styles[tier]}>
    <span aria-hidden="true">{SIGNS[tier]}</span> {word}
  </span>
);
