import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./about.module.css";

type Props = { language: Language; organiser?: string | undefined; contactUrl?: string | undefined };

/** What readers with any ability can rely on, what is not there yet, and whom to tell. */
export function Accessibility({ language, organiser, contactUrl }: Props) {
  const { about, footer } = wordsIn(language);
  const words = about.access;
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
        <h2>{words.contact}</h2>
        <p className={styles.text}>
          {organiser === undefined ? words.contactNone : fill(words.contactLead, { organiser })}{" "}
          {contactUrl !== undefined && <a href={contactUrl}>{footer.reportError}</a>}
        </p>
      </section>
    </>
  );
}
