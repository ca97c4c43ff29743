import { Link } from "@/components/controls/link";
import styles from "./monitor.module.css";

type YearHeadProps = {
  title: string;
  /** The name of the area, where there is one to show. */
  area: string | null;
  lead: string;
  years: readonly number[];
  year: number;
  label: string;
  hrefOf: (year: number) => string;
};

/** What every page of the office begins with that shows an area's year, with the years that it can show instead. */
export const YearHead = ({ title, area, lead, years, year, label, hrefOf }: YearHeadProps) => (
  <header>
    <h1>
      {title}
      {area !== null && ` · ${area}`}
    </h1>
    <p className={styles.muted}>{lead}</p>
    <nav className={styles.years} aria-label={label}>
      {years.map((one) => (
        <Link key={one} href={hrefOf(one)} aria-current={one === year ? "page" : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  </header>
);
