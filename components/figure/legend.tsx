import type { ChartPart } from "@/components/charts/shape";
import { Swatch } from "@/components/charts/swatch";
import styles from "./figure.module.css";

/** The parts that have a colour of their own; grey lines are there for context. */
export const namedIn = (parts: readonly ChartPart[]): readonly ChartPart[] => parts.filter(({ colour }) => colour !== "context");

export function Legend({ parts, isLine }: { parts: readonly ChartPart[]; isLine: boolean }) {
  return (
    <ul className={styles.legend}>
      {parts.map(({ key, label, colour }) => (
        <li key={key}>
          <Swatch colour={colour} isLine={isLine} />
          {label}
        </li>
      ))}
    </ul>
  );
}
