import { Link } from "@/components/site/link";
import styles from "./tabs.module.css";

export type Tab = { href: string; label: string; current?: boolean; count?: number };

/** Views of one thing, each with an address of its own. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className={styles.tabs} aria-label={label}>
    {tabs.map(({ href, label: shown, current, count }) => (
      <Link key={href} href={href} aria-current={current ? "page" : undefined}>
        {shown}
        {count !== undefined && <span className={styles.count}> {count}</span>}
      </Link>
    ))}
  </nav>
);
