import type { Break } from "@/lib/report/breaks";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./figure.module.css";

/** One sentence for each dashed line of a chart. */
export function BreakNotes({ language, breaks }: { language: Language; breaks: readonly Pick<Break, "year" | "zh" | "en">[] }) {
  if (breaks.length === 0) return null;
  const words = wordsIn(language).charts;
  return (
    <ul className={styles.notes} aria-label={words.breaks}>
      {breaks.map((one) => (
        <li key={`${one.year} ${one.zh}`}>
          <span className={styles.break} aria-hidden="true" />
          <span className="visually-hidden">{fill(words.breakAt, { year: one.year })} </span>
          {one[language]}
        </li>
      ))}
    </ul>
  );
}
