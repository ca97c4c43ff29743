import type { Language } from "@/lib/report/cells";
import { bibtex, type Cited, gbt7714 } from "@/lib/report/citation";
import { wordsIn } from "@/lib/words/words";
import styles from "./record.module.css";

/** The report as others cite it, with the address that stays. */
export function Cite({ language, cited }: { language: Language; cited: Cited }) {
  const words = wordsIn(language).source;
  return (
    <section>
      <h2 id="cite">{words.cite}</h2>
      <p className={styles.detail}>{words.citeLead}</p>
      <dl className={styles.cite}>
        <div>
          <dt>{words.gbt}</dt>
          <dd lang="zh-CN">{gbt7714(cited)}</dd>
        </div>
        <div>
          <dt>{words.bibtex}</dt>
          <dd>
            <pre>{bibtex(cited)}</pre>
          </dd>
        </div>
        <div>
          <dt>{words.permanent}</dt>
          <dd>
            <a href={cited.url}>{cited.url}</a>
          </dd>
        </div>
      </dl>
    </section>
  );
}
