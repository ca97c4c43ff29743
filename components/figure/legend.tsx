import { PALETTE } from "@/components/charts/palette";
import type { ChartPart } from "@/components/charts/shape";
import styles from "./figure.module.css";

export function Legend({ parts }: { parts: readonly ChartPart[] }) {
  return (
    <ul className={styles.legend}>
      {parts.map(({ key, label, colour }) => (
        <li key={key}>
          <i
            className={colour === "missing" ? styles.hatched : undefined}
            style={colour === "missing" ? undefined : { background: PALETTE[colour] }}
          />
          {label}
        </li>
      ))}
    </ul>
  );
}
