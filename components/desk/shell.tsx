import type { ReactNode } from "react";
import { Link } from "@/components/controls/link";
import site from "@/components/site/shell.module.css";
import { zh } from "@/lib/words/zh";
import { desk } from "@/lib/words/zh/desk";
import { IdleWatch } from "./idle-watch";
import { SectionLinks } from "./section-links";
import styles from "./shell.module.css";
import { SignOut } from "./sign-out";

/** `group`: what it stands under where there are many; empty for what stands by itself. */
export type Section = { href: string; label: string; group: string };

type DeskShellProps = {
  /** Who is signed in; without it there is no navigation. */
  viewer?: { name: string; username: string } | undefined;
  /** What the viewer may open. */
  sections: readonly Section[];
  demo: boolean;
  idleMinutes: number;
  children: ReactNode;
};

/** What stands around every page of the desk and the monitor: who is at work, what they may open, and the secrecy notice. */
export function DeskShell({ viewer, sections, demo, idleMinutes, children }: DeskShellProps) {
  return (
    <>
      <header className={`${site.header} ${styles.header}`}>
        <div className={site.bar}>
          <Link className={site.brand} href="/desk">
            <strong>{zh.site.name}</strong> <span>{desk.name}</span>
          </Link>
          <div className={styles.who}>
            <Link href="/">{desk.publicSite}</Link>
            {viewer && (
              <>
                <Link href="/desk/account">{viewer.name}</Link>
                <SignOut />
              </>
            )}
          </div>
        </div>
        {sections.length > 0 && (
          <div className={site.area}>
            <SectionLinks sections={sections} />
          </div>
        )}
        {demo && (
          <div className={site.demo}>
            <p>
              <strong>{zh.site.demo}</strong> <span>{desk.demo}</span>
            </p>
          </div>
        )}
      </header>
      <main id="content" tabIndex={-1} className={`${site.main} ${styles.content}`}>
        {children}
      </main>
      {viewer && <IdleWatch minutes={idleMinutes} />}
    </>
  );
}
