"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/site/link";
import { desk } from "@/lib/words/zh/desk";
import type { Section } from "./shell";
import styles from "./shell.module.css";

/** The nearest section above the page is the current one. */
function currentOf(sections: readonly Section[], path: string): string | undefined {
  const plain = path.replace(/^\/zh(?=\/)/, "");
  const above = sections.filter(({ href }) => plain === href || plain.startsWith(`${href}/`));
  return above.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}

export function SectionLinks({ sections }: { sections: readonly Section[] }) {
  const current = currentOf(sections, usePathname());
  return (
    <nav className={styles.sections} aria-label={desk.navigation}>
      {sections.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={href === current ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
