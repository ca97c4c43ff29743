import { Hits } from "@/components/search/hits";
import type { Language } from "@/lib/report/cells";
import { labelOf } from "@/lib/report/cells";
import { spansOf } from "@/lib/report/find";
import type { FormId } from "@/lib/report/form";
import type { Claim, Report } from "@/lib/report/report";
import { wordsIn } from "@/lib/words/words";
import { CellLink } from "./cell-link";
import styles from "./prose.module.css";

/** `terms`: what the reader looked for; sections in which it stands are open. */
type Props = { language: Language; form: FormId | null; report: Report; terms?: readonly string[] };

/** What the report says in words, and the figures in it. */
export function Prose({ language, form, report, terms = [] }: Props) {
  const words = wordsIn(language).report;
  const { sections, claims } = report;
  return (
    <>
      {sections.length > 0 && (
        <section className={styles.prose} aria-labelledby="prose" lang="zh-CN">
          <h2 id="prose" lang={language === "zh" ? "zh-CN" : "en"}>
            {words.prose}
          </h2>
          {sections.map(({ key, title, text }) => (
            <details key={key} open={form === null || spansOf(text, terms).length > 0}>
              <summary>{title}</summary>
              {text.split("\n").map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never move
                <p key={index}>
                  <Hits text={line} terms={terms} />
                </p>
              ))}
            </details>
          ))}
        </section>
      )}
      {claims.length > 0 && (
        <section className={styles.prose} aria-labelledby="claims">
          <h2 id="claims">{words.claims}</h2>
          <p>{words.claimsLead}</p>
          <ul className={styles.claims}>
            {claims.map((claim, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the claims of a report never move
              <li key={index}>
                <Sentence claim={claim} />
                {form !== null && <Meant claim={claim} form={form} language={language} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Sentence({ claim: { sentence, raw } }: { claim: Claim }) {
  const at = sentence.indexOf(raw);
  if (at < 0) return <q lang="zh-CN">{sentence}</q>;
  return (
    <q lang="zh-CN">
      {sentence.slice(0, at)}
      <strong>{raw}</strong>
      {sentence.slice(at + raw.length)}
    </q>
  );
}

function Meant({ claim, form, language }: { claim: Claim; form: FormId; language: Language }) {
  const cells = [...new Set(claim.readings.flat())];
  if (cells.length === 0) return null;
  return (
    <span className={styles.meant}>
      →{" "}
      {cells.map((key) => (
        <CellLink key={key} cell={key}>
          {labelOf(key, form, language)}
        </CellLink>
      ))}
    </span>
  );
}
