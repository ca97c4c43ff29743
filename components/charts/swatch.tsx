import styles from "./chart.module.css";
import { type Colour, PALETTE } from "./palette";

/** A piece of a part's colour or pattern, as the chart draws it. */
export const Swatch = ({ colour }: { colour: Colour }) => (
  <svg width={12} height={12} className={`${styles.swatch} ${styles[colour] ?? ""}`} aria-hidden="true">
    <rect width={12} height={12} rx={2} fill={PALETTE[colour]} />
  </svg>
);
