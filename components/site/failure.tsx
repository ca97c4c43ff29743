"use client";

import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./failure.module.css";

/** What to do when a page could not be made. */
export function Failure({ language, digest, retry }: { language: Language; digest: string | undefined; retry: () => void }) {
  const words = wordsIn(language).error;
  return (
    <main id="content" className={styles.failure}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <button type="button" onClick={() => retry()}>
        {words.retry}
      </button>
      {digest !== undefined && <p className="note">{fill(words.reference, { digest })}</p>}
    </main>
  );
}
