import { Link } from "@/components/site/link";
import type { Language } from "@/lib/report/cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import styles from "./sort-heading.module.css";

type Props = {
  label: string;
  /** The same page in this order. */
  href: string;
  /** Which way the column runs where the table is sorted by it. */
  order: "ascending" | "descending";
  isChosen: boolean;
  className?: string | undefined;
  language: Language;
};

/** The head of a column by which a public table can be sorted: a link, so that the order is in the address and needs no script. */
export function SortHeading({ label, href, order, isChosen, className, language }: Props) {
  const { actions } = wordsIn(language);
  const told = isChosen ? actions.sorted : fill(actions.sortBy, { name: label });
  const sign = order === "ascending" ? "\u00a0↑" : "\u00a0↓";
  return (
    <th scope="col" className={className} aria-sort={isChosen ? order : undefined}>
      <Link href={href} scroll={false} className={styles.sort} aria-label={fill(actions.partOf, { whole: label, part: told })}>
        {label}
        <span aria-hidden="true">{isChosen ? sign : ""}</span>
      </Link>
    </th>
  );
}
