import { Link } from "@/components/controls/link";
import styles from "./monitor.module.css";

type YearsNavProps = { years: readonly number[]; year: number; label: string; hrefOf: (year: number) => string };

/** The years that a page of the office can show. */
export const YearsNav = ({ years, year, label, hrefOf }: YearsNavProps) => (
  <nav className={styles.years} aria-label={label}>
    {years.map((one) => (
      <Link key={one} href={hrefOf(one)} aria-current={one === year ? "page" : undefined}>
        {one}
      </Link>
    ))}
  </nav>
);
