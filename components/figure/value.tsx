import { Link } from "@/components/site/link";
import { formatCell } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import { wordsIn } from "@/lib/words/words";
import { Mark } from "./mark";
import styles from "./mark.module.css";
import type { TableCell } from "./year-table";

/** A number of a table, linked to where it stands, or the mark of what stands in its place. */
export function Value({ value, gap, href, isImplied, language }: TableCell & { language: Language }) {
  if (gap !== undefined) return <Mark gap={gap} language={language} />;
  const number = isImplied ? <Implied value={value} language={language} /> : formatCell(value);
  return href === undefined ? number : <Link href={href}>{number}</Link>;
}

function Implied({ value, language }: { value: number | null; language: Language }) {
  const reason = wordsIn(language).status.implied;
  return (
    <span className={styles.implied} title={reason}>
      {formatCell(value)}
      <span className="visually-hidden">{reason}</span>
    </span>
  );
}
