import { linksIn } from "@/lib/params";
import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import styles from "./footer.module.css";
import { Link } from "./link";

/** What a government site states at the foot of every page; what is not set is not shown. */
export type FooterSlots = {
  organiser?: string | undefined;
  undertaker?: string | undefined;
  siteCode?: string | undefined;
  record?: string | undefined;
  policeRecord?: string | undefined;
  /** Where the desk is reached from here. */
  desk?: string | undefined;
  /** Address of the official 政府网站找错 page. */
  reportErrorUrl?: string | undefined;
};

export function Footer({ language, slots }: { language: Language; slots: FooterSlots }) {
  const { footer: words, about } = wordsIn(language);
  const links = linksIn(language);
  const stated = (["organiser", "undertaker", "siteCode", "record", "policeRecord"] as const).filter((key) => slots[key]);
  return (
    <footer className={styles.footer}>
      <div>
        <p>{words.note}</p>
        <nav aria-label={about.nav}>
          <Link href={links.methodology()}>{about.toMethod}</Link>
          <Link href={links.glossary()}>{about.toGlossary}</Link>
          <Link href={links.form()}>{about.toForm}</Link>
          <Link href={links.rules()}>{about.toRules}</Link>
          <Link href={links.accessibility()}>{about.toAccessibility}</Link>
          {slots.desk && <a href={slots.desk}>{words.desk}</a>}
        </nav>
        {(stated.length > 0 || slots.reportErrorUrl) && (
          <ul>
            {stated.map((key) => (
              <li key={key}>
                {words[key]} {slots[key]}
              </li>
            ))}
            {slots.reportErrorUrl && (
              <li>
                <a href={slots.reportErrorUrl}>{words.reportError}</a>
              </li>
            )}
          </ul>
        )}
      </div>
    </footer>
  );
}
