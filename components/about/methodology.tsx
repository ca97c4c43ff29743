import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import { RULES } from "@/lib/report/rules";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./about.module.css";
import { Terms } from "./terms";

/** Where the numbers come from and what was done to them; the rules are the list by which reports are checked. */
export function Methodology({ language }: { language: Language }) {
  const { about, forms } = wordsIn(language);
  const words = about.method;
  const links = linksIn(language);
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      {words.sections.map(([heading, text]) => (
        <section key={heading} className={styles.block}>
          <h2>{heading}</h2>
          <p className={styles.text}>{text}</p>
        </section>
      ))}
      <section className={styles.block}>
        <h2 id="rules">{words.rules}</h2>
        <p className={styles.small}>{fill(words.rulesLead, { n: RULES.length })}</p>
        <Terms
          terms={RULES.map((rule) => ({
            id: rule.id,
            name: rule.id,
            text: (
              <>
                <p>{rule[language]}</p>
                <p className={styles.small}>
                  {words.severities[rule.severity]} · {rule.basis[language]} · {words.forms}{" "}
                  {rule.forms.map((form) => forms[form]).join(language === "zh" ? "、" : ", ")}
                </p>
              </>
            ),
          }))}
        />
      </section>
      <p className={styles.block}>
        {words.see} <Link href={links.glossary()}>{about.toGlossary}</Link> · <Link href={links.form()}>{about.toForm}</Link>
      </p>
    </>
  );
}
