import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import styles from "./mark.module.css";
import type { CellGap } from "./year-table";

const SIGNS: Partial<Record<CellGap, string>> = { blank: "□", notApplicable: "/", unreadable: "?", otherUnit: "¤" };

/** What stands in place of a number: never a zero, always with its reason. */
export function Mark({ gap, language }: { gap: CellGap; language: Language }) {
  const reason = wordsIn(language).status[gap];
  return (
    <span className={`${styles.mark} ${styles[gap] ?? ""}`} title={reason}>
      <span aria-hidden="true">{SIGNS[gap] ?? "—"}</span>
      <span className="visually-hidden">{reason}</span>
    </span>
  );
}
