import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import styles from "./figure.module.css";

/** The small open circle: read by machine, not yet compared with the source by a person. */
export function Unreviewed({ language }: { language: Language }) {
  const words = wordsIn(language).overview.unreviewed;
  return (
    <span className={styles.unreviewed} title={words}>
      <span aria-hidden="true">○</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
