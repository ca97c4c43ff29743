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

export function SectionLinks({ sections }: { sections: readonly Section[] }) {
  const current = currentOf(sections, usePathname());
  const groups = sections.length > FEW ? [...new Set(sections.map(({ group }) => group))] : [];
  const links = (of: readonly Section[]) =>
    of.map(({ href, label }) => (
      <Link key={href} href={href} aria-current={href === current ? "page" : undefined}>
        {label}
      </Link>
    ));
  return (
    <nav className={groups.length > 0 ? styles.groups : styles.sections} aria-label={desk.navigation}>
      {groups.length === 0
        ? links(sections)
        : groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in, not links
            <div key={group} role="group" aria-label={group || desk.sections.home} className={styles.group}>
              {group !== "" && <span className={styles.groupName}>{group}</span>}
              {links(sections.filter((one) => one.group === group))}
            </div>
          ))}
    </nav>
  );
}
