"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/controls/link";
import { desk } from "@/lib/words/zh/desk";
import type { Section } from "./shell";
import styles from "./shell.module.css";

/** The nearest section above the page is the current one. */
function currentOf(sections: readonly Section[], path: string): string | undefined {
  const plain = path.replace(/^\/zh(?=\/)/, "");
  const above = sections.filter(({ href }) => plain === href || plain.startsWith(`${href}/`));
  return above.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}

/** More than these are looked for by their groups. */
const FEW = 8;

/** The way to every section: in lines by group, on a phone folded under the name of the page. */
export function SectionLinks({ sections }: { sections: readonly Section[] }) {
  const path = usePathname();
  const current = currentOf(sections, path);
  const groups = sections.length > FEW ? [...new Set(sections.map(({ group }) => group))] : [];
  const links = (of: readonly Section[]) =>
    of.map(({ href, label }) => (
      <Link key={href} href={href} aria-current={href === current ? "page" : undefined}>
        {label}
      </Link>
    ));
  if (groups.length === 0)
    return (
      <nav className={styles.sections} aria-label={desk.navigation}>
        {links(sections)}
      </nav>
    );
  const list = (
    <nav className={styles.groups} aria-label={desk.navigation}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in, not links
        <div key={group} role="group" aria-label={group || desk.sections.home} className={styles.group}>
          {group !== "" && <span className={styles.groupName}>{group}</span>}
          {links(sections.filter((one) => one.group === group))}
        </div>
      ))}
    </nav>
  );
  return (
    <>
      <div className={styles.wide}>{list}</div>
      <details key={path} className={styles.menu}>
        <summary>
          {desk.menu} <span>{sections.find(({ href }) => href === current)?.label}</span>
        </summary>
        {list}
      </details>
    </>
  );
}
