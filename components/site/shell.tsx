import type { ReactNode } from "react";
import { type Links, linksIn } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import { Link } from "./link";
import { PlainView } from "./plain-view";
import styles from "./shell.module.css";

export type Section = "overview" | "compare" | "outcomes" | "disputes" | "rankings" | "bodies" | "search" | "form";

export type ShellProps = {
  language: Language;
  /** The same view in a language, for the link to the other one. */
  here: (links: Links) => string;
  area?: Area | undefined;
  current?: Section | undefined;
  children: ReactNode;
};

/** What stands around every page: who this is, where the reader is, and that a made-up area is made up. */
export function Shell({ language, here, area, current, children }: ShellProps) {
  const words = wordsIn(language);
  const other = language === "zh" ? "en" : "zh";
  return (
    <>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link className={styles.brand} href={linksIn(language).home()}>
            <strong>{words.site.name}</strong> <span>{words.site.subtitle}</span>
          </Link>
          <nav className={styles.site} aria-label={words.site.siteNavigation}>
            <PlainView on={words.actions.plainOn} off={words.actions.plainOff} />
            <NavLink href={linksIn(language).form()} isCurrent={current === "form"}>
              {words.nav.form}
            </NavLink>
            {/* Another language is another document: nothing of this page is to stay. */}
            <a href={here(linksIn(other))} hrefLang={other === "zh" ? "zh-CN" : "en"} lang={other === "zh" ? "zh-CN" : "en"}>
              {words.site.switchLanguage}
            </a>
          </nav>
        </div>
        {area && <AreaBar language={language} area={area} current={current} />}
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}

function NavLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <Link href={href} aria-current={isCurrent ? "page" : undefined}>
      {children}
    </Link>
  );
}

function AreaBar({ language, area, current }: { language: Language; area: Area; current: Section | undefined }) {
  const words = wordsIn(language);
  const links = linksIn(language);
  return (
    <>
      <div className={styles.area}>
        <span className={styles.name}>{language === "zh" ? area.name : area.nameEn}</span>
        <nav aria-label={words.site.areaNavigation}>
          <NavLink href={links.area(area.id)} isCurrent={current === "overview"}>
            {words.nav.overview}
          </NavLink>
          <NavLink href={links.compare(area.id)} isCurrent={current === "compare"}>
            {words.compare.nav}
          </NavLink>
          <NavLink href={links.outcomes(area.id)} isCurrent={current === "outcomes"}>
            {words.outcomes.nav}
          </NavLink>
          <NavLink href={links.disputes(area.id)} isCurrent={current === "disputes"}>
            {words.outcomes.disputesNav}
          </NavLink>
          <NavLink href={links.rankings(area.id)} isCurrent={current === "rankings"}>
            {words.rankings.nav}
          </NavLink>
          <NavLink href={links.bodies(area.id)} isCurrent={current === "bodies"}>
            {words.nav.bodies}
          </NavLink>
          <NavLink href={links.search(area.id)} isCurrent={current === "search"}>
            {words.search.nav}
          </NavLink>
        </nav>
      </div>
      {area.demo && (
        <div className={styles.demo}>
          <p>
            <strong>{words.site.demo}</strong> <span>{words.site.demoMore}</span>
          </p>
        </div>
      )}
    </>
  );
}
