"use client";

import { Scroll } from "@/components/controls/scroll";
import { useEarly } from "@/components/controls/use-early";
import { sameShare } from "@/lib/report/entry";
import { fill } from "@/lib/words/fill";
import { entry as words } from "@/lib/words/zh/entry";
import styles from "./entry.module.css";

type Props = { title: string; text: string; last: string | undefined; lastYear: number | null; onChange: (text: string) => void };

/** From this share on it is last year's text with other numbers. */
const SAME = 0.5;

export function SectionText({ title, text, last, lastYear, onChange }: Props) {
  const isEarly = useEarly();
  const share = last ? sameShare(text, last) : 0;
  return (
    <div className={styles.beside}>
      <div>
        <textarea
          aria-label={title}
          rows={6}
          readOnly={isEarly}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
        {share >= SAME && (
          <p role="status" className={styles.same}>
            {fill(words.same, { percent: Math.round(share * 100) })}
          </p>
        )}
      </div>
      {lastYear !== null && (
        <Scroll className={styles.last} aria-label={`${title}：${fill(words.last, { year: lastYear })}`}>
          <h3>{fill(words.last, { year: lastYear })}</h3>
          {last ? last.split("\n").map((line) => <p key={line}>{line}</p>) : <p>{words.lastNone}</p>}
        </Scroll>
      )}
    </div>
  );
}
