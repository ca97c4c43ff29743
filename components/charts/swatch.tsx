import styles from "./chart.module.css";
import { outlineOf } from "./marker";
import { type Colour, PALETTE, STROKES } from "./palette";

/** A piece of a part's colour or pattern, or of its line with its marker, as the chart draws it. */
export function Swatch({ colour, isLine = false }: { colour: Colour; isLine?: boolean }) {
  if (isLine)
    return (
      <svg width={28} height={12} className={styles.swatch} aria-hidden="true">
        <path
          d="M0 6H28"
          stroke={PALETTE[colour]}
          strokeWidth={2}
          strokeDasharray={STROKES[colour]?.dash ?? "none"}
          fill="none"
        />
        <path d={outlineOf(colour, 14, 6, 3.5)} fill={PALETTE[colour]} />
      </svg>
    );
  return (
    <svg width={12} height={12} className={`${styles.swatch} ${styles[colour] ?? ""}`} aria-hidden="true">
      <rect width={12} height={12} rx={2} fill={PALETTE[colour]} />
    </svg>
  );
}
